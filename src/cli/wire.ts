import { join } from 'node:path'
import { render } from '../../templates/render.tsx'
import { createTranslate } from '../../templates/translate.ts'
import type { Host, Shelves } from '../flow/shelves.ts'
import { readAssets } from '../host/assets.ts'
import { createDisk } from '../host/disk.ts'
import { createSearch } from '../host/pagefind.ts'
import { createPause } from '../host/pause.ts'
import { packageFolder } from '../host/process.ts'
import { createStore } from '../host/store.ts'
import { kinds } from '../kinds/index.ts'
import { networkOutputs, siteOutputs } from '../outputs/index.ts'
import { networkRules, rules } from '../rules/index.ts'
import { parse } from '../stages/parse/index.ts'
import { languageTable, resolveLanguageAlias } from '../values/languages.ts'
import type { Files, Progress } from '../values/ports.ts'

/** Everything on the shelves, as the project ships it. */
export const shelves: Shelves = {
  kinds,
  languages: languageTable,
  resolveAlias: resolveLanguageAlias,
  parse,
  rules,
  networkRules,
  siteOutputs,
  networkOutputs,
  translate: createTranslate,
  render,
}

/** Parsed files that one build keeps for files of the same bytes; enough for the layers of a large network. */
const rememberedFiles = 2000

/**
 * A host on the disk.
 * @param content absolute path of the content root
 * @param output absolute path of the output folder, or the files that stand for it
 */
export function createHost(content: string, output: string | Files, progress: Progress): Host {
  return {
    content: createDisk(content),
    output: typeof output === 'string' ? createDisk(output) : output,
    search: createSearch(),
    store: createStore({ most: rememberedFiles }),
    assets: readAssets(join(packageFolder(), 'dist/assets')),
    progress,
    pause: createPause(),
  }
}

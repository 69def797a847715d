import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Host, Shelves } from '../flow/shelves.ts'
import { readAssets } from '../host/assets.ts'
import { createCacheFolder } from '../host/cache-folder.ts'
import { createDisk, unfinishedMark } from '../host/disk.ts'
import { toolFingerprint } from '../host/fingerprint.ts'
import { createSearch } from '../host/pagefind.ts'
import { createPause } from '../host/pause.ts'
import { createPictures } from '../host/pictures.ts'
import { packageFolder } from '../host/process.ts'
import type { Trust } from '../host/stamps.ts'
import { createStore } from '../host/store.ts'
import { createThreads } from '../host/threads.ts'
import { placements } from '../kinds/placements.ts'
import { networkRules } from '../rules/network-rules.ts'
import { languageTable, resolveLanguageAlias } from '../values/languages.ts'
import type { Progress } from '../values/ports.ts'

/** Everything on the shelves, as the project ships it. */
export const shelves: Shelves = {
  placements: Object.values(placements),
  languages: languageTable,
  resolveAlias: resolveLanguageAlias,
  networkRules,
  workshop: async () => (await import('./workshop.ts')).workshop,
}

/**
 * Parsed files that a thread keeps for files of the same bytes, beside those of the municipality that it builds:
 * enough for towns that share most of their texts.
 */
const rememberedFiles = 1000

/**
 * Content files from which on starting other threads saves time; measured, see decisions.md. On two cores, V8's helpers
 * and Pagefind use most of what one thread leaves.
 */
const worthThreads = { two: 4_000, more: 400 }

/** What a host is made from: plain data, so that other threads can make the same one. */
export interface HostSetup {
  /** Absolute path of the content root. */
  readonly content: string
  /** Absolute path of the output folder. */
  readonly output: string
  /** Absolute path of the folder for what later runs may use; undefined to keep nothing. */
  readonly cacheFolder?: string | undefined
  /** `bytes` believes no file's times. */
  readonly trust?: Trust
  /** Threads at most; as many as the machine has cores unless said. */
  readonly concurrency?: number | undefined
}

/** Who hears of the work while it goes on. */
export interface HostEars {
  readonly progress?: Progress
  /** Hears sentences for the user that are no findings about content. */
  readonly onSentence?: (sentence: string) => void
}

/** A host on the disk. */
export function createHost(setup: HostSetup, { progress = () => {}, onSentence = () => {} }: HostEars = {}): Host {
  const { content, output, cacheFolder, trust = 'stamps', concurrency = availableParallelism() } = setup
  const fingerprint = cacheFolder === undefined ? undefined : toolFingerprint()
  return {
    content: createDisk(content, { trust }),
    output: createDisk(output, { trust, mark: unfinishedMark }),
    search: createSearch(),
    pictures: createPictures(),
    store: createStore({ most: rememberedFiles }),
    cache:
      cacheFolder !== undefined && fingerprint !== undefined
        ? createCacheFolder({ folder: cacheFolder, fingerprint, onTrouble: onSentence })
        : undefined,
    threads: createSiteThreads(setup, concurrency, onSentence),
    assets: readAssets(join(packageFolder(), 'dist/assets')),
    progress,
    pause: createPause(),
  }
}

/** Threads need the compiled program; a run from the sources does everything in one. */
function createSiteThreads(setup: HostSetup, most: number, onSentence: (sentence: string) => void) {
  const script = join(packageFolder(), 'dist/worker.js')
  if (import.meta.filename.endsWith('.ts')) return undefined
  const worthFrom = most > 2 ? worthThreads.more : worthThreads.two
  return createThreads({ script, most, worthFrom, setup, onSentence })
}

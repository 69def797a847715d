import { workshop } from '../../src/cli/workshop.ts'
import { type BuildResult, build, check } from '../../src/flow/build.ts'
import type { BuildOptions, Host, Shelves, Workshop } from '../../src/flow/shelves.ts'
import { createDisk } from '../../src/host/disk.ts'
import { createMemory, type MemoryFiles } from '../../src/host/memory.ts'
import { createStore } from '../../src/host/store.ts'
import { placements } from '../../src/kinds/placements.ts'
import { networkRules } from '../../src/rules/network-rules.ts'
import { languageTable, resolveLanguageAlias } from '../../src/values/languages.ts'
import type { Cache, Files, PictureMaker, Search } from '../../src/values/ports.ts'

export const shelves: Shelves = {
  placements: Object.values(placements),
  languages: languageTable,
  resolveAlias: resolveLanguageAlias,
  networkRules,
  workshop: async () => workshop,
}

/** The shelves with other things in the workshop. */
export function shelvesWith(others: Partial<Workshop>): Shelves {
  return { ...shelves, workshop: async () => ({ ...workshop, ...others }) }
}

/** A search that writes what it was given, so that a test can read it. */
const readableSearch: Search = {
  index: async (records, folder) => [
    { path: `${folder}/records.json`, content: `${JSON.stringify(records, null, 2)}\n` },
  ],
  close: async () => undefined,
}

/** Pictures that say what was asked for, so that a test can read it. */
const readablePictures: PictureMaker = {
  version: 'test',
  isSound: async () => true,
  make: async (_, { format, width }) => new TextEncoder().encode(`${format}, ${width} pixels\n`),
}

/** A host whose output is a Map and whose styles have fixed names. */
export function createTestHost(content: Files | string, output: Files = createMemory()): Host {
  return {
    content: typeof content === 'string' ? createDisk(content) : content,
    output,
    search: readableSearch,
    pictures: { open: async () => readablePictures },
    store: createStore(),
    assets: {
      files: [],
      paths: {
        style: 'assets/style.css',
        search: 'assets/search.js',
        chooser: 'assets/chooser.js',
        status: 'assets/status.js',
        page: 'assets/page.js',
        early: 'assets/early.js',
        keep: 'assets/keep.js',
      },
      workers: { worker: 'work()\n', retire: 'retire()\n' },
    },
    progress: () => undefined,
  }
}

/** A cache that holds bytes, as the one on the disk does: what does not survive as text is seen to be lost. */
export function createByteCache(): Cache {
  const entries = new Map<string, readonly [key: string, bytes: Buffer]>()
  const find = (name: string, wanted: string) => {
    const [key, bytes] = entries.get(name) ?? []
    return key === wanted ? bytes : undefined
  }
  return {
    read: (name, key) => find(name, key)?.toString(),
    readBytes: find,
    write: (name, key, content) => {
      const bytes = content instanceof Uint8Array ? content : [content].flat().join('')
      entries.set(name, [key, Buffer.from(bytes)])
    },
  }
}

const defaults: BuildOptions = { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' }

/** Builds a folder, or a map of paths to texts, in memory. */
export async function buildInMemory(
  content: string | Readonly<Record<string, string | Uint8Array>>,
  options: Partial<BuildOptions> = {},
  output: MemoryFiles = createMemory(),
): Promise<{ readonly result: BuildResult; readonly output: MemoryFiles }> {
  const files = typeof content === 'string' ? content : createMemory(content)
  const result = await build(createTestHost(files, output), shelves, { ...defaults, ...options })
  return { result, output }
}

/** Checks a folder, or a map of paths to texts. */
export function checkInMemory(
  content: string | Readonly<Record<string, string | Uint8Array>>,
  options: Partial<BuildOptions> = {},
) {
  const files = typeof content === 'string' ? content : createMemory(content)
  return check(createTestHost(files), shelves, { ...defaults, ...options })
}

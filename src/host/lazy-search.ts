import { createHash } from 'node:crypto'
import type { Artifact } from '../values/artifact.ts'
import type { Search } from '../values/ports.ts'

/** An index that was made after the build that asked for it. */
export interface LateIndex {
  readonly artifacts: readonly Artifact[]
  /** Paths of the index before it that it no longer has. */
  readonly gone: readonly string[]
}

/** A search whose indexes come later than they are asked for. */
export interface LazySearch extends Search {
  /** The indexes that were made since this was last called. */
  takeLate(): readonly LateIndex[]
}

/**
 * A search for `dev`: answers at once with the index made last, and makes the new one when nothing else has happened
 * for a while, so that a saved page need not wait for it.
 * @param search the real one
 * @param onReady called when newer indexes are there
 * @param quiet milliseconds without a question after which indexes are made
 */
export function createLazySearch(search: Search, onReady: () => void, quiet = 500): LazySearch {
  const made = new Map<string, { readonly key: string; readonly artifacts: readonly Artifact[] }>()
  const wanted = new Map<string, { readonly key: string; readonly records: Parameters<Search['index']>[0] }>()
  let late: LateIndex[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let working: Promise<void> = Promise.resolve()
  let isClosed = false
  let isWorking = false

  async function makeAll(): Promise<void> {
    isWorking = true
    for (const [folder, { key, records }] of [...wanted]) {
      if (isClosed) return
      wanted.delete(folder)
      const artifacts = await search.index(records, folder)
      const paths = new Set(artifacts.map(({ path }) => path))
      const before = made.get(folder)?.artifacts ?? []
      late.push({ artifacts, gone: before.map(({ path }) => path).filter((path) => !paths.has(path)) })
      made.set(folder, { key, artifacts })
    }
    isWorking = false
    if (late.length > 0 && !isClosed) onReady()
  }

  return {
    index: async (records, folder) => {
      const key = createHash('sha256').update(JSON.stringify(records)).digest('hex')
      const known = made.get(folder)
      if (known?.key !== key) {
        wanted.set(folder, { key, records })
        clearTimeout(timer)
        timer = setTimeout(() => {
          working = working.then(makeAll)
        }, quiet)
      }
      return known?.artifacts ?? []
    },
    takeLate() {
      const taken = late
      late = []
      return taken
    },
    isUpToDate: () => wanted.size === 0 && !isWorking,
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await working
      await search.close()
    },
  }
}

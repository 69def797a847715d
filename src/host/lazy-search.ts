import { createHash } from 'node:crypto'
import type { Artifact } from '../values/artifact.ts'
import type { Search } from '../values/ports.ts'

/**
 * A search for `dev`: answers at once with the index made last, and makes the new one when nothing else has happened
 * for a while, so that a saved page need not wait for it.
 * @param search the real one
 * @param onReady called when newer indexes are there; asking again gives them
 * @param quiet milliseconds without a question after which indexes are made
 */
export function createLazySearch(search: Search, onReady: () => void, quiet = 500): Search {
  const made = new Map<string, { readonly key: string; readonly artifacts: readonly Artifact[] }>()
  const wanted = new Map<string, { readonly key: string; readonly records: Parameters<Search['index']>[0] }>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let working: Promise<void> = Promise.resolve()
  let isClosed = false
  let isWorking = false

  async function makeAll(): Promise<void> {
    let isNewer = false
    isWorking = true
    for (const [folder, { key, records }] of [...wanted]) {
      if (isClosed) return
      wanted.delete(folder)
      made.set(folder, { key, artifacts: await search.index(records, folder) })
      isNewer = true
    }
    isWorking = false
    if (isNewer && !isClosed) onReady()
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
    isUpToDate: () => wanted.size === 0 && !isWorking,
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await working
      await search.close()
    },
  }
}

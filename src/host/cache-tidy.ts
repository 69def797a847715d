import { readdirSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const day = 24 * 60 * 60 * 1000
/** Unused for so long, an entry is of a text or picture that is gone, or of a town that nobody has touched. */
const longest = 90 * day
const mark = 'tidied'

/**
 * Removes the entries of a cache that no run has read or written for ninety days; at most once a day. Whatever goes
 * wrong is left to the next time: what lies there too long only takes up room.
 * @param now milliseconds since 1970
 */
export function tidyCache(folder: string, now: number = Date.now()): void {
  try {
    if (now - timeOf(join(folder, mark)) < day) return
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.cache') && now - timeOf(join(folder, name)) > longest) unlinkSync(join(folder, name))
    }
    writeFileSync(join(folder, mark), '')
    utimesSync(join(folder, mark), now / 1000, now / 1000)
  } catch {
    // A cache that is not there, or that nothing can be removed from, is no trouble to anybody.
  }
}

/** Notes that an entry was of use, by its file's time, which says so to the day. */
export function markUsed(path: string, now: number = Date.now()): void {
  try {
    if (now - timeOf(path) > day) utimesSync(path, now / 1000, now / 1000)
  } catch {
    // It can be read, and that is all that it is for.
  }
}

/** When a file was written, in milliseconds since 1970; 0 where there is none. */
function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

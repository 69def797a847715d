import {
  closeSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { codeOf, toHostError } from './host-error.ts'
import { closedFolders, isMissing } from './listing.ts'

/**
 * Writes a whole file: under a temporary name beside it, then renamed, so that readers see the old bytes or the new
 * ones. Replaces a link instead of following it. The folder must exist.
 * @returns what lies there now
 */
export function replaceFile(root: string, path: string, bytes: Uint8Array): Stats {
  const target = `${root}${sep}${path}`
  let temporary = ''
  try {
    const opened = openTemporary(target)
    temporary = opened.path
    const stats = writeAndClose(opened.file, bytes)
    renameSync(temporary, target)
    return stats
  } catch (error) {
    if (temporary) tryToUnlink(temporary)
    throw toHostError(error, path, 'write')
  }
}

/** The regular file that lies there already with these very bytes. */
export function findEqual(root: string, path: string, bytes: Uint8Array): Stats | undefined {
  const target = `${root}${sep}${path}`
  try {
    const stats = lstatSync(target, { throwIfNoEntry: false })
    return stats?.isFile() && stats.size === bytes.length && readFileSync(target).equals(bytes) ? stats : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw toHostError(error, path, 'read')
  }
}

/**
 * Removes the temporary files that a killed run left below a folder. Call it when no other build writes there.
 * @returns how many there were
 */
export function removeLeftovers(root: string): number {
  try {
    return readdirSync(root, { withFileTypes: true }).reduce((removed, entry) => {
      const path = join(root, entry.name)
      if (entry.isDirectory()) return closedFolders.has(entry.name) ? removed : removed + removeLeftovers(path)
      return entry.isFile() && temporaryName.test(entry.name) && tryToUnlink(path) ? removed + 1 : removed
    }, 0)
  } catch (error) {
    if (isMissing(error)) return 0
    throw toHostError(error, root, 'list')
  }
}

const temporaryName = /^\..*\.\d+-\d+\.tmp$/s
let counter = 0

/** Opens a new file of a name that nobody has: another thread of this process counts by itself. */
function openTemporary(target: string): { file: number; path: string } {
  for (;;) {
    counter += 1
    // Names end at 255 bytes on most disks; the cut may fall into a letter, which then becomes U+FFFD.
    const name = Buffer.from(basename(target)).subarray(0, 200).toString()
    const path = join(dirname(target), `.${name}.${process.pid}-${counter}.tmp`)
    try {
      return { file: openSync(path, 'wx'), path }
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
  }
}

function writeAndClose(file: number, bytes: Uint8Array): Stats {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    return fstatSync(file)
  } finally {
    closeSync(file)
  }
}

function tryToUnlink(path: string): boolean {
  try {
    unlinkSync(path)
    return true
  } catch {
    // It only takes up room, and the next run tries again.
    return false
  }
}

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  unlinkSync,
} from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { encodeBriefly } from '../ground/utf8.ts'
import type { Files } from '../values/ports.ts'
import { createFolders, isPath, parentOf } from './folders.ts'
import { codeOf, toHostError } from './host-error.ts'
import { isMissing, listFolder } from './listing.ts'
import { findEqual, replaceFile } from './replace-file.ts'
import { stampOf, type Trust } from './stamps.ts'

/** Lies in an output folder from the first write of a build to its end; where it stays, the build was killed. */
export const unfinishedMark = '.integreat/unfinished'

/**
 * The files below a folder of the disk. The folder itself may be a link and need not exist yet; nothing below it is
 * reached through a link. What it has learned about folders it keeps, so make a new one for each build.
 *
 * Paths in a listing are below `root`, whatever folder was listed, so that `read` takes them as they are.
 */
export function createDisk(root: string, { trust = 'stamps', mark }: DiskOptions = {}): Files {
  const absolute = resolve(root)
  const folders = createFolders(absolute)
  const isReachable = (path: string) => folders.isReal(parentOf(path))
  const written = new Map<string, Pick<Stats, 'ino' | 'mtimeMs'>>()
  let isMarked = mark === undefined
  const markOnce = () => {
    if (isMarked || mark === undefined) return
    isMarked = true
    folders.make(parentOf(mark))
    replaceFile(absolute, mark, new Uint8Array())
  }
  return {
    list: (folder) =>
      (folder === '' || isPath(folder)) && folders.isReal(folder) ? listFolder(absolute, folder, trust) : [],
    read: (path) => (isPath(path) && isReachable(path) ? readRegularFile(absolute, path) : undefined),
    stamp(path) {
      // Behind a link it has another number, unless it is the very same file: the folders need no look of their own.
      if (trust === 'bytes' || !isPath(path)) return undefined
      const stats = statsOf(`${absolute}${sep}${path}`)
      const before = written.get(path)
      // Somebody else has written it since we did. (The second time changes also when we rename.)
      const isForeign = before && (before.ino !== stats?.ino || before.mtimeMs !== stats.mtimeMs)
      return stats?.isFile() && !isForeign ? stampOf(stats, trust) : undefined
    },
    write(path, content) {
      demandPath(path)
      const bytes = typeof content === 'string' ? encodeBriefly(content) : content
      // In a folder of our own there is only what we wrote.
      const folder = parentOf(path)
      const isThere =
        !folders.isUnmade(folder) && folders.isReal(folder) && (written.has(path) || !folders.isNew(folder))
      const equal = isThere ? findEqual(absolute, path, bytes) : undefined
      if (!equal) {
        markOnce()
        folders.make(folder)
      }
      // Two numbers of some twenty: a large site has a hundred thousand files.
      const { ino, mtimeMs } = equal ?? replaceFile(absolute, path, bytes)
      written.set(path, { ino, mtimeMs })
      return !equal
    },
    remove(path) {
      demandPath(path)
      if (!isReachable(path)) return
      removeFile(absolute, path)
      folders.prune(parentOf(path))
    },
    forget() {
      folders.forget()
      written.clear()
    },
  }
}

/** How a disk is used. */
interface DiskOptions {
  /** `bytes` gives no file a stamp, so that every file counts as changed until it was read. */
  readonly trust?: Trust
  /** A file to make before the first write; undefined for none. */
  readonly mark?: string
}

/** Throws for a path that could lead out of the folder: stages make paths by grammar, so our code is wrong. */
export function demandPath(path: string): void {
  if (!isPath(path)) throw new Error(`${JSON.stringify(path)} is not a path below a folder.`)
}

// A link is not opened, and a FIFO without a writer answers at once instead of never. Windows has neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

function readRegularFile(root: string, path: string): Uint8Array | undefined {
  try {
    const file = openSync(`${root}${sep}${path}`, flags)
    try {
      const stats = fstatSync(file)
      return stats.isFile() ? readOpenFile(file, stats.size) : undefined
    } finally {
      closeSync(file)
    }
  } catch (error) {
    // ELOOP: a link (EMLINK on FreeBSD). ENXIO: a socket. ENAMETOOLONG: no file can have such a name.
    if (isMissing(error) || ['ELOOP', 'EMLINK', 'ENXIO', 'ENAMETOOLONG'].includes(codeOf(error))) return undefined
    throw toHostError(error, path, 'read')
  }
}

/** As `readFileSync`, which would ask for the size once more. */
function readOpenFile(file: number, size: number): Uint8Array {
  // Some systems do not know the size of a file before it was read.
  if (size === 0) return readFileSync(file)
  const bytes = Buffer.allocUnsafe(size)
  let length = 0
  for (let got = 1; got > 0 && length < size; length += got) got = readSync(file, bytes, length, size - length, null)
  return bytes.subarray(0, length)
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false })
  } catch {
    // What cannot be looked at has no stamp; reading it says why.
    return undefined
  }
}

function removeFile(root: string, path: string): void {
  try {
    unlinkSync(join(root, path))
  } catch (error) {
    if (!isMissing(error)) throw toHostError(error, path, 'remove')
  }
}

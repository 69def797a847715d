import { closeSync, constants, fstatSync, openSync, readFileSync, unlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Files } from '../values/ports.ts'
import { createFolders, isPath, parentOf } from './folders.ts'
import { codeOf, toHostError } from './host-error.ts'
import { isMissing, listFolder } from './listing.ts'
import { holdsBytes, replaceFile } from './replace-file.ts'

/**
 * The files below a folder of the disk. The folder itself may be a link and need not exist yet; nothing below it is
 * reached through a link. What it has learned about folders it keeps, so make a new one for each build.
 *
 * Paths in a listing are below `root`, whatever folder was listed, so that `read` takes them as they are.
 */
export function createDisk(root: string): Files {
  const absolute = resolve(root)
  const folders = createFolders(absolute)
  const isReachable = (path: string) => folders.isReal(parentOf(path))
  return {
    list: (folder) => ((folder === '' || isPath(folder)) && folders.isReal(folder) ? listFolder(absolute, folder) : []),
    read: (path) => (isPath(path) && isReachable(path) ? readRegularFile(absolute, path) : undefined),
    write(path, content) {
      demandPath(path)
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      if (isReachable(path) && holdsBytes(absolute, path, bytes)) return false
      folders.make(parentOf(path))
      replaceFile(absolute, path, bytes)
      return true
    },
    remove(path) {
      demandPath(path)
      if (!isReachable(path)) return
      removeFile(absolute, path)
      folders.prune(parentOf(path))
    },
  }
}

/** Throws for a path that could lead out of the folder: stages make paths by grammar, so our code is wrong. */
export function demandPath(path: string): void {
  if (!isPath(path)) throw new Error(`${JSON.stringify(path)} is not a path below a folder.`)
}

// A link is not opened, and a FIFO without a writer answers at once instead of never. Windows has neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

function readRegularFile(root: string, path: string): Uint8Array | undefined {
  try {
    const file = openSync(join(root, path), flags)
    try {
      return fstatSync(file).isFile() ? readFileSync(file) : undefined
    } finally {
      closeSync(file)
    }
  } catch (error) {
    // ELOOP: a link (EMLINK on FreeBSD). ENXIO: a socket. ENAMETOOLONG: no file can have such a name.
    if (isMissing(error) || ['ELOOP', 'EMLINK', 'ENXIO', 'ENAMETOOLONG'].includes(codeOf(error))) return undefined
    throw toHostError(error, path, 'read')
  }
}

function removeFile(root: string, path: string): void {
  try {
    unlinkSync(join(root, path))
  } catch (error) {
    if (!isMissing(error)) throw toHostError(error, path, 'remove')
  }
}

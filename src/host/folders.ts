import { existsSync, lstatSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { codeOf, HostError, toHostError } from './host-error.ts'
import { isMissing } from './listing.ts'

/** Folders below a root, each looked at once. */
export interface Folders {
  /** True for a folder that is reached without following a link. */
  isReal(folder: string): boolean
  /** True for a folder that was not there before we made it. */
  isNew(folder: string): boolean
  /** True for a folder that we cannot have seen: the one above it is new, and we have made nothing there. */
  isUnmade(folder: string): boolean
  /** Makes a folder and those above it; throws where a link or a file is in the way. */
  make(folder: string): void
  /** Removes a folder, and those above it up to the root, as far as they are empty. */
  prune(folder: string): void
  /** Lets go of everything that was seen; folders that were new are old from now on. */
  forget(): void
}

/** @param root absolute path; may itself be a link */
export function createFolders(root: string): Folders {
  const real = new Set<string>()
  const made = new Set<string>()

  function isReal(folder: string): boolean {
    if (real.has(folder)) return true
    const isFolder = folder === '' ? isFolderOrLink(root) : isReal(parentOf(folder)) && isFolderItself(root, folder)
    if (isFolder) real.add(folder)
    return isFolder
  }

  function make(folder: string): void {
    if (real.has(folder)) return
    if (folder !== '') make(parentOf(folder))
    if (makeOne(root, folder)) made.add(folder)
    real.add(folder)
  }

  function prune(folder: string): void {
    for (let empty = folder; empty !== '' && removeOne(root, empty); empty = parentOf(empty)) {
      real.delete(empty)
      made.delete(empty)
    }
  }

  const isNew = (folder: string) => made.has(folder)
  const isUnmade = (folder: string) => !real.has(folder) && folder !== '' && isNew(parentOf(folder))
  const forget = () => {
    real.clear()
    made.clear()
  }
  return { isReal, isNew, isUnmade, make, prune, forget }
}

// On Windows these would lead elsewhere: another separator, a drive, a second stream of the same file.
const foreign = sep === '\\' ? /[\0\\:]/ : /\0/
const leadsAway = /(?:^|\/)\.{0,2}(?:\/|$)/

/** True for a path that stays below its root whatever lies there: `a/b`, never `/a`, `a//b`, `./a` or `a/../b`. */
export function isPath(path: string): boolean {
  return !foreign.test(path) && !leadsAway.test(path)
}

/** The folder of a path; empty for the root. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function isFolderOrLink(root: string): boolean {
  return statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function isFolderItself(root: string, folder: string): boolean {
  try {
    return lstatSync(`${root}${sep}${folder}`, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch (error) {
    if (isMissing(error)) return false
    throw toHostError(error, folder, 'read')
  }
}

/** @returns false where it was there already */
function makeOne(root: string, folder: string): boolean {
  try {
    if (folder === '') makeAncestors(root)
    mkdirSync(join(root, folder))
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw toHostError(error, folder || root, 'write')
    if (folder === '' ? isFolderOrLink(root) : isFolderItself(root, folder)) return false
    const isLink = lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink()
    throw new HostError({ code: isLink ? 'ELOOP' : 'ENOTDIR', path: folder || root, what: 'write', cause: error })
  }
}

/**
 * The folders above the root, the highest first. Not by `recursive`: where the system says ENOENT for a folder that it
 * will not make, as below /proc, Node 20 tries for ever.
 */
function makeAncestors(root: string): void {
  const parent = dirname(root)
  if (parent === root || existsSync(parent)) return
  makeAncestors(parent)
  mkdirSync(parent)
}

function removeOne(root: string, folder: string): boolean {
  try {
    rmdirSync(join(root, folder))
    return true
  } catch (error) {
    // Others still have files in it, or removed it first.
    if (['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))) return false
    throw toHostError(error, folder, 'remove')
  }
}

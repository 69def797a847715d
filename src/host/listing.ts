import { isUtf8 } from 'node:buffer'
import { type Dirent, lstatSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { FileEntry } from '../values/ports.ts'
import { codeOf, toHostError } from './host-error.ts'
import { stampOf, type Trust } from './stamps.ts'

/**
 * Folders that are listed and not entered: they are no content, hold more files than all content together, and in an
 * output folder that is itself a Git checkout their files must not be taken for old pages.
 */
export const closedFolders: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/**
 * All entries below a folder, sorted by path. Links are reported, never followed. A name that is not UTF-8 shows its
 * bytes as `\xff`, and such a folder is not entered. What vanishes in the meantime is left out; a folder that cannot be
 * read is reported as `other`, so that nothing in it is lost silently.
 * @param root absolute path that the paths of the entries start from
 * @param folder path below it; empty for the root itself
 * @param trust whether files get a stamp
 */
export function listFolder(root: string, folder: string, trust: Trust = 'stamps'): FileEntry[] {
  const entries: FileEntry[] = []
  for (const found of readFolder(root, folder) ?? []) add(found, { root, folder, entries, trust })
  return entries.sort(byPath)
}

/** Where entries are added, and where they were found. */
interface Listing {
  readonly root: string
  readonly folder: string
  readonly entries: FileEntry[]
  readonly trust: Trust
}

/** Orders entries by the code units of their paths. */
export function byPath(one: FileEntry, other: FileEntry): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0
}

/** True for the errors that say: there is no such file, or none any more. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
}

function add(found: Dirent | Dirent<Buffer>, to: Listing): void {
  const entry = typeof found.name === 'string' ? textEntry(found.name, to) : bytesEntry(found.name, to)
  if (entry?.type !== 'directory' || !entry.nameIsText || closedFolders.has(String(found.name))) {
    if (entry) to.entries.push(entry)
    return
  }
  const inside = tryToRead(to.root, entry.path)
  if (!inside) return
  to.entries.push(inside === 'unreadable' ? { ...entry, type: 'other' } : entry)
  if (inside !== 'unreadable') for (const one of inside) add(one, { ...to, folder: entry.path })
}

function textEntry(name: string, { root, folder, trust }: Listing): FileEntry | undefined {
  const path = folder ? `${folder}/${name}` : name
  const state = stateOf(`${root}${sep}${path}`, trust)
  return state && { path, ...state, nameIsText: true }
}

function bytesEntry(name: Buffer, listing: Listing): FileEntry | undefined {
  if (isUtf8(name)) return textEntry(name.toString(), listing)
  const { root, folder, trust } = listing
  const visible = [...name]
    .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`))
    .join('')
  const state = stateOf(Buffer.concat([Buffer.from(`${join(root, folder)}/`), name]), trust)
  return state && { path: folder ? `${folder}/${visible}` : visible, ...state, nameIsText: false }
}

function stateOf(path: string | Buffer, trust: Trust): Pick<FileEntry, 'type' | 'size' | 'stamp'> | undefined {
  try {
    const stats = lstatSync(path)
    if (stats.isFile()) return { type: 'file', size: stats.size, stamp: stampOf(stats, trust) }
    return { type: stats.isDirectory() ? 'directory' : stats.isSymbolicLink() ? 'symlink' : 'other', size: 0 }
  } catch (error) {
    return isMissing(error) ? undefined : { type: 'other', size: 0 }
  }
}

function tryToRead(root: string, folder: string) {
  try {
    return readFolder(root, folder)
  } catch {
    return 'unreadable'
  }
}

/** The entries of one folder, undefined where it is missing. Names come as bytes where one of them may be no text. */
function readFolder(root: string, folder: string): Dirent[] | Dirent<Buffer>[] | undefined {
  const absolute = join(root, folder)
  try {
    const found = readdirSync(absolute, { withFileTypes: true })
    // Bytes that are no UTF-8 come as U+FFFD. Bytes for all names would cost every folder three times as much.
    const isDoubtful = found.some(({ name }) => name.includes('\ufffd'))
    return isDoubtful ? readdirSync(absolute, { withFileTypes: true, encoding: 'buffer' }) : found
  } catch (error) {
    if (isMissing(error)) return undefined
    throw toHostError(error, folder || root, 'list')
  }
}

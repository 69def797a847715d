import { randomUUID } from 'node:crypto'
import type { FileEntry, Files } from '../values/ports.ts'
import { demandPath } from './disk.ts'
import { isPath, parentOf } from './folders.ts'
import { HostError } from './host-error.ts'
import { byPath, closedFolders } from './listing.ts'

/** Files that live in memory, open to whoever made them: a test, or the development server. */
export interface MemoryFiles extends Files {
  /** By path. */
  readonly files: Map<string, Uint8Array>
}

/**
 * A Map that behaves like the disk, for tests and for serving a site that was never written. It has no links, no rights
 * and no empty folders.
 */
export function createMemory(files: Readonly<Record<string, string | Uint8Array>> = {}): MemoryFiles {
  const held = new Map(Object.entries(files).map(([path, content]) => [path, bytesOf(content)]))
  return {
    files: held,
    list: (folder) => entriesBelow(folder, held),
    read: (path) => held.get(path),
    stamp: (path) => stampOf(held.get(path)),
    write(path, content) {
      demandPath(path)
      const bytes = bytesOf(content)
      const old = held.get(path)
      if (old && Buffer.compare(old, bytes) === 0) return false
      demandRoom(path, held)
      held.set(path, bytes)
      return true
    },
    remove(path) {
      demandPath(path)
      held.delete(path)
    },
  }
}

const encoder = new TextEncoder()

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : new Uint8Array(content)
}

const stamps = new WeakMap<Uint8Array, string>()
// Another process counts by itself, and may find what this one has remembered.
const run = randomUUID()
let count = 0

/** Bytes in memory are never changed, only replaced by others. */
function stampOf(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined
  const known = stamps.get(bytes) ?? `${run} ${++count}`
  stamps.set(bytes, known)
  return known
}

function entriesBelow(folder: string, files: ReadonlyMap<string, Uint8Array>): FileEntry[] {
  const entries = new Map<string, FileEntry>()
  const start = folder === '' ? '' : `${folder}/`
  for (const [path, bytes] of files) {
    if (!path.startsWith(start) || !isPath(path)) continue
    const between = foldersAbove(path).filter((name) => name.length >= start.length)
    const closed = between.findIndex((name) => closedFolders.has(name.slice(name.lastIndexOf('/') + 1)))
    const open = closed < 0 ? between : between.slice(0, closed + 1)
    for (const name of open) entries.set(name, { path: name, type: 'directory', size: 0, nameIsText: true })
    if (closed < 0)
      entries.set(path, { path, type: 'file', size: bytes.length, nameIsText: true, stamp: stampOf(bytes) })
  }
  return [...entries.values()].sort(byPath)
}

/** The folders that a path lies in, the outermost first. */
function foldersAbove(path: string): string[] {
  const folder = parentOf(path)
  return folder === '' ? [] : [...foldersAbove(folder), folder]
}

function demandRoom(path: string, files: ReadonlyMap<string, Uint8Array>): void {
  if (!foldersAbove(path).some((folder) => files.has(folder))) return
  throw new HostError({ code: 'ENOTDIR', path, what: 'write' })
}

import { utf8Length } from '../ground/utf8.ts'
import type { FileEntry, Files } from '../values/ports.ts'

/** Content with changes that are not on the disk yet. */
export interface Overlay {
  readonly files: Files
  /** The changed files: what they held before, and what they are to hold. */
  readonly changed: ReadonlyMap<string, { readonly before: Uint8Array; readonly text: string }>
  /** Changes a file; its first bytes are kept. */
  readonly change: (path: string, before: Uint8Array, text: string) => void
  /** Takes a file's change back. */
  readonly revert: (path: string) => void
}

/** Lays changes over files that stay as they are. */
export function createOverlay(files: Files): Overlay {
  const changed = new Map<string, { before: Uint8Array; text: string }>()
  const refuse = (): never => {
    throw new Error('An overlay is only read.')
  }
  return {
    changed,
    change: (path, before, text) => changed.set(path, { before: changed.get(path)?.before ?? before, text }),
    revert: (path) => changed.delete(path),
    files: {
      list: (folder) => files.list(folder).map((entry) => renew(entry, changed.get(entry.path)?.text)),
      read: (path) => {
        const text = changed.get(path)?.text
        return text === undefined ? files.read(path) : encoder.encode(text)
      },
      // Without a stamp, only its bytes tell the state of a changed file.
      stamp: (path) => (changed.has(path) ? undefined : files.stamp(path)),
      write: refuse,
      remove: refuse,
    },
  }
}

const encoder = new TextEncoder()

function renew(entry: FileEntry, text: string | undefined): FileEntry {
  return text === undefined ? entry : { ...entry, size: utf8Length(text), stamp: undefined }
}

import { sha256 } from '../../ground/hash.ts'
import type { Files } from '../../values/ports.ts'

/** A file of the output after a run: path, hash of its bytes, and its stamp where it has one that is of use. */
export type WrittenFile = readonly [path: string, hash: string, stamp?: string | undefined]

/** What an earlier run knows of the output, checked against what lies there now. */
export interface KnownFiles {
  /** The hash of the bytes at a path, where they are the ones that were written then. Each path is looked at once. */
  readonly hashAt: (path: string) => string | undefined
  /** The stamp by which a file was recognised; undefined where it was by its bytes, or not at all. */
  readonly stampAt: (path: string) => string | undefined
  /** Whether a file was recognised by its bytes, so that a new stamp would save reading it the next time. */
  readonly isAnyRead: () => boolean
}

/** Files count as unchanged by their stamp, and without one by their bytes. */
export function createKnownFiles(output: Files, files: readonly WrittenFile[]): KnownFiles {
  const recorded = new Map(files.map((file) => [file[0], file]))
  const seen = new Map<string, string | undefined>()
  const stamped = new Map<string, string>()
  let isAnyRead = false
  const look = (path: string) => {
    const [, hash, stamp] = recorded.get(path) ?? []
    if (hash === undefined) return undefined
    if (stamp && output.stamp(path) === stamp) {
      stamped.set(path, stamp)
      return hash
    }
    const bytes = output.read(path)
    isAnyRead = true
    return bytes && sha256(bytes) === hash ? hash : undefined
  }
  return {
    hashAt(path) {
      if (!seen.has(path)) seen.set(path, look(path))
      return seen.get(path)
    },
    stampAt: (path) => stamped.get(path),
    isAnyRead: () => isAnyRead,
  }
}

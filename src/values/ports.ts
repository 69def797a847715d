import type { Artifact, SearchRecord } from './artifact.ts'

/** What a directory listing says of one entry. */
export interface FileEntry {
  /** Path below the listed root, with `/`. */
  readonly path: string
  readonly type: 'file' | 'directory' | 'symlink' | 'other'
  /** Size in bytes; 0 for anything but a file. */
  readonly size: number
  /** False where the name is not valid UTF-8. */
  readonly nameIsText: boolean
}

/**
 * The disk, or a Map that behaves like one. Paths are below the root that the port was made for; synchronous, since
 * that is the fastest way to read many small files.
 */
export interface Files {
  /** All entries below a folder, sorted by path (code units); links are reported and not followed. */
  list(folder: string): readonly FileEntry[]
  /** The bytes of a regular file; undefined where there is none. Never follows a symbolic link. */
  read(path: string): Uint8Array | undefined
  /** Writes a whole file (temporary name, rename), and only where the bytes differ. Says whether it wrote. */
  write(path: string, content: string | Uint8Array): boolean
  /** Removes a file and the folders that this empties; no error where it is gone already. */
  remove(path: string): void
}

/** Makes the files of a search index. */
export interface Search {
  /**
   * @param records the pages of one municipality in one language
   * @param folder path below the output folder where the index will lie
   */
  index(records: readonly SearchRecord[], folder: string): Promise<readonly Artifact[]>
  close(): Promise<void>
}

/** A place for what need not be computed twice; forgetting is always safe. */
export interface Store {
  get(key: string): unknown
  set(key: string, value: unknown): void
}

/** Hears how far long work has come. */
export type Progress = (event: { readonly what: string; readonly done: number; readonly total: number }) => void

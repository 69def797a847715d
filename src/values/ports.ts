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
  /** See {@link Files.stamp}. */
  readonly stamp?: string | undefined
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
  /**
   * Tells two states of a regular file apart without reading it. Undefined where there is no such file, and where only
   * its bytes can tell, as with one that changed a moment ago.
   */
  stamp(path: string): string | undefined
  /**
   * Writes a whole file (temporary name, rename), and only where the bytes differ. Says whether it wrote. The bytes may
   * change after the call: what is to be kept of them is copied.
   */
  write(path: string, content: string | Uint8Array): boolean
  /** Removes a file and the folders that this empties; no error where it is gone already. */
  remove(path: string): void
  /**
   * Lets go of what was learned of files and folders: called where nothing more is asked of those of before, since a
   * network of a hundred thousand pages has some three hundred thousand.
   */
  forget?(): void
}

/** Makes the files of a search index. */
export interface Search {
  /**
   * @param records the pages of one municipality in one language
   * @param folder path below the output folder where the index will lie
   */
  index(records: readonly SearchRecord[], folder: string): Promise<readonly Artifact[]>
  /** False where what `index` gave last is older than what it was asked for: newer indexes follow. */
  readonly isUpToDate?: () => boolean
  close(): Promise<void>
}

/** Makes pictures light, and leaves out what cameras write into them. */
export interface Pictures {
  /** Undefined where this machine cannot. Nothing is loaded before the first call. */
  open(): Promise<PictureMaker | undefined>
}

export interface PictureMaker {
  /** Changes where the same picture may come out with other bytes; part of names and keys. */
  readonly version: string
  /** True where the whole picture can be read. */
  isSound(bytes: Uint8Array): Promise<boolean>
  /** @param width pixels; never more than the picture has */
  make(bytes: Uint8Array, form: PictureForm): Promise<Uint8Array>
}

export interface PictureForm {
  readonly format: 'avif' | 'webp' | 'jpeg' | 'png'
  readonly width: number
  /**
   * Set for an icon: a white square around the whole picture, which takes this share of its width, since devices cut a
   * shape of their own out of an icon.
   */
  readonly share?: number
}

/** A place for what need not be computed twice in one process; forgetting is always safe. */
export interface Store {
  get(key: string): unknown
  set(key: string, value: unknown): void
}

/**
 * A place for what need not be computed again in a later run. Each name holds one text or file, for one key; the key
 * holds every input that it was made of, beside the tool itself, which the cache knows. Forgetting is always safe, and
 * whatever cannot be trusted counts as forgotten.
 */
export interface Cache {
  /** The text, where the name holds it for this very key. */
  read(name: string, key: string): string | undefined
  /** The same for bytes. */
  readBytes(name: string, key: string): Uint8Array | undefined
  /** A text may come in pieces. */
  write(name: string, key: string, content: string | readonly string[] | Uint8Array): void
}

/** A piece of work for another thread; only `job` goes there, so it is plain data. */
export interface Task<Job> {
  /** What a person calls it. */
  readonly name: string
  /** How large it is beside the others: content files, or pages to be written. */
  readonly size: number
  readonly job: Job
}

/** Other threads that do the same work as this one would, with a host of their own. */
export interface Threads {
  /** Whether starting them costs less than they save. */
  isWorthIt(tasks: ReadonlyArray<Task<unknown>>): boolean
  /**
   * Does all tasks, the largest first: that one in this thread, the others wherever there is nothing else to do. A last
   * one that all others would wait for is kept for this thread.
   */
  run<Job>(tasks: ReadonlyArray<Task<Job>>, how: ThreadWork<Job>): Promise<void>
  /**
   * Does the pieces of a task that is done in this thread: by those that have no task of their own, by new ones where
   * that is worth it, and by this one.
   * @param own does a piece here; it has to pause now and then
   * @returns the results in the order of the pieces
   */
  share<Piece>(pieces: ReadonlyArray<Task<Piece>>, own: (piece: Piece) => Promise<unknown>): Promise<readonly unknown[]>
  /** Ends those that still work, between two of their pauses. */
  close(): Promise<void>
}

/** How the tasks of one run are done. */
export interface ThreadWork<Job> {
  /** What every job in another thread needs beside itself: plain data. */
  readonly common: unknown
  /** Does a job in this thread. It has to pause now and then, or the others wait for their next one. */
  readonly own: (job: Job) => Promise<unknown>
  /** Hears each result as it comes, in no order. */
  readonly onDone: (task: Task<Job>, result: unknown) => void
}

/** Hears how far long work has come. */
export type Progress = (event: { readonly what: string; readonly done: number; readonly total: number }) => void

/** Earlier states of the content. They show old texts; what they say never decides anything. */
export interface History {
  readonly state: HistoryState
  /** What a file held in each commit that changed it, newest first; follows renames. */
  versions(path: string): Iterable<Uint8Array>
  /** Files that differ from the last commit, new ones among them; paths below the content root, sorted. */
  changed(): readonly string[]
}

/** What can be known of the past. */
export type HistoryState =
  | { readonly kind: 'whole' | 'shallow' | 'merging' }
  /** `foreign`: the repository belongs to another user. `unborn`: nothing was ever committed. */
  | { readonly kind: 'absent' | 'foreign' | 'unborn' | 'no-git' }

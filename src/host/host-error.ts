/** What the machine was asked to do when it failed. */
export type HostAction = 'read' | 'write' | 'remove' | 'list' | 'serve' | 'search' | 'fetch'

/**
 * The machine failed, not the content: a full disk, a missing right, a dead tool. The command line says the sentence,
 * which is the error's message, and exits with 3.
 */
export class HostError extends Error {
  /** The system's code, such as `ENOSPC`, or a word of our own. */
  readonly code: string
  /** The file or tool that it happened to. */
  readonly path: string
  readonly what: HostAction

  constructor({ code, path, what, sentence, cause }: HostErrorDetails) {
    super(sentence ?? sentenceOf(code, path, what), { cause })
    this.name = 'HostError'
    this.code = code
    this.path = path
    this.what = what
  }
}

interface HostErrorDetails {
  readonly code: string
  readonly path: string
  readonly what: HostAction
  /** Replaces the sentence that follows from code, path and action. */
  readonly sentence?: string
  readonly cause?: unknown
}

/** The {@link HostError} for what a system call threw. Anything that is no system error is thrown on: our code is wrong. */
export function toHostError(cause: unknown, path: string, what: HostAction): HostError {
  const code = codeOf(cause)
  if (!code || code.startsWith('ERR_')) throw cause
  return cause instanceof HostError ? cause : new HostError({ code, path, what, cause })
}

/** The `code` of a system error; empty where there is none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

const deeds: Readonly<Record<HostAction, string>> = {
  read: 'be read',
  write: 'be written',
  remove: 'be removed',
  list: 'be listed',
  serve: 'be served',
  search: 'be indexed',
  fetch: 'be fetched',
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full, in bytes or in number of files. Free some space and run the command again.',
  EDQUOT: 'the quota of this user is used up. Free some space and run the command again.',
  EACCES: 'this user has no right to. Change the rights of the file or of its folder.',
  EPERM: 'the system does not permit it. Change the rights of the file or of its folder.',
  EROFS: 'the disk is mounted read-only. Choose another output folder.',
  EIO: 'the disk reports a fault. Nothing on it should be relied on before it was checked.',
  EMFILE: 'too many files are open. Raise the limit (ulimit -n) or lower --concurrency.',
  ENFILE: 'too many files are open on this machine. End other programs and run the command again.',
  ENOTDIR: 'a file lies where a folder is needed. Remove it and run the command again.',
  EISDIR: 'a folder lies where a file is needed. Remove it and run the command again.',
  ELOOP: 'a folder on its way is a symbolic link, and those are not followed. Replace it by a real folder.',
  ENAMETOOLONG: 'its path is longer than this disk allows. Choose a shorter output folder.',
  ENOENT: 'it is gone. Run the command again.',
}

function sentenceOf(code: string, path: string, what: HostAction): string {
  return `"${path}" cannot ${deeds[what]}: ${reasons[code] ?? `the system answers ${code}.`}`
}

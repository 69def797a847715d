/** The signals by which a user or the system ends a program. */
export type EndSignal = 'SIGINT' | 'SIGTERM'

/** A stream that a command writes to. */
export interface OutStream {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a command may touch of the process: handed in, so that tests need no real one. */
export interface CommandContext {
  /** For data. */
  readonly stdout: OutStream
  /** For messages. */
  readonly stderr: OutStream
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Whether stack traces are wanted. */
  readonly isDebug: boolean
  /** Resolves when the user or the system wants the program to end. */
  readonly interrupted: Promise<EndSignal>
}

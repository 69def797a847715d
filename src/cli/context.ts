/** What a command may touch of the process: handed in, so that tests need no real one. */
export interface CommandContext {
  readonly stdout: { write: (text: string) => unknown; readonly isTTY?: boolean }
  readonly stderr: { write: (text: string) => unknown; readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Resolves when the user or the system wants the program to end. */
  readonly interrupted: Promise<'SIGINT' | 'SIGTERM'>
}

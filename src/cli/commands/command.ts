import type { Command } from 'commander'
import type { CommandContext } from '../context.ts'

/** What a command is called with. */
export interface CommandCall {
  /** Positional arguments in their order; undefined where an optional one is not given. */
  readonly names: ReadonlyArray<string | undefined>
  readonly options: Readonly<Record<string, unknown>>
  readonly context: CommandContext
}

/** Does the work of a command and gives its exit code. */
export type RunCommand = (call: CommandCall) => Promise<number>

/** A command: its definition is cheap, its work is loaded only when it runs. */
export interface CommandEntry {
  readonly define: (program: Command) => Command
  readonly load: () => Promise<RunCommand>
}

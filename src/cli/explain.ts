import { CommanderError } from 'commander'
import { escapeForTerminal } from '../ground/escape-terminal.ts'
import { HostError } from '../host/host-error.ts'
import type { CommandContext } from './context.ts'
import { exitCode, UsageError } from './exit.ts'
import { Interruption } from './interruption.ts'

/**
 * Says in one sentence why the program ended; a stack trace only for `--debug`.
 * @returns the exit code
 */
export function explain(error: unknown, { stderr, isDebug }: CommandContext): number {
  // Commander has said already what is wrong.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.good : exitCode.wrongUse
  if (error instanceof Interruption) {
    stderr.write(`${error.message}\n`)
    return error.signal === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted
  }
  if (isDebug) stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  const reason = escapeForTerminal(error instanceof Error ? error.message : String(error))
  if (error instanceof UsageError) {
    stderr.write(`error: ${reason}\n`)
    return exitCode.wrongUse
  }
  if (error instanceof HostError) {
    stderr.write(`error: ${reason}\n`)
    return exitCode.machineFailed
  }
  stderr.write(`error: Something unforeseen happened: ${reason}\n`)
  if (!isDebug) stderr.write('Run the command again with --debug to see where, and please report it.\n')
  return exitCode.machineFailed
}

import { Command, CommanderError } from 'commander'
import { HostError } from '../host/host-error.ts'
import { escapeForTerminal } from '../ground/escape-terminal.ts'
import { packageVersion } from '../host/process.ts'
import { commands } from './commands/index.ts'
import type { CommandContext } from './context.ts'
import { exitCode, UsageError } from './exit.ts'

/**
 * Runs the program.
 * @param argv the arguments after the program's name
 * @returns the exit code, see {@link exitCode}
 */
export async function main(argv: readonly string[]): Promise<number> {
  const { context, release } = processContext()
  const isDebug = argv.includes('--debug')
  let code: number = exitCode.good
  const program = createProgram(context, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    return explain(error, context, isDebug)
  } finally {
    release()
  }
}

function createProgram(context: CommandContext, finish: (code: number) => void): Command {
  const program = new Command('integreat')
    .description('Static websites for newcomers, from Markdown: many municipalities, many languages, shared texts.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .option('--debug', 'print stack traces')
    .configureOutput({ writeOut: (text) => context.stdout.write(text), writeErr: (text) => context.stderr.write(text) })
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('Run with --help to see what there is.')
    .exitOverride()
  for (const { define, load } of commands) {
    const command = define(program).exitOverride()
    command.action(async (...given: unknown[]) => {
      const run = await load()
      const names = given.slice(0, command.registeredArguments.length) as Array<string | undefined>
      finish(await run({ names, options: command.opts(), context }))
    })
  }
  return program
}

/** Says in one sentence what went wrong; a stack trace only for `--debug`. */
function explain(error: unknown, context: CommandContext, isDebug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.good : exitCode.wrongUse
  if (isDebug) context.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  if (error instanceof UsageError) {
    context.stderr.write(`error: ${escapeForTerminal(error.message)}\n`)
    return exitCode.wrongUse
  }
  if (error instanceof HostError) {
    context.stderr.write(`error: ${escapeForTerminal(error.message)}\n`)
    return exitCode.machineFailed
  }
  const reason = error instanceof Error ? error.message : String(error)
  context.stderr.write(`error: Something unforeseen happened: ${escapeForTerminal(reason)}\n`)
  if (!isDebug) context.stderr.write('Run the command again with --debug to see where, and please report it.\n')
  return exitCode.machineFailed
}

function processContext(): { readonly context: CommandContext; readonly release: () => void } {
  let onSignal: (signal: NodeJS.Signals) => void = () => undefined
  const interrupted = new Promise<'SIGINT' | 'SIGTERM'>((resolve) => {
    onSignal = (signal) => resolve(signal === 'SIGTERM' ? 'SIGTERM' : 'SIGINT')
  })
  const context = { stdout: process.stdout, stderr: process.stderr, env: process.env, cwd: process.cwd(), interrupted }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, onSignal)
  return {
    context,
    release: () => {
      for (const signal of signals) process.removeListener(signal, onSignal)
    },
  }
}

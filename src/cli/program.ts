import { Command } from 'commander'
import { packageVersion } from '../host/process.ts'
import { commands } from './commands/index.ts'
import type { CommandContext } from './context.ts'

/**
 * The program with all its commands.
 * @param finish hears the exit code of the command that ran
 */
export function createProgram(context: CommandContext, finish: (code: number) => void): Command {
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
      const names = given.slice(0, command.registeredArguments.length).flat() as Array<string | undefined>
      finish(await run({ names, options: command.opts(), context }))
    })
  }
  return program
}

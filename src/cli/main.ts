import { compileLess } from '../host/engine.ts'
import type { CommandContext } from './context.ts'
import { exitCode } from './exit.ts'
import { explain } from './explain.ts'
import { listenForSignals } from './interruption.ts'
import { createProgram } from './program.ts'
import { watchStreams } from './streams.ts'

/**
 * Runs the program. When it is done everything is written, so that the process may be ended, whatever still goes on in
 * it: servers, Pagefind's program, work that was interrupted.
 * @param argv the arguments after the program's name
 * @returns the exit code, see {@link exitCode}
 */
export async function main(argv: readonly string[]): Promise<number> {
  compileLess()
  const streams = watchStreams()
  const signals = listenForSignals()
  const { stdout, stderr, env } = process
  const isDebug = argv.includes('--debug')
  const context = { stdout, stderr, env, cwd: currentFolder(), isDebug, interrupted: signals.interrupted }
  const code = await run(argv, context)
  try {
    await streams.flush()
    return code
  } catch (error) {
    return explain(error, context)
  } finally {
    signals.release()
  }
}

async function run(argv: readonly string[], context: CommandContext): Promise<number> {
  let code: number = exitCode.good
  const program = createProgram(context, (result) => {
    code = result
  })
  try {
    await Promise.race([program.parseAsync([...argv], { from: 'user' }), strayError()])
    return code
  } catch (error) {
    return explain(error, context)
  }
}

/** Rejects with an error that nobody waited for, which Node would print with its stack trace. */
function strayError(): Promise<never> {
  return new Promise((_, reject) => {
    process.on('uncaughtException', reject)
  })
}

/** A folder that was removed under us is none; absolute paths lead somewhere all the same. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch {
    return '/'
  }
}

import { type BuildResult, build, check } from '../../flow/build.ts'
import type { Host } from '../../flow/shelves.ts'
import { createMemory } from '../../host/memory.ts'
import { isInteractive } from '../../host/process.ts'
import { findContent, findOutput, removeTraces } from '../folders.ts'
import { unlessInterrupted } from '../interruption.ts'
import { createProgress } from '../progress.ts'
import { createHost, shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { readFormat, readOptions } from './options.ts'
import { demandKnown, reportBuild, reportCheck } from './outcome.ts'

/** `integreat build`. */
export const runBuild: RunCommand = async (call) => {
  const { options, context } = call
  const given = String(options['out'])
  const content = findContent(context.cwd, call.names[0] ?? '.')
  const output = findOutput(context.cwd, given, content)
  const format = readFormat(options)
  const { host, result } = await runOver(call, build, (progress) => {
    if (removeTraces(output) && options['quiet'] !== true) {
      context.stderr.write(
        `An earlier build into "${given}" was ended before it was done; this one mends what is left.\n`,
      )
    }
    return createHost(content, output, progress)
  })
  return reportBuild(call, { host, result, format, output: given })
}

/** `integreat check`. */
export const runCheck: RunCommand = async (call) => {
  const content = findContent(call.context.cwd, call.names[0] ?? '.')
  const format = readFormat(call.options)
  const { host, result } = await runOver(call, check, (progress) => createHost(content, createMemory({}), progress))
  return reportCheck(call, { host, result, format })
}

/** Does the work, with its progress on stderr where somebody watches. */
async function runOver(
  { options, context }: CommandCall,
  work: typeof build,
  makeHost: (progress: Host['progress']) => Host,
): Promise<{ readonly host: Host; readonly result: BuildResult }> {
  const { env, stderr } = context
  const buildOptions = readOptions(options)
  const isTerminal = options['quiet'] !== true && isInteractive({ env, isTerminal: stderr.isTTY === true })
  const line = createProgress({ stream: stderr, isTerminal })
  const host = makeHost(line.progress)
  try {
    const result = await unlessInterrupted(context, work(host, shelves, buildOptions))
    demandKnown(result)
    return { host, result }
  } finally {
    line.done()
    await host.search.close()
  }
}

import { type BuildResult, build, check } from '../../flow/build.ts'
import { type MendResult, mend } from '../../flow/mend.ts'
import type { Host } from '../../flow/shelves.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import { tidyCache } from '../../host/cache-tidy.ts'
import { isInteractive } from '../../host/process.ts'
import { findCacheFolder } from '../cache.ts'
import { findContent, findOutput, markDone, removeTraces } from '../folders.ts'
import { unlessInterrupted } from '../interruption.ts'
import { createProgress } from '../progress.ts'
import { readLanguage, tellIn } from '../report/tell.ts'
import { createHost, type HostEars, type HostSetup, shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { readFormat, readOptions } from './options.ts'
import { demandKnown, reportBuild, reportCheck, say } from './outcome.ts'

/** `integreat build`. */
export const runBuild: RunCommand = async (call) => {
  const { options, context } = call
  const given = String(options['out'])
  const content = findContent(context.cwd, call.names[0] ?? '.')
  const output = findOutput(context.cwd, given, content)
  const format = readFormat(options)
  const setup = { ...readSetup(call, content), output }
  const { host, result } = await runOver(call, build, (ears) => {
    if (removeTraces(output) && options['quiet'] !== true) {
      say(call, sentence`An earlier build into "${given}" was ended before it was done; this one mends what is left.`)
    }
    return createHost(setup, ears)
  })
  markDone(output)
  if (setup.cacheFolder !== undefined) tidyCache(setup.cacheFolder)
  return reportBuild(call, { host, result, format, content, output: given })
}

/** `integreat check`. */
export const runCheck: RunCommand = async (call) => {
  const content = findContent(call.context.cwd, call.names[0] ?? '.')
  const format = readFormat(call.options)
  // Nothing is written there; a folder in its place would do as well.
  let mended: MendResult['mended'] = []
  const work: typeof check = async (...input) => {
    if (call.options['fix'] !== true) return check(...input)
    const done = await mend(...input)
    mended = done.mended
    return done.result
  }
  const { host, result } = await runOver(call, work, (ears) =>
    createHost({ ...readSetup(call, content), output: content }, ears),
  )
  if (call.options['quiet'] !== true) for (const one of mended) say(call, describeMended(one))
  return reportCheck(call, { host, result, format, content })
}

/** `de/rent.md: mended 3 findings (link-broken ×2, text-not-nfc)` */
function describeMended({ file, findings }: MendResult['mended'][number]): Sentence {
  const rules = new Map<string, number>()
  for (const { ruleId } of findings) rules.set(ruleId, (rules.get(ruleId) ?? 0) + 1)
  const list = [...rules].map(([ruleId, times]) => (times > 1 ? `${ruleId} ×${times}` : ruleId)).join(', ')
  const { length } = findings
  const name = escapeForTerminal(file)
  return length === 1
    ? sentence`${name}: mended ${length} finding (${list})`
    : sentence`${name}: mended ${length} findings (${list})`
}

/** Does the work, with its progress on stderr where somebody watches. */
async function runOver(
  call: CommandCall,
  work: typeof build,
  makeHost: (ears: HostEars) => Host,
): Promise<{ readonly host: Host; readonly result: BuildResult }> {
  const { options, context } = call
  const { env, stderr } = context
  const buildOptions = readOptions(call)
  const isTerminal = options['quiet'] !== true && isInteractive({ env, isTerminal: stderr.isTTY === true })
  const line = createProgress({ stream: stderr, isTerminal, tell: tellIn(readLanguage(options)) })
  const onSentence = (sentence: string) => {
    line.done()
    stderr.write(`warning: ${sentence}\n`)
  }
  const host = makeHost({ progress: line.progress, onSentence: onlyOnce(onSentence) })
  try {
    const result = await unlessInterrupted(context, work(host, shelves, buildOptions))
    demandKnown(result)
    return { host, result }
  } finally {
    line.done()
    await host.threads?.close()
    await host.search.close()
  }
}

/** What the command line says of the host. */
function readSetup({ options, context }: CommandCall, content: string): Omit<HostSetup, 'output'> {
  return {
    content,
    cacheFolder: findCacheFolder(options, context, content),
    trust: options['check'] === 'hash' ? 'bytes' : 'stamps',
    concurrency: options['concurrency'] as number | undefined,
  }
}

/** Every thread may find the same fault. */
function onlyOnce(say: (sentence: string) => void): (sentence: string) => void {
  const said = new Set<string>()
  return (sentence) => {
    const [rule = ''] = sentence.split(':')
    if (!said.has(rule)) say(sentence)
    said.add(rule)
  }
}

import { build, type BuildResult, check } from '../../flow/build.ts'
import type { BuildOptions, Host } from '../../flow/shelves.ts'
import { createMemory } from '../../host/memory.ts'
import { isColourful } from '../../host/process.ts'
import { exitCode, UsageError } from '../exit.ts'
import { findContent, findOutput } from '../folders.ts'
import { createProgress } from '../progress.ts'
import { formats, isFormat } from '../report/index.ts'
import { createHost, shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'

/** `integreat build`. */
export const runBuild: RunCommand = async (call) => {
  const content = findContent(call.context.cwd, call.names[0] ?? '.')
  const output = findOutput(call.context.cwd, String(call.options['out']), content)
  return runOver(call, (progress) => createHost(content, output, progress), build)
}

/** `integreat check`. */
export const runCheck: RunCommand = async (call) => {
  const content = findContent(call.context.cwd, call.names[0] ?? '.')
  return runOver(call, (progress) => createHost(content, createMemory({}), progress), check)
}

async function runOver(
  call: CommandCall,
  makeHost: (progress: Host['progress']) => Host,
  work: typeof build,
): Promise<number> {
  const { options, context } = call
  const format = String(options['format'])
  if (!isFormat(format)) throw new UsageError(`There is no format "${format}"; there are: ${Object.keys(formats).join(', ')}.`)
  const isQuiet = options['quiet'] === true
  const line = createProgress({ stream: context.stderr, isTerminal: context.stderr.isTTY === true && !isQuiet && !context.env['CI'] })
  const host = makeHost(line.progress)
  try {
    const result = await Promise.race([work(host, shelves, readOptions(options)), context.interrupted])
    line.done()
    if (typeof result === 'string') return result === 'SIGTERM' ? exitCode.terminated : exitCode.interrupted
    return report(call, host, result, { format, isQuiet, isBuild: work === build })
  } finally {
    line.done()
    await host.search.close()
  }
}

/** The part of a command line that the flow understands. */
export function readOptions(options: CommandCall['options']): BuildOptions {
  const list = (value: unknown) => (Array.isArray(value) ? (value as readonly string[]) : undefined)
  const baseUrl = typeof options['baseUrl'] === 'string' ? options['baseUrl'] : undefined
  if (baseUrl !== undefined && !(/^https?:\/\//.test(baseUrl) && URL.canParse(baseUrl))) {
    throw new UsageError(`"${baseUrl}" is not an address that starts with https://.`)
  }
  const languages = list(options['language'])
  const unknown = languages?.find((code) => !shelves.languages.has(code))
  if (unknown !== undefined) {
    const meant = shelves.resolveAlias(unknown)
    throw new UsageError(`There is no language "${unknown}".${meant ? ` Did you mean "${meant.code}"?` : ''}`)
  }
  return {
    municipalities: list(options['municipality']),
    languages,
    drafts: options['drafts'] === true ? 'show' : 'hide',
    warnings: options['strict'] === true ? 'errors' : 'allowed',
    baseUrl,
  }
}

interface ReportOptions {
  readonly format: keyof typeof formats
  readonly isQuiet: boolean
  readonly isBuild: boolean
}

function report(call: CommandCall, host: Host, result: BuildResult, { format, isQuiet, isBuild }: ReportOptions): number {
  const { context, options } = call
  const [unknown] = result.unknown
  if (unknown) {
    const hint = unknown.nearest[0] ? ` Did you mean "${unknown.nearest[0]}"?` : ''
    throw new UsageError(`There is no municipality "${unknown.name}".${hint}`)
  }
  const errors = result.messages.filter((message) => message.level === 'error')
  const warnings = result.messages.length - errors.length
  const shown = isQuiet ? errors : result.messages
  const sourceOf = (file: string) => {
    const bytes = host.content.read(file)
    return bytes && new TextDecoder().decode(bytes)
  }
  // A check's findings are its data; a build's are messages about it, unless a program asks for them.
  const target = isBuild && format === 'pretty' ? context.stderr : context.stdout
  const colour = isColourful({ env: context.env, isTerminal: target.isTTY === true })
  const { published, kept, pages, files } = result
  const summary = { errors: errors.length, warnings, published, kept, pages, files }
  const text = formats[format](shown, { sourceOf, colour, verbose: options['verbose'] === true, summary })
  if (text !== '') target.write(text.endsWith('\n') ? text : `${text}\n`)
  if (isBuild && !isQuiet && result.isConfigured) context.stderr.write(`${describeBuild(result, String(options['out']))}\n`)

  const most = options['maxWarnings']
  const tooMany = typeof most === 'number' && warnings > most
  if (tooMany) context.stderr.write(`There are ${warnings} warnings; --max-warnings allows ${most}.\n`)
  if (!result.isConfigured) return exitCode.wrongUse
  return errors.length > 0 || tooMany ? exitCode.contentHasErrors : exitCode.good
}

function describeBuild({ pages, published, kept, files }: BuildResult, out: string): string {
  const sites = published.length === 1 ? '1 municipality' : `${published.length} municipalities`
  const built = `${pages} pages of ${sites} in ${out} (${files.written} files written, ${files.unchanged} unchanged, ${files.removed} removed)`
  if (kept.length === 0) return built
  return `${built}\nNot published, since they have errors: ${kept.join(', ')}. What was published before stays.`
}

import type { BuildResult } from '../../flow/build.ts'
import type { Host } from '../../flow/shelves.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import { appendText } from '../../host/append-text.ts'
import { isColourful, packageVersion } from '../../host/process.ts'
import { countOf, type Message } from '../../values/message.ts'
import type { Files } from '../../values/ports.ts'
import type { CommandContext, OutStream } from '../context.ts'
import { didYouMean, exitCode, UsageError } from '../exit.ts'
import { folderInRepository } from '../folders.ts'
import type { ReportOptions, ReportSummary } from '../report/format.ts'
import { formatGithubSummary } from '../report/github-summary.ts'
import { formats } from '../report/index.ts'
import { countFiles, readLanguage, tellIn } from '../report/tell.ts'
import type { CommandCall } from './command.ts'

/** What a run came to, and in which form it is told. */
export interface Outcome {
  readonly host: Pick<Host, 'content'>
  readonly result: BuildResult
  readonly format: keyof typeof formats
  /** Absolute path of the content root. */
  readonly content: string
}

/** Throws where a municipality or language was asked for that is not there. */
export function demandKnown({ unknown: [first] }: Pick<BuildResult, 'unknown'>): void {
  if (first) throw new UsageError(`There is no ${first.what} "${first.name}" here.${didYouMean(first.nearest)}`)
}

/** Tells what a check found. Its findings are its data, so they go to stdout. */
export function reportCheck(call: CommandCall, outcome: Outcome): number {
  const { result, format } = outcome
  tell(call, outcome, call.context.stdout)
  const isClean = result.isConfigured && result.messages.length === 0
  if (isClean && format === 'pretty' && call.options['quiet'] !== true) {
    say(call, sentence`No mistakes in ${countFiles(result.sources)}.`)
  }
  return judge(call, result)
}

/** Tells what a build did and found: on stderr, save where a program asked for the report. */
export function reportBuild(call: CommandCall, outcome: Outcome & { readonly output: string }): number {
  const { result, format, output } = outcome
  const { stdout, stderr } = call.context
  tell(call, outcome, format === 'pretty' ? stderr : stdout)
  if (result.isConfigured && call.options['quiet'] !== true)
    for (const line of describeBuild(result, output)) say(call, line)
  return judge(call, result)
}

/** The text of a content file, for the lines around a finding. */
export function sourceIn(content: Files): (file: string) => string | undefined {
  return (file) => {
    const bytes = content.read(file)
    return bytes && new TextDecoder().decode(bytes)
  }
}

/** The numbers of a report. */
export function summarize({ messages, published, kept, pages, files }: BuildResult): ReportSummary {
  const errors = messages.filter(isError).length
  return { errors, warnings: messages.length - errors, published, kept, pages, files }
}

export function isError({ level }: Message): boolean {
  return level === 'error'
}

function tell({ options, context }: CommandCall, outcome: Outcome, target: OutStream): void {
  const { host, result, format, content } = outcome
  const shown = options['quiet'] === true ? result.messages.filter(isError) : result.messages
  const reportOptions: ReportOptions = {
    sourceOf: sourceIn(host.content),
    colour: isColourful({ env: context.env, isTerminal: target.isTTY === true }),
    verbose: options['verbose'] === true,
    language: readLanguage(options),
    summary: summarize(result),
    folder: folderInRepository(content, context),
    version: packageVersion(),
  }
  const text = formats[format](shown, reportOptions)
  if (text !== '') target.write(`${text}\n`)
  if (format === 'github') summarizeJob(context, shown, reportOptions)
}

/** GitHub shows what steps put into the file of this name beside the run. */
function summarizeJob({ env }: CommandContext, messages: readonly Message[], options: ReportOptions): void {
  const file = env['GITHUB_STEP_SUMMARY']
  if (file) appendText(file, formatGithubSummary(messages, options))
}

function judge(call: CommandCall, result: BuildResult): number {
  const { errors, warnings } = summarize(result)
  const most = call.options['maxWarnings']
  const isTooMany = typeof most === 'number' && warnings > most
  if (isTooMany) {
    say(
      call,
      warnings === 1
        ? sentence`There is ${countOf('warning', warnings)}; --max-warnings allows ${most}.`
        : sentence`There are ${countOf('warning', warnings)}; --max-warnings allows ${most}.`,
    )
  }
  if (!result.isConfigured) return exitCode.wrongUse
  return errors > 0 || isTooMany ? exitCode.contentHasErrors : exitCode.good
}

/** A line on stderr, in the language of the messages. */
export function say({ options, context }: CommandCall, line: Sentence): void {
  context.stderr.write(`${tellIn(readLanguage(options))(line)}\n`)
}

function describeBuild({ pages, published, kept, drafts, files }: BuildResult, output: string): readonly Sentence[] {
  const counted = pages === 1 ? sentence`${pages} page` : sentence`${pages} pages`
  const { length } = published
  const sites = length === 1 ? sentence`${length} municipality` : sentence`${length} municipalities`
  const changes = sentence`${files.written} written, ${files.unchanged} unchanged, ${files.removed} removed`
  const names = kept.join(', ')
  return [
    sentence`${counted} of ${sites} in ${output} (files: ${changes})`,
    ...(drafts.length > 0 ? [describeDrafts(drafts)] : []),
    ...(kept.length === 0
      ? []
      : [sentence`Not published, since they have errors: ${names}. What was published before stays.`]),
  ]
}

function describeDrafts(drafts: readonly string[]): Sentence {
  const most = 3
  const named = drafts.slice(0, most).map((file) => escapeForTerminal(file))
  const { length } = drafts
  const texts = length === 1 ? sentence`${length} text` : sentence`${length} texts`
  const list = named.join(', ')
  return length > most
    ? sentence`Not public yet, so readers do not see ${texts}: ${list}, and ${length - most} more`
    : sentence`Not public yet, so readers do not see ${texts}: ${list}`
}

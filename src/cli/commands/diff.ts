import { type ComparedBlock, type Comparison, compare } from '../../flow/compare.ts'
import { columns } from '../../ground/columns.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { toText } from '../../ground/sentence.ts'
import { createDisk } from '../../host/disk.ts'
import { createHistory } from '../../host/git.ts'
import { isColourful } from '../../host/process.ts'
import { createStore } from '../../host/store.ts'
import type { History } from '../../values/ports.ts'
import { describeState } from '../../values/translation.ts'
import { didYouMean, exitCode, UsageError } from '../exit.ts'
import { createPaint, type Paint } from '../report/paint.ts'
import { formatPretty } from '../report/pretty.ts'
import { shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { findContentFiles } from './content-files.ts'
import { sourceIn } from './outcome.ts'

/** `integreat diff`. */
export const runDiff: RunCommand = async (call) => {
  const { options, context } = call
  const isJson = readDiffFormat(options) === 'json'
  const { content, files } = findContentFiles(
    context.cwd,
    call.names.filter((name) => name !== undefined),
  )
  const [file = ''] = files
  const disk = createDisk(content)
  const history = createHistory(content, context.env)
  const result = await compare({ content: disk, store: createStore() }, shelves, history, file)
  if (!result.isConfigured) {
    context.stderr.write(
      `${formatPretty(result.messages, { sourceOf: sourceIn(disk), colour: false, verbose: true })}\n`,
    )
    return exitCode.wrongUse
  }
  if (!result.comparison) {
    if (result.isSource)
      throw new UsageError(`"${file}" is the text that the others are translated from. Name a translation.`)
    throw new UsageError(`There is no text "${file}" in the content.${didYouMean(result.nearest)}`)
  }
  context.stdout.write(isJson ? toJson(result.comparison) : show(result.comparison, call))
  return exitCode.good
}

function readDiffFormat(options: CommandCall['options']): 'pretty' | 'json' {
  const format = options['format']
  if (format === 'pretty' || format === 'json') return format
  throw new UsageError(`There is no format "${String(format)}"; there are: pretty, json.`)
}

/** Version 1: keys keep their meaning; later releases may add some. */
function toJson({ translation, blocks, isComplete, history }: Comparison): string {
  const { doc, source, state, stale, total } = translation
  const listed = blocks.map(({ number, kind, line, old, now, own }) => ({
    number: number ?? null,
    kind,
    line: line ?? null,
    old: old ?? null,
    now: now ?? null,
    own: own ?? null,
  }))
  const report = {
    version: 1,
    file: doc.file,
    source: source.file,
    state,
    stale,
    total,
    isComplete,
    history,
    blocks: listed,
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

function show({ translation, blocks, isComplete, history }: Comparison, { context, names }: CommandCall): string {
  const paint = createPaint(isColourful({ env: context.env, isTerminal: context.stdout.isTTY === true }))
  const width = Math.min(Math.max(context.stdout.columns ?? 100, 40), 160)
  const { doc, source } = translation
  const head = `${doc.file}: ${toText(describeState(translation))}, translated from ${source.file}`
  const parts = blocks.map((block) => showBlock(block, translation, width, paint))
  const notes = [...(translation.pin ? [] : [whyNothing(translation)]), ...(isComplete ? [] : [whyIncomplete(history)])]
  const next =
    blocks.length > 0
      ? [`When the translation is right again: integreat confirm ${escapeForTerminal(names[0] ?? doc.file)}`]
      : []
  return `${[paint.bold(escapeForTerminal(head)), ...parts, ...notes, ...next].join('\n\n')}\n`
}

function showBlock(
  block: ComparedBlock,
  { doc, source }: Comparison['translation'],
  width: number,
  paint: Paint,
): string {
  const { number, kind, line, now, own } = block
  const name = number === undefined ? 'A block that is gone' : `Block ${number}`
  const where = line === undefined ? '' : `, line ${line} of ${source.file}`
  const title = paint.bold(escapeForTerminal(`${name} (${kind})${where}`))
  const table = columns(['was', textBefore(block)], ['is', now ?? '(taken out)'], width)
  const mine = own
    ? [`  here, line ${own.line} of ${doc.file}:`, ...own.text.split('\n').map((text) => `  ${text}`)]
    : []
  return [title, ...table, ...mine.map((text) => escapeForTerminal(text))].join('\n')
}

function textBefore({ old, hint, isBehind }: ComparedBlock): string {
  if (isBehind) return '(the same words, but out of date in themselves)'
  return old ?? (hint === undefined ? '(new)' : `${hint} … (no earlier text is known)`)
}

function whyNothing({ source }: Comparison['translation']): string {
  return `It has no pin that can be read, so what changed is unknown. Compare it with ${escapeForTerminal(source.file)} and confirm it.`
}

function whyIncomplete(history: History['state']['kind']): string {
  switch (history) {
    case 'shallow':
      return 'Some old texts are missing: this clone holds only the newest commits. "git fetch --unshallow" brings the others.'
    case 'foreign':
      return 'Old texts are missing: the Git repository belongs to another user, so git does not open it.'
    case 'no-git':
      return 'Old texts are missing: git is not installed.'
    case 'absent':
      return 'Old texts are missing: the content does not lie in a Git repository.'
    case 'unborn':
      return 'Old texts are missing: nothing was ever committed here.'
    default:
      return 'Some old texts are missing: they were never committed, or lie further back than the search goes.'
  }
}

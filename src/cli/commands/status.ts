import { type MunicipalityStatus, status } from '../../flow/status.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { toText } from '../../ground/sentence.ts'
import { createDisk } from '../../host/disk.ts'
import { createStore } from '../../host/store.ts'
import { type Coverage, describeState, percentOf, translationStates } from '../../values/translation.ts'
import { exitCode, UsageError } from '../exit.ts'
import { findContent } from '../folders.ts'
import { unlessInterrupted } from '../interruption.ts'
import { formatPretty } from '../report/pretty.ts'
import { shelves } from '../wire.ts'
import type { RunCommand } from './command.ts'
import { readOptions } from './options.ts'
import { demandKnown, sourceIn } from './outcome.ts'

/** `integreat status`. */
export const runStatus: RunCommand = async (call) => {
  const { options, context, names } = call
  const format = options['format']
  if (format !== 'pretty' && format !== 'json') {
    throw new UsageError(`There is no format "${String(format)}"; there are: pretty, json.`)
  }
  const root = findContent(context.cwd, names[0] ?? '.')
  const content = createDisk(root)
  const host = { content, store: createStore() }
  const result = await unlessInterrupted(context, status(host, shelves, readOptions(call)))
  demandKnown(result)
  if (!result.isConfigured) {
    const text = formatPretty(result.messages, { sourceOf: sourceIn(content), colour: false, verbose: true })
    context.stderr.write(`${text}\n`)
    return exitCode.wrongUse
  }
  const { municipalities } = result
  context.stdout.write(format === 'json' ? toJson(municipalities) : show(municipalities, options['files'] === true))
  const least = options['minCoverage']
  const low = typeof least === 'number' ? findLow(municipalities, least) : []
  for (const { id, language, percent } of low) {
    context.stderr.write(
      `${[id, language].filter(Boolean).join(' ')}: ${percent} % are up to date; --min-coverage asks for ${least}.\n`,
    )
  }
  return low.length > 0 ? exitCode.contentHasErrors : exitCode.good
}

function findLow(municipalities: readonly MunicipalityStatus[], least: number) {
  return municipalities.flatMap(({ id, coverage }) =>
    coverage
      .map((one) => ({ id, language: one.language, percent: percentOf(one) }))
      .filter(({ percent }) => percent < least),
  )
}

/** Version 1: keys keep their meaning; later releases may add some. */
function toJson(municipalities: readonly MunicipalityStatus[]): string {
  const report = {
    version: 1,
    municipalities: municipalities.map(({ id, coverage, items }) => ({
      id,
      languages: coverage.map((one) => ({ ...one, percent: percentOf(one) })),
      translations: items.map(({ file, ...rest }) => ({ ...rest, file: file ?? null })),
    })),
  }
  return `${JSON.stringify(report, undefined, 2)}\n`
}

const heads = ['', 'language', ...translationStates, 'words to do', 'of', 'up to date']

/** A table by municipality and language, in texts and in words; with `--files` each text that needs somebody. */
function show(municipalities: readonly MunicipalityStatus[], withFiles: boolean): string {
  const rows = municipalities.flatMap(({ id, coverage }) => coverage.map((one) => toRow(id, one)))
  if (rows.length === 0) return 'There is nothing to translate.\n'
  const table = [heads, ...rows]
  const widths = heads.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const lines = table.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  const files = withFiles ? municipalities.flatMap(listFiles) : []
  return `${[...lines, ...files].map((line) => escapeForTerminal(line).trimEnd()).join('\n')}\n`
}

function toRow(id: string, coverage: Coverage): readonly string[] {
  const { language, pages, words, wordsToDo } = coverage
  const counts = translationStates.map((state) => (pages[state] === 0 ? '·' : String(pages[state])))
  return [id, language, ...counts, String(wordsToDo), String(words), `${percentOf(coverage)} %`]
}

function listFiles({ id, items }: MunicipalityStatus): readonly string[] {
  const open = items.filter(({ state }) => state !== 'up to date')
  const sorted = open.toSorted((one, other) => other.wordsToDo - one.wordsToDo)
  return [
    ...['', id].filter((line, index) => index === 0 || line !== ''),
    ...sorted.map(
      (item) =>
        `  ${item.file ?? `${item.source} → ${item.language}`}: ${toText(describeState(item))}, ${item.wordsToDo} words`,
    ),
  ]
}

import { codeFrame } from '../../ground/code-frame.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { type Sentence, sentence, type Tell, toText } from '../../ground/sentence.ts'
import { countOf, type Message } from '../../values/message.ts'
import type { ReportOptions } from './format.ts'
import { createPaint, type Paint } from './paint.ts'
import { countFiles, tellIn } from './tell.ts'

// A finding that occurs more often than this is shown once, with the other places in a list that ends somewhere.
const mostAlike = 5
const mostListed = 10
// A network of a hundred municipalities has thousands of warnings. Nobody reads them between two builds, so a rule shows
// that many and how many there are; errors are always shown.
const mostOfRule = 20

/**
 * The report for people:
 *
 * ```
 * municipalities/lindenstadt/de/rent.md:2:13  error  front-matter
 *   A value that holds a colon needs quotes.
 *
 *     1 | ---
 *   > 2 | title: Hilfe: Wohnen
 *       |             ^
 *
 *   hint: Write title: "Hilfe: Wohnen".
 *
 * 1 error in 1 file
 * ```
 */
export function formatPretty(
  messages: readonly Message[],
  { sourceOf, colour, verbose, language }: Pick<ReportOptions, 'sourceOf' | 'colour' | 'verbose' | 'language'>,
): string {
  if (messages.length === 0) return ''
  const paint = createPaint(colour)
  const tell = tellIn(language)
  const groups = groupAlike(messages, verbose ? Number.POSITIVE_INFINITY : mostAlike)
  const { shown, hidden } = limitRules(groups, verbose ? Number.POSITIVE_INFINITY : mostOfRule)
  const blocks = shown.map((alike) => describe(alike, { source: sourceOf(alike.first.file), paint, tell }))
  const end = paint.bold(summarize(messages, tell))
  return [...blocks, ...(hidden.size > 0 ? [tell(sayHidden(hidden))] : []), end].join('\n\n')
}

interface Alike {
  readonly first: Message
  /** Not shown by themselves. */
  readonly others: readonly Message[]
}

/** Puts the same finding of more than so many places together, where it occurs first. */
function groupAlike(messages: readonly Message[], most: number): Alike[] {
  const byFinding = new Map<string, Message[]>()
  const groups = messages.map((message) => {
    const finding = findingOf(message)
    const alike = byFinding.get(finding) ?? []
    byFinding.set(finding, alike)
    alike.push(message)
    return { first: message, alike }
  })
  return groups.flatMap(({ first, alike }) => {
    if (alike.length <= most) return [{ first, others: [] }]
    return alike[0] === first ? [{ first, others: alike.slice(1) }] : []
  })
}

/** Leaves out what a rule warns of after so many findings. */
function limitRules(groups: readonly Alike[], most: number) {
  const found = new Map<string, number>()
  const hidden = new Map<string, number>()
  const shown = groups.filter(({ first: { level, ruleId }, others }) => {
    if (level === 'error') return true
    const count = (found.get(ruleId) ?? 0) + 1
    found.set(ruleId, count)
    if (count > most) hidden.set(ruleId, (hidden.get(ruleId) ?? 0) + 1 + others.length)
    return count <= most
  })
  return { shown, hidden }
}

function sayHidden(hidden: ReadonlyMap<string, number>): Sentence {
  const counts = [...hidden].sort(([, one], [, other]) => other - one)
  const list = counts.map(([rule, number]) => `${number} × ${escapeForTerminal(rule)}`).join(', ')
  return sentence`Warnings not shown: ${list} (--verbose shows all).`
}

function findingOf({ level, ruleId, reason }: Message): string {
  return `${level} ${ruleId} ${toText(reason)}`
}

interface Telling {
  /** The text of the file. */
  readonly source: string | undefined
  readonly paint: Paint
  readonly tell: Tell
}

function describe({ first, others }: Alike, { source, paint, tell }: Telling): string {
  const { level, ruleId, reason, expected, note, place } = first
  const shownLevel = level === 'error' ? paint.red(tell(sentence`error`)) : paint.yellow(tell(sentence`warning`))
  const head = `${paint.bold(placeOf(first))}${paint.dim(scopeOf(first))}  ${shownLevel}  ${paint.dim(escapeForTerminal(ruleId))}`
  const frame = place && source !== undefined ? codeFrame({ text: source, place }) : ''
  const hints = [
    ...(expected?.length
      ? [`${paint.cyan(tell(sentence`did you mean:`))} ${expected.map(escapeForTerminal).join(', ')}`]
      : []),
    ...(note ? [`${paint.cyan(tell(sentence`hint:`))} ${linesOf(tell(note)).join('\n')}`] : []),
    ...(others.length > 0 ? [listOthers(others, tell)] : []),
  ]
  const parts = [escapeForTerminal(tell(reason)), paintFrame(frame, paint), hints.join('\n')]
  return `${head}\n${parts.filter(Boolean).map(indent).join('\n\n')}`
}

/** Hints may have several lines, such as the lines to paste. */
function linesOf(text: string): string[] {
  return text.split('\n').map(escapeForTerminal)
}

function listOthers(others: readonly Message[], tell: Tell): string {
  const listed = others
    .slice(0, mostListed)
    .map((one) => placeOf(one) + scopeOf(one))
    .join(', ')
  const rest = others.length > mostListed ? `, … ${tell(sentence`(--verbose shows all)`)}` : ''
  return `${tell(sentence`and ${others.length} more like this:`)} ${listed}${rest}`
}

function placeOf({ file, place }: Message): string {
  return `${escapeForTerminal(file)}${place ? `:${place.line}:${place.column}` : ''}`
}

/** The municipality, where the finding about a shared file holds for that one only. */
function scopeOf({ municipality }: Message): string {
  return municipality ? ` (${escapeForTerminal(municipality)})` : ''
}

function paintFrame(frame: string, paint: Paint): string {
  // Only the line under the marked one has no number.
  return frame.replace(/^( +\| +)(\^+)$/m, (_, gutter: string, carets: string) => gutter + paint.red(carets))
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ')
}

function summarize(messages: readonly Message[], tell: Tell): string {
  const errors = messages.filter(({ level }) => level === 'error').length
  const warnings = messages.length - errors
  const files = new Set(messages.map(({ file }) => file)).size
  const found = [
    ...(errors > 0 ? [countOf('error', errors)] : []),
    ...(warnings > 0 ? [countOf('warning', warnings)] : []),
  ]
  const counts = tell(sentence`${found.map(tell).join(', ')} in ${countFiles(files)}`)
  const fixable = messages.filter(({ fix }) => fix !== undefined).length
  return fixable === 0 ? counts : `${counts}\n${tell(sentence`"integreat check --fix" mends ${fixable} of them.`)}`
}

import { codeFrame } from '../../ground/code-frame.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import type { Message } from '../../values/message.ts'
import { count } from './count.ts'
import type { ReportOptions } from './format.ts'
import { createPaint, type Paint } from './paint.ts'

// A finding that occurs more often than this is shown once, with the other places in a list that ends somewhere.
const mostAlike = 5
const mostListed = 10

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
  { sourceOf, colour, verbose }: Pick<ReportOptions, 'sourceOf' | 'colour' | 'verbose'>,
): string {
  if (messages.length === 0) return ''
  const paint = createPaint(colour)
  const blocks = groupAlike(messages, verbose ? Number.POSITIVE_INFINITY : mostAlike).map((alike) =>
    describe(alike, sourceOf(alike.first.file), paint),
  )
  return [...blocks, paint.bold(summarize(messages))].join('\n\n')
}

interface Alike {
  readonly first: Message
  /** Not shown by themselves. */
  readonly others: readonly Message[]
}

/** Puts the same finding of more than so many places together, where it occurs first. */
function groupAlike(messages: readonly Message[], most: number): Alike[] {
  const byFinding = new Map<string, Message[]>()
  for (const message of messages) {
    const alike = byFinding.get(findingOf(message))
    if (alike) alike.push(message)
    else byFinding.set(findingOf(message), [message])
  }
  return messages.flatMap((first) => {
    const alike = byFinding.get(findingOf(first)) ?? []
    if (alike.length <= most) return [{ first, others: [] }]
    return alike[0] === first ? [{ first, others: alike.slice(1) }] : []
  })
}

function findingOf({ level, ruleId, reason }: Message): string {
  return JSON.stringify([level, ruleId, reason])
}

function describe({ first, others }: Alike, source: string | undefined, paint: Paint): string {
  const { level, ruleId, reason, expected, note, place } = first
  const shownLevel = level === 'error' ? paint.red(level) : paint.yellow(level)
  const head = `${paint.bold(placeOf(first))}${paint.dim(scopeOf(first))}  ${shownLevel}  ${paint.dim(escapeForTerminal(ruleId))}`
  const frame = place && source !== undefined ? codeFrame({ text: source, place }) : ''
  const hints = [
    ...(expected?.length ? [`${paint.cyan('did you mean:')} ${expected.map(escapeForTerminal).join(', ')}`] : []),
    ...(note ? [`${paint.cyan('hint:')} ${linesOf(note).join('\n')}`] : []),
    ...(others.length > 0 ? [listOthers(others)] : []),
  ]
  const parts = [escapeForTerminal(reason), paintFrame(frame, paint), hints.join('\n')]
  return `${head}\n${parts.filter(Boolean).map(indent).join('\n\n')}`
}

/** Hints may have several lines, such as the lines to paste. */
function linesOf(text: string): string[] {
  return text.split('\n').map(escapeForTerminal)
}

function listOthers(others: readonly Message[]): string {
  const listed = others
    .slice(0, mostListed)
    .map((one) => placeOf(one) + scopeOf(one))
    .join(', ')
  const rest = others.length > mostListed ? ', … (--verbose shows all)' : ''
  return `and ${others.length} more like this: ${listed}${rest}`
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

function summarize(messages: readonly Message[]): string {
  const errors = messages.filter(({ level }) => level === 'error').length
  const warnings = messages.length - errors
  const counts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean).join(', ')
  return `${counts} in ${count(new Set(messages.map(({ file }) => file)).size, 'file')}`
}

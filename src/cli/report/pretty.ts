import { codeFrame } from '../../ground/code-frame.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { findRule } from '../../rules/documentation.ts'
import type { Message } from '../../values/message.ts'
import type { ReportOptions } from './format.ts'
import { createPaint, type Paint } from './paint.ts'
import { type ReportLanguage, wordsIn } from './words.ts'

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
 *
 * In another language than English, each finding begins with what its rule means and what to do, in that language; the
 * sentence about this very place follows in English.
 */
export function formatPretty(
  messages: readonly Message[],
  { sourceOf, colour, verbose, language = 'en' }: Pick<ReportOptions, 'sourceOf' | 'colour' | 'verbose' | 'language'>,
): string {
  if (messages.length === 0) return ''
  const paint = createPaint(colour)
  const groups = groupAlike(messages, verbose ? Number.POSITIVE_INFINITY : mostAlike)
  const { shown, hidden } = limitRules(groups, verbose ? Number.POSITIVE_INFINITY : mostOfRule)
  const blocks = shown.map((alike) => describe(alike, { source: sourceOf(alike.first.file), paint, language }))
  const end = paint.bold(summarize(messages, language))
  return [...blocks, ...(hidden.size > 0 ? [tellHidden(hidden, language)] : []), end].join('\n\n')
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

function tellHidden(hidden: ReadonlyMap<string, number>, language: ReportLanguage): string {
  const counts = [...hidden].sort(([, one], [, other]) => other - one)
  return wordsIn[language].hidden(counts.map(([rule, number]) => `${number} × ${escapeForTerminal(rule)}`).join(', '))
}

function findingOf({ level, ruleId, reason }: Message): string {
  return `${level} ${ruleId} ${reason}`
}

interface Telling {
  /** The text of the file. */
  readonly source: string | undefined
  readonly paint: Paint
  readonly language: ReportLanguage
}

function describe({ first, others }: Alike, { source, paint, language }: Telling): string {
  const words = wordsIn[language]
  const { level, ruleId, reason, expected, note, place } = first
  const shownLevel = level === 'error' ? paint.red(words.error) : paint.yellow(words.warning)
  const head = `${paint.bold(placeOf(first))}${paint.dim(scopeOf(first))}  ${shownLevel}  ${paint.dim(escapeForTerminal(ruleId))}`
  const frame = place && source !== undefined ? codeFrame({ text: source, place }) : ''
  const hints = [
    ...(expected?.length ? [`${paint.cyan(words.didYouMean)} ${expected.map(escapeForTerminal).join(', ')}`] : []),
    ...(note ? [`${paint.cyan(words.hint)} ${linesOf(note).join('\n')}`] : []),
    ...(others.length > 0 ? [listOthers(others, language)] : []),
  ]
  const parts = [...meaningOf(ruleId, language), escapeForTerminal(reason), paintFrame(frame, paint), hints.join('\n')]
  return `${head}\n${parts.filter(Boolean).map(indent).join('\n\n')}`
}

/** Hints may have several lines, such as the lines to paste. */
function linesOf(text: string): string[] {
  return text.split('\n').map(escapeForTerminal)
}

/** What the rule of a finding means, where the finding itself does not say it in that language. */
function meaningOf(ruleId: string, language: ReportLanguage): string[] {
  const meaning = language === 'en' ? undefined : findRule(ruleId)?.[language]
  return meaning ? [`${meaning.summary}\n${meaning.advice}`] : []
}

function listOthers(others: readonly Message[], language: ReportLanguage): string {
  const words = wordsIn[language]
  const listed = others
    .slice(0, mostListed)
    .map((one) => placeOf(one) + scopeOf(one))
    .join(', ')
  const rest = others.length > mostListed ? `, … ${words.rest}` : ''
  return `${words.others(others.length)} ${listed}${rest}`
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

function summarize(messages: readonly Message[], language: ReportLanguage): string {
  const errors = messages.filter(({ level }) => level === 'error').length
  const files = new Set(messages.map(({ file }) => file)).size
  const counts = wordsIn[language].counts(errors, messages.length - errors, files)
  const fixable = messages.filter(({ fix }) => fix !== undefined).length
  return fixable === 0 ? counts : `${counts}\n${wordsIn[language].fixable(fixable)}`
}

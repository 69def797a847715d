import type { Mend } from '../ground/mend.ts'
import { type Sentence, sentence, toText } from '../ground/sentence.ts'

/** How grave a finding is: an `error` keeps a municipality's last good site, a `warning` is published. */
export type Level = 'error' | 'warning'

/** A point or a stretch of one line. 1-based; columns count Unicode code points. */
export interface Place {
  readonly line: number
  readonly column: number
  /** First column after the stretch, on the same line. */
  readonly endColumn?: number
}

/** A finding without the file: what `parse` says of bytes whose file it does not know. */
export interface Finding {
  /** Permanent name of the check, kebab-case: `link-broken`. */
  readonly ruleId: string
  readonly level: Level
  /** One sentence: what is wrong, in the words of an office clerk. */
  readonly reason: Sentence
  readonly place?: Place
  /** What would have been right: the nearest existing names or values. */
  readonly expected?: readonly string[]
  /** What to do next. */
  readonly note?: Sentence
  /** What `integreat check --fix` does about it: only what nobody needs to decide. */
  readonly fix?: Mend
}

/**
 * One diagnostic. Field names follow vfile-message (https://github.com/vfile/vfile-message), as a plain object
 * that survives `structuredClone`; `reason` and `note` are sentences, which become texts where they are told.
 */
export interface Message extends Finding {
  /** Path below the content root, with `/`. */
  readonly file: string
  /** Set where the finding holds for one municipality although the file belongs to a layer. */
  readonly municipality?: string
}

/** What a finding may carry beside its rule, level and sentence. */
export type FindingDetails = Omit<Finding, 'ruleId' | 'level' | 'reason'>

/**
 * Makes an error finding.
 * @param ruleId permanent name of the check
 * @param reason one sentence that says what is wrong
 */
export function errorFinding(ruleId: string, reason: Sentence, details: FindingDetails = {}): Finding {
  return { ruleId, level: 'error', reason, ...details }
}

/** Makes a warning finding; see {@link errorFinding}. */
export function warningFinding(ruleId: string, reason: Sentence, details: FindingDetails = {}): Finding {
  return { ruleId, level: 'warning', reason, ...details }
}

/** `1 error`, `2 errors`, `0 warnings`. */
export function countOf(level: Level, number: number): Sentence {
  if (level === 'error') return number === 1 ? sentence`${number} error` : sentence`${number} errors`
  return number === 1 ? sentence`${number} warning` : sentence`${number} warnings`
}

/** Orders messages by file, line, column, rule and sentence, so that every run lists them alike. */
export function compareMessages(one: Message, other: Message): number {
  return compareFindings(one, other) || compareText(one.municipality ?? '', other.municipality ?? '')
}

/** As {@link compareMessages}, whichever municipality they are told of; 0 where the same is wrong at the same place. */
export function compareFindings(one: Message, other: Message): number {
  return (
    compareText(one.file, other.file) ||
    (one.place?.line ?? 0) - (other.place?.line ?? 0) ||
    (one.place?.column ?? 0) - (other.place?.column ?? 0) ||
    compareText(one.ruleId, other.ruleId) ||
    compareText(toText(one.reason), toText(other.reason))
  )
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

import type { Message } from '../../values/message.ts'
import type { ReportSummary } from './format.ts'

/**
 * The report for programs: one JSON object. Every key is always there, in this order, and keeps its meaning for as long
 * as `version` is 1; later releases may add keys.
 *
 * ```
 * version   1
 * messages  in the order of their files, lines and columns
 *   file          path below the content root
 *   place         {line, column, endColumn}, 1-based, columns in code points; or null. endColumn is the column after
 *                 the stretch, or null
 *   level         "error" or "warning"
 *   ruleId        permanent name of the check
 *   reason        one sentence: what is wrong
 *   expected      what would have been right, nearest first; may be empty
 *   note          what to do next, or null
 *   municipality  id of the only municipality that the finding holds for, or null
 * summary   errors, warnings, published, kept, pages, files {written, unchanged, removed}
 * ```
 *
 * Control characters and such that steer a terminal are escaped as JSON allows, so that the report may also be printed.
 */
export function formatJson(messages: readonly Message[], summary: ReportSummary): string {
  const { errors, warnings, published, kept, pages, files } = summary
  const { written, unchanged, removed } = files
  const report = {
    version: 1,
    messages: messages.map(toRecord),
    summary: { errors, warnings, published, kept, pages, files: { written, unchanged, removed } },
  }
  return JSON.stringify(report, undefined, 2).replace(steering, asEscape)
}

function toRecord({ file, place, level, ruleId, reason, expected, note, municipality }: Message) {
  return {
    file,
    place: place ? { line: place.line, column: place.column, endColumn: place.endColumn ?? null } : null,
    level,
    ruleId,
    reason,
    expected: expected ?? [],
    note: note ?? null,
    municipality: municipality ?? null,
  }
}

// JSON itself escapes what is below U+0020. The last part: commands that CI systems find anywhere in a line.
const steering = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#\[|#vso\[)/g

function asEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

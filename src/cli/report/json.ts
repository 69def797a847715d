import { toText } from '../../ground/sentence.ts'
import { addressOfRule } from '../../rules/documentation.ts'
import type { Message } from '../../values/message.ts'
import type { ReportOptions } from './format.ts'
import type { Report } from './report-schema.ts'
import { toSafeJson } from './safe-json.ts'
import { type ReportLanguage, tellIn } from './tell.ts'

/** The report for programs: one JSON object, see `report-schema.ts`. */
export function formatJson(
  messages: readonly Message[],
  { summary, language }: Pick<ReportOptions, 'summary' | 'language'>,
): string {
  const { errors, warnings, published, kept, pages, files } = summary
  const { written, unchanged, removed } = files
  const report: Report = {
    version: 1,
    messages: messages.map((message) => toRecord(message, language)),
    summary: {
      errors,
      warnings,
      published: [...published],
      kept: [...kept],
      pages,
      files: { written, unchanged, removed },
    },
  }
  return toSafeJson(report)
}

function toRecord(message: Message, language: ReportLanguage | undefined): Report['messages'][number] {
  const { file, place, level, ruleId, reason, expected, note, fix, municipality } = message
  const tell = tellIn(language)
  return {
    file,
    place: place ? { line: place.line, column: place.column, endColumn: place.endColumn ?? null } : null,
    level,
    ruleId,
    reason: toText(reason),
    expected: [...(expected ?? [])],
    note: note ? toText(note) : null,
    fixable: fix !== undefined,
    municipality: municipality ?? null,
    url: addressOfRule(ruleId) ?? null,
    ...(language === 'de' && { german: { reason: tell(reason), note: note ? tell(note) : null } }),
  }
}

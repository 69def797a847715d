import * as z from 'zod'
import { toText } from '../../ground/sentence.ts'
import { addressOfRule } from '../../rules/documentation.ts'
import type { Message } from '../../values/message.ts'
import type { ReportOptions } from './format.ts'
import { toSafeJson } from './safe-json.ts'
import { type ReportLanguage, tellIn } from './tell.ts'

const count = z.int().min(0)
const position = z.int().min(1)

const placeSchema = z.strictObject({
  line: position.describe('1-based'),
  column: position.describe('1-based, in Unicode code points'),
  endColumn: position.nullable().describe('The first column after the stretch, on the same line; null for a point'),
})

const messageSchema = z.strictObject({
  file: z.string().describe('Path below the content root, with /'),
  place: placeSchema.nullable().describe('null where the finding holds for the whole file'),
  level: z
    .enum(['error', 'warning'])
    .describe("An error keeps a municipality's last good site; a warning is published"),
  ruleId: z.string().describe('Permanent name of the check'),
  reason: z.string().describe('One sentence: what is wrong; in English, whatever --messages says'),
  expected: z.array(z.string()).describe('What would have been right, nearest first; may be empty'),
  note: z.string().nullable().describe('What to do next; in English'),
  fixable: z.boolean().describe('Whether "integreat check --fix" mends it'),
  municipality: z.string().nullable().describe('Ids of the only municipalities that the finding holds for'),
  url: z.string().nullable().describe('Where the rule is explained, from the root of the package integreat-site'),
  german: z
    .strictObject({ reason: z.string(), note: z.string().nullable() })
    .optional()
    .describe('The same in German; there with --messages de only'),
})

const summarySchema = z.strictObject({
  errors: count,
  warnings: count,
  published: z.array(z.string()).describe('Ids of the municipalities that were published'),
  kept: z.array(z.string()).describe('Ids of those that keep their last good site'),
  pages: count.describe('Pages in all languages'),
  files: z.strictObject({ written: count, unchanged: count, removed: count }),
})

const reportSchema = z.strictObject({
  version: z
    .literal(1)
    .describe(
      'Every key is always there, unless its description says otherwise, and keeps its meaning for as long as this is 1',
    ),
  messages: z.array(messageSchema).describe('In the order of their files, lines and columns'),
  summary: summarySchema.describe('What the run came to'),
})

/**
 * The JSON Schema of {@link formatJson}'s report. Later releases may add keys under the same version, so it allows keys
 * that it does not know.
 */
export function reportJsonSchema(): Record<string, unknown> {
  // Input schemas are closed only where the zod schema says so; `additionalProperties` must stay open for later keys.
  const schema = z.toJSONSchema(reportSchema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return { title: 'integreat: report', ...schema }
}

/** The report for programs: one JSON object, see {@link reportJsonSchema}. */
export function formatJson(
  messages: readonly Message[],
  { summary, language }: Pick<ReportOptions, 'summary' | 'language'>,
): string {
  const { errors, warnings, published, kept, pages, files } = summary
  const { written, unchanged, removed } = files
  const report: z.input<typeof reportSchema> = {
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

function toRecord(message: Message, language: ReportLanguage | undefined): z.input<typeof messageSchema> {
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

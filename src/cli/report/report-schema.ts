import * as z from 'zod'

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

/** The report for programs, as an object. */
export type Report = z.input<typeof reportSchema>

/**
 * The JSON Schema of the report that `json.ts` writes. Later releases may add keys under the same version, so it allows keys
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

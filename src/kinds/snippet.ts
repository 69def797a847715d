import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { parameter } from './facts.ts'
import { choice, machineTranslated, sourcePin, text } from './fields.ts'
import type { Kind } from './kind.ts'

/** Front matter of a snippet. */
export const snippetSchema = z.strictObject({
  title: text({ description: 'What the snippet is, for editors; never shown to readers.' }).optional(),
  description: text({ description: 'When to use it, for editors.' }).optional(),
  parameters: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, demand`must be lower case letters, digits and hyphens`),
      parameter,
      demand`must be a map of names and types`,
    )
    .optional()
    .meta({ description: 'What a page must give: `parameters: {fee: money}`.' }),
  status: choice(['draft', 'review', 'public'], {
    description:
      'Only "public" snippets can be used (the default). A translation may have a status of its own while it is being worked on.',
  }).optional(),
  machine_translated: machineTranslated(),
  source_pin: sourcePin(),
})

export type SnippetMeta = z.output<typeof snippetSchema>

/** A shared piece of text that pages include. */
export const snippet: Kind = {
  name: 'snippet',
  title: 'Snippet',
  description: 'A shared piece of text in snippets/ that pages include with ::snippet[name].',
  schema: snippetSchema,
  translated: ['title', 'description', 'machine_translated', 'source_pin'],
  folder: 'snippets',
  names: undefined,
}

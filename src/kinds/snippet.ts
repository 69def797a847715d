import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { about } from './about.ts'
import { parameter } from './facts.ts'
import { choice, machineTranslated, sourcePin, text } from './fields.ts'
import type { Kind } from './kind.ts'
import { placements } from './placements.ts'

/** Front matter of a snippet. */
export const snippetSchema = z.strictObject({
  title: text({
    de: 'Was der Baustein ist, für die Redaktion; er erscheint auf keiner Seite.',
    en: 'What the snippet is, for editors; never shown to readers.',
    examples: ['Öffnungszeiten des Bürgerbüros', 'Opening hours of the registration office'],
  }).optional(),
  description: text({
    de: 'Wann man ihn verwendet, für die Redaktion.',
    en: 'When to use it, for editors.',
    examples: ['Auf jeder Seite, die ins Bürgerbüro schickt.', 'On each page that sends people to the office.'],
  }).optional(),
  parameters: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]*$/, demand`must be lower case letters, digits and hyphens`),
      parameter,
      demand`must be a map of names and types`,
    )
    .optional()
    .meta(
      about({
        de: 'Was eine Seite angeben muss, die den Baustein einsetzt: Name und Art jeder Angabe.',
        en: 'What a page must give that includes the snippet: the name and type of each value.',
        examples: [{ fee: 'money' }, { office: { type: 'text', default: 'Bürgerbüro' } }],
      }),
    ),
  status: choice(['draft', 'review', 'public'], {
    de: 'Entwurf (draft), in Prüfung (review) oder öffentlich (public, ohne Angabe). Nur öffentliche Bausteine lassen sich einsetzen. Eine Übersetzung kann einen eigenen Stand haben, solange daran gearbeitet wird.',
    en: 'Only "public" snippets can be used (the default). A translation may have a status of its own while it is being worked on.',
  }).optional(),
  machine_translated: machineTranslated(),
  source_pin: sourcePin(),
})

export type SnippetMeta = z.output<typeof snippetSchema>

/** A shared piece of text that pages include. */
export const snippet: Kind = {
  ...placements.snippet,
  about: {
    de: 'Ein Baustein: ein Stück Text in snippets/, das Seiten mit ::snippet[name] einsetzen.',
    en: 'A snippet: a shared piece of text in snippets/ that pages include with ::snippet[name].',
  },
  schema: snippetSchema,
  translated: ['title', 'description', 'machine_translated', 'source_pin'],
}

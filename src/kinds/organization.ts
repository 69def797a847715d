import * as z from 'zod'
import { sourcePin, text, webAddress } from './fields.ts'
import type { Kind } from './kind.ts'
import { placements } from './placements.ts'

/** Front matter of an organization. */
export const organizationSchema = z.strictObject({
  title: text({
    de: 'Name der Organisation.',
    en: 'Name of the organization.',
    examples: ['Jugendamt', 'Youth Office'],
  }),
  website: webAddress({
    de: 'Website der Organisation.',
    en: 'Website of the organization.',
    examples: ['https://www.example.org/jugendamt'],
  }).optional(),
  logo: text({
    de: 'Logo der Organisation: eine Datei in media/.',
    en: 'Logo of the organization: a file in media/.',
    examples: ['media/logo.png'],
  }).optional(),
  source_pin: sourcePin(),
})

export type OrganizationMeta = z.output<typeof organizationSchema>

/** Who is responsible for pages. */
export const organization: Kind = {
  ...placements.organization,
  about: {
    de: 'Ein Amt oder ein Verein in organizations/, zuständig für Seiten.',
    en: 'An office or association in organizations/ that is responsible for pages.',
  },
  schema: organizationSchema,
  translated: ['title', 'source_pin'],
}

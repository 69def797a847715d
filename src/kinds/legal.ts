import type { Kind } from './kind.ts'
import { page } from './page.ts'

/** The pages that law asks for; linked in the footer and in no menu. */
export const legalKeys = ['imprint', 'privacy', 'accessibility'] as const

/** Imprint, privacy statement and accessibility statement. */
export const legal: Kind = {
  ...page,
  name: 'legal',
  about: {
    de: 'Pflichtangaben: imprint.md, privacy.md und accessibility.md, im Fuß jeder Seite und in keinem Menü.',
    en: 'Legal pages: imprint.md, privacy.md and accessibility.md, linked in the footer and in no menu.',
  },
  names: legalKeys,
}

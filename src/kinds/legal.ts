import type { Kind } from './kind.ts'
import { page } from './page.ts'
import { placements } from './placements.ts'

/** Imprint, privacy statement and accessibility statement. */
export const legal: Kind = {
  ...page,
  ...placements.legal,
  about: {
    de: 'Pflichtangaben: imprint.md, privacy.md und accessibility.md, im Fuß jeder Seite und in keinem Menü.',
    en: 'Legal pages: imprint.md, privacy.md and accessibility.md, linked in the footer and in no menu.',
  },
}

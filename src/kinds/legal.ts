import type { Kind } from './kind.ts'
import { page } from './page.ts'

/** The pages that law asks for; linked in the footer and in no menu. */
export const legalKeys = ['imprint', 'privacy', 'accessibility'] as const

/** Imprint, privacy statement and accessibility statement. */
export const legal: Kind = {
  ...page,
  name: 'legal',
  title: 'Legal page',
  description: 'imprint.md, privacy.md and accessibility.md: linked in the footer, in no menu.',
  names: legalKeys,
}

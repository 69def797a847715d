import { englishSynonyms } from './english.ts'
import { germanSynonyms } from './german.ts'
import type { Synonym } from './synonym.ts'

export type { Synonym } from './synonym.ts'

/** The shared synonyms by language code. A new language is a new file beside these and one line here. */
export const sharedSynonyms: Readonly<Record<string, readonly Synonym[]>> = {
  de: germanSynonyms,
  'de-simple': germanSynonyms,
  en: englishSynonyms,
}

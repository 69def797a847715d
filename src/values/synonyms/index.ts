import { arabicSynonyms } from './arabic.ts'
import { englishSynonyms } from './english.ts'
import { frenchSynonyms } from './french.ts'
import { germanSynonyms } from './german.ts'
import { persianSynonyms } from './persian.ts'
import { russianSynonyms } from './russian.ts'
import type { Synonym } from './synonym.ts'
import { turkishSynonyms } from './turkish.ts'
import { ukrainianSynonyms } from './ukrainian.ts'

export type { Synonym } from './synonym.ts'

/** The shared synonyms by language code. A new language is a new file beside these and one line here. */
export const sharedSynonyms: Readonly<Record<string, readonly Synonym[]>> = {
  de: germanSynonyms,
  'de-simple': germanSynonyms,
  en: englishSynonyms,
  ar: arabicSynonyms,
  uk: ukrainianSynonyms,
  ru: russianSynonyms,
  fr: frenchSynonyms,
  tr: turkishSynonyms,
  fa: persianSynonyms,
  prs: persianSynonyms,
}

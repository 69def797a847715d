import type { ScriptLanguage } from '../../components/search-languages.ts'
import { type Index, openIndex } from './pagefind.ts'
import type { Pages } from './pages.ts'
import { openPlaces } from './places.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

/** One language with all that searching it needs; each part is loaded when it is first asked for. */
export interface Searched {
  readonly language: ScriptLanguage
  readonly vocabulary: Vocabulary
  /** The index; after a failure it is opened anew. */
  readonly index: () => Promise<Index>
}

/** The reader's language, which Pagefind searches. */
export function createOwn(language: ScriptLanguage): Searched {
  let opened: Promise<Index> | undefined
  return {
    language,
    vocabulary: openVocabulary(language),
    index() {
      opened ??= language.hasPages ? openIndex(language) : Promise.resolve(async () => [])
      opened.catch(() => {
        opened = undefined
      })
      return opened
    },
  }
}

/** A language that is looked into beside it. */
export function createOther(language: ScriptLanguage, pages: Pages): Searched {
  const vocabulary = openVocabulary(language)
  const index = openPlaces(language, vocabulary, pages)
  return { language, vocabulary, index: async () => index }
}

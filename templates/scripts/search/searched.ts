import type { ScriptLanguage } from '../../components/search-languages.ts'
import { type Index, openIndex } from './pagefind.ts'
import { openVocabulary, type Vocabulary } from './vocabulary.ts'

/** One language with all that searching it needs; each part is loaded when it is first asked for. */
export interface Searched {
  readonly language: ScriptLanguage
  readonly vocabulary: Vocabulary
  /** The index; after a failure it is opened anew. */
  readonly index: () => Promise<Index>
}

export function createSearched(language: ScriptLanguage, own: ScriptLanguage): Searched {
  let opened: Promise<Index> | undefined
  return {
    language,
    vocabulary: openVocabulary(language),
    index() {
      opened ??= language.hasPages ? openIndex(language, own) : Promise.resolve(async () => [])
      opened.catch(() => {
        opened = undefined
      })
      return opened
    },
  }
}

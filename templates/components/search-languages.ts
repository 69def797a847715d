import { findWords, foldWord } from '../../src/ground/words.ts'
import type { SearchedLanguage } from '../../src/values/search-view.ts'
import { wordLists } from '../scripts/search/languages/index.ts'
import type { WordLists } from '../scripts/search/languages/list.ts'

/** A language that the search looks into, with what its script must know of it. */
export interface ScriptLanguage extends SearchedLanguage {
  readonly lists: WordLists
}

const known = new Map<string, WordLists>()

/** Adds the language's word lists, folded as the script folds what is typed. */
export function withLists(language: SearchedLanguage): ScriptLanguage {
  const lists = known.get(language.tag) ?? fold(wordLists[language.tag] ?? { stop: '' })
  known.set(language.tag, lists)
  return { ...language, lists }
}

function fold({ stop, endings, ...rest }: WordLists): WordLists {
  const folded = (text: string) => [...new Set(findWords(text).map(foldWord))]
  return {
    ...rest,
    stop: folded(stop).sort().join(' '),
    ...(endings && {
      endings: folded(endings)
        .sort((one, other) => other.length - one.length)
        .join(' '),
    }),
  }
}

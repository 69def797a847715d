import { findWords, foldWord } from '../../ground/words.ts'
import type { SearchRecord } from '../../values/artifact.ts'
import { partWords } from './part-words.ts'

/** Every word of a language of a municipality, and on how many pages it stands. */
export type Vocabulary = ReadonlyMap<string, number>

// Written without blanks between words: Pagefind and the browser part them, each by a dictionary of its own.
const unparted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const longest = 30

/** Collects the words of the records; not those of the original language, which the reader may mistype as they like. */
export function collectWords(records: readonly SearchRecord[]): Vocabulary {
  const counts = new Map<string, number>()
  for (const { language, title, headings, keywords, text } of records) {
    const all = partWords([title, ...headings, ...keywords, text].join(' '), language)
    const words = findWords(all.toLowerCase())
    for (const word of new Set(words)) {
      if (word.length < 2 || word.length > longest || !/\p{L}/u.test(word) || unparted.test(word)) continue
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** The first letter that a word is filed under; one that folds away to nothing is filed as it is. */
export function initial(word: string): string {
  return String.fromCodePoint((foldWord(word) || word).codePointAt(0) ?? 0)
}

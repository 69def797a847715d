import { findWords, foldWord } from '../../../src/ground/words.ts'
import type { ScriptLanguage } from '../../components/search-languages.ts'

/** A sentence typed as a query has no more words than this. */
const mostWords = 16

/** The words of a query in small letters, each once. */
export function wordsOf(query: string, { tag, lists }: ScriptLanguage): readonly string[] {
  const elided = lists.elided ? new RegExp(`^(?:${lists.elided.replaceAll(' ', '|')})['’ʼ‘\`´](?=.)`) : undefined
  const words = parted(query.toLowerCase(), tag).map((word) => (elided ? word.replace(elided, '') : word))
  return [...new Map(words.map((word) => [foldWord(word) || word, word])).values()]
}

/** Those of the words that say what is looked for. */
export function tellingWords(words: readonly string[], { lists }: ScriptLanguage): readonly string[] {
  const stop = new Set(lists.stop.split(' '))
  const telling = words.filter((word) => !stop.has(foldWord(word)))
  // "How do I do it" still asks for something.
  return (telling.length > 0 ? telling : words).slice(0, mostWords)
}

const unparted = /[\p{Script=Han}\p{Script=Thai}]/u

/** Words as the browser's dictionary parts them, where the language writes no blanks. */
function parted(text: string, tag: string): readonly string[] {
  const words = findWords(text)
  if (!('Segmenter' in Intl) || !words.some((word) => unparted.test(word))) return words
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
  return words.flatMap((word) => [...segmenter.segment(word)].map(({ segment }) => segment))
}

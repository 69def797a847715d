import { foldWord } from '../../../src/ground/words.ts'
import { cutEnding } from './endings.ts'
import { tellingWords } from './query.ts'
import type { Searched } from './searched.ts'

/** Words of a query that mean something which pages call by another name. */
export interface Synonymous {
  readonly words: readonly string[]
  readonly terms: readonly string[]
}

/** A synonym has no more words than this. */
const mostWords = 5

/** The longest synonyms in a query, none within another; stop words between their words do not matter. */
export async function findSynonyms(words: readonly string[], { language, vocabulary }: Searched) {
  const endings = language.lists.endings?.split(' ') ?? []
  const keyOf = (phrase: readonly string[]) => phrase.map((word) => cutEnding(foldWord(word), endings)).join(' ')
  const rows = (await Promise.all(words.map(vocabulary.synonyms))).flat()
  const terms = new Map<string, readonly string[]>()
  for (const row of rows) {
    const [names = '', phrases = ''] = row.split('=')
    for (const phrase of phrases.split(',')) {
      const key = keyOf(tellingWords(phrase.split(' '), language))
      // Of two rows that have a phrase, the first is the nearer one.
      if (!terms.has(key)) terms.set(key, names.split(';'))
    }
  }
  const found: Synonymous[] = []
  for (let from = 0; from < words.length; from += 1) {
    for (let to = Math.min(words.length, from + mostWords); to > from; to -= 1) {
      const phrase = words.slice(from, to)
      const meant = terms.get(keyOf(phrase))
      if (!meant) continue
      found.push({ words: phrase, terms: meant })
      from = to - 1
      break
    }
  }
  return found
}

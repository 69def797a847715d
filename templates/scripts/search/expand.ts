import { tellingWords, wordsOf } from './query.ts'
import type { Searched } from './searched.ts'
import { findSynonyms } from './synonyms.ts'
import type { Sought } from './understand.ts'

/** What the synonyms add to a query. */
export interface Expansion {
  readonly sought: readonly Sought[]
  /** Words of the query that a synonym explains, and by how many words together. */
  readonly explained: ReadonlyMap<string, number>
}

/** What all terms of a synonym together count beside a word of the query. */
const synonymWeight = 1

/**
 * Adds the names that pages use for what the query calls by others.
 * @param words the telling words of the query
 */
export async function expand(words: readonly string[], languages: readonly Searched[]): Promise<Expansion> {
  const explained = new Map<string, number>()
  const sought: Sought[] = []
  for (const where of languages) {
    for (const { words: phrase, terms } of await findSynonyms(words, where)) {
      for (const word of phrase) explained.set(word, phrase.length)
      const weight = synonymWeight / Math.sqrt(terms.length)
      sought.push(...(await Promise.all(terms.map((term) => soughtOf(term, where, weight)))).flat())
    }
  }
  return { sought, explained }
}

async function soughtOf(term: string, where: Searched, weight: number): Promise<readonly Sought[]> {
  const words = tellingWords(wordsOf(term, where.language), where.language)
  return Promise.all(
    words.map(async (word) => {
      const known = await where.vocabulary.find(word)
      return { looks: [{ where, terms: known?.terms ?? [word] }], weight: weight / words.length }
    }),
  )
}

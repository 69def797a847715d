import { findWords, foldWord } from '../../ground/words.ts'
import type { Synonym } from '../../values/synonyms/index.ts'
import { withoutElided } from './part-words.ts'
import { initial, type Vocabulary } from './vocabulary.ts'

/** Words shorter than this ("of", "für") need not be on a page for a term to be there. */
const shortest = 4

/**
 * The synonyms by the first letter of the longest word of a phrase, which is surely no stop word: for each term that the
 * pages have, the folded phrases that lead to it, as `term;term=phrase,phrase`.
 * @param synonyms in the order of their nearness: a municipality's own before the shared ones
 * @param language BCP 47 tag
 */
export function groupSynonyms(
  synonyms: readonly Synonym[],
  vocabulary: Vocabulary,
  language: string,
): ReadonlyMap<string, readonly string[]> {
  const wordsOf = (name: string) => findWords(withoutElided(name, language))
  const known = [...new Set([...vocabulary.keys()].map(foldWord))].sort()
  const groups = new Map<string, string[]>()
  for (const { term, words } of synonyms) {
    const used = term
      .split(';')
      .map((name) => wordsOf(name.toLowerCase()).join(' '))
      .filter((name) => isKnown(name, known))
    if (used.length === 0) continue
    for (const [letter, phrases] of byLetter(words.split(',').map((phrase) => wordsOf(phrase).map(foldWord)))) {
      const row = `${used.join(';')}=${phrases.join(',')}`
      groups.set(letter, [...(groups.get(letter) ?? []), row])
    }
  }
  return groups
}

function byLetter(phrases: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const words of phrases) {
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '')
    if (longest === '') continue
    const letter = initial(longest)
    groups.set(letter, [...(groups.get(letter) ?? []), words.join(' ')])
  }
  return groups
}

/** Whether pages have every telling word of a term, or words that begin with it. */
function isKnown(term: string, known: readonly string[]): boolean {
  const words = term.split(' ').map(foldWord)
  const telling = words.filter((word) => word.length >= shortest)
  return (telling.length > 0 ? telling : words).every((word) => known[firstFrom(known, word)]?.startsWith(word))
}

/** Position of the first word of a sorted list that does not come before another. */
function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

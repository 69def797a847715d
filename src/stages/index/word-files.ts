import type { Artifact, SearchRecord } from '../../values/artifact.ts'
import type { Synonym } from '../../values/synonyms/index.ts'
import { encodePlaces, findPlaces } from './places.ts'
import { groupSynonyms } from './synonyms.ts'
import { collectWords, initial, type Vocabulary } from './vocabulary.ts'

/** The words of a language, filed by their first letters. */
export interface WordFiles {
  /** Letters that have a file, as one text. */
  readonly letters: string
  readonly artifacts: (folder: string) => readonly Artifact[]
}

/**
 * Makes the files in which the search page looks up whether the site has a word, which one a misspelt word is near to, and
 * what a word is called on the pages: one for each first letter, so that a look-up costs one or two kilobytes.
 *
 * A file is a list of two: the words, as one text with blanks between, and the synonyms. Each word begins with two base-36
 * digits: how many letters it shares with the word before it, and the logarithm of the number of its pages.
 * @param isLookedUp true where search pages of other languages look into this one: then there is a file beside each that
 *   says on which pages its words stand
 */
export function fileWords(
  records: readonly SearchRecord[],
  synonyms: readonly Synonym[],
  { isLookedUp }: { readonly isLookedUp: boolean },
): WordFiles {
  const vocabulary = collectWords(records)
  const groups = groupSynonyms(synonyms, vocabulary, records[0]?.language ?? '')
  const shards = new Map<string, string[]>([...groups.keys()].map((letter) => [letter, []]))
  for (const word of [...vocabulary.keys()].sort()) {
    const letter = initial(word)
    const shard = shards.get(letter)
    if (shard) shard.push(word)
    else shards.set(letter, [word])
  }
  const letters = [...shards.keys()].sort()
  return {
    letters: letters.join(''),
    artifacts: (folder) => {
      const places = isLookedUp ? findPlaces(records) : undefined
      return letters.flatMap((letter) => {
        const words = shards.get(letter) ?? []
        const name = `${letter.codePointAt(0)?.toString(16)}.json`
        const list = {
          path: `${folder}/words/${name}`,
          content: JSON.stringify([encode(words, vocabulary), groups.get(letter) ?? []]),
        }
        if (!places || words.length === 0) return [list]
        const rows = JSON.stringify([records.length, encodePlaces(words, places)])
        return [list, { path: `${folder}/places/${name}`, content: rows }]
      })
    },
  }
}

function encode(words: readonly string[], vocabulary: Vocabulary): string {
  const rows = words.map((word, index) => {
    const before = words[index - 1] ?? ''
    let shared = 0
    while (shared < before.length && before[shared] === word[shared]) shared += 1
    const pages = Math.round(Math.log2(vocabulary.get(word) ?? 1))
    return `${shared.toString(36)}${pages.toString(36)}${word.slice(shared)}`
  })
  return rows.join(' ')
}

import type { Artifact, SearchRecord } from '../../values/artifact.ts'
import type { Synonym } from '../../values/synonyms/index.ts'
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
 */
export function fileWords(records: readonly SearchRecord[], synonyms: readonly Synonym[]): WordFiles {
  const vocabulary = collectWords(records)
  const groups = groupSynonyms(synonyms, vocabulary)
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
    artifacts: (folder) =>
      letters.map((letter) => ({
        path: `${folder}/words/${letter.codePointAt(0)?.toString(16)}.json`,
        content: JSON.stringify([encode(shards.get(letter) ?? [], vocabulary), groups.get(letter) ?? []]),
      })),
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

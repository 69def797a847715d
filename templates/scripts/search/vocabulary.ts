import { editDistance } from '../../../src/ground/nearest.ts'
import { foldWord } from '../../../src/ground/words.ts'
import type { ScriptLanguage } from '../../components/search-languages.ts'
import { cutEnding } from './endings.ts'

/** A word of the site, folded for comparing. */
interface Entry {
  readonly word: string
  readonly folded: string
  readonly stem: string
  /** Logarithm of the number of its pages. */
  readonly pages: number
  /** Its place in the file. */
  readonly row: number
}

/** Words of the site that are forms of another, or longer ones that begin with it. */
export interface Alike {
  /** Name of the file that they stand in. */
  readonly file: string
  /** Places in that file, with how much each word is the one that was asked for: 1 for a form of it. */
  readonly alike: ReadonlyArray<{ readonly row: number; readonly likeness: number }>
}

/** How the site writes a word that was asked for. */
export interface Known {
  /** What to ask Pagefind for: the word as pages write it or, without a stemmer, its beginning. */
  readonly terms: readonly string[]
  /** Logarithm of the number of pages of the commonest of them. */
  readonly pages: number
}

export interface Vocabulary {
  /** How the site writes the word; undefined where no page has it in any form. */
  find(word: string): Promise<Known | undefined>
  /** Whether a longer word of the site begins with it, as while one types. */
  findBeginning(word: string): Promise<boolean>
  /** The word of the site that was probably meant, at most so many letters away. */
  correct(word: string, distance: number): Promise<string | undefined>
  /** The parts of a word that is put together from two words of the site. */
  split(word: string): Promise<readonly string[] | undefined>
  /** The words that a look-up of the word means, as Pagefind takes forms of a word and longer ones. */
  alike(word: string): Promise<Alike>
  /** The synonyms that are filed under the word, as `term;term=phrase,phrase`. */
  synonyms(word: string): Promise<readonly string[]>
}

/** What stands in the file of a first letter. */
interface Shard {
  readonly entries: readonly Entry[]
  readonly synonyms: readonly string[]
}

const emptyShard: Shard = { entries: [], synonyms: [] }

/** Spellings of a word that one search asks for at most. */
const mostTerms = 3
const shortestPrefix = 4
const shortestPart = 4

/** The words of one language of the site. The file of a first letter is loaded when a word begins with it. */
export function openVocabulary({ index, letters: initials, lists }: ScriptLanguage): Vocabulary {
  const endings = lists.endings?.split(' ') ?? []
  const shards = new Map<string, Promise<Shard>>()

  function load(letter: string): Promise<Shard> {
    if (letter === '' || !initials.includes(letter)) return Promise.resolve(emptyShard)
    const known = shards.get(letter)
    if (known) return known
    const loading = fetch(`${index}words/${fileOf(letter)}`)
      .then((answer) => answer.json() as Promise<readonly [words: string, synonyms: readonly string[]]>)
      .then(([words, synonyms]) => ({ entries: decode(words, (folded) => cutEnding(folded, endings)), synonyms }))
    shards.set(letter, loading)
    loading.catch(() => shards.delete(letter))
    return loading
  }

  const entriesOf = async (letter: string) => (await load(letter)).entries

  async function find(word: string): Promise<Known | undefined> {
    const folded = foldWord(word)
    const entries = await entriesOf(initial(folded))
    const stem = cutEnding(folded, endings)
    const plain = lists.umlauts ? plainVowels(folded) : folded
    const same =
      pick(entries, (entry) => entry.folded === folded) ??
      pick(entries, (entry) => entry.stem === stem) ??
      (lists.umlauts && pick(entries, (entry) => plainVowels(entry.folded) === plain)) ??
      undefined
    return same ? { terms: termsOf(same), pages: Math.max(...same.map(({ pages }) => pages)) } : undefined
  }

  async function findBeginning(word: string): Promise<boolean> {
    const folded = foldWord(word)
    if (folded.length < shortestPrefix) return false
    return (await entriesOf(initial(folded))).some((entry) => entry.folded.startsWith(folded))
  }

  function termsOf(entries: readonly Entry[]): readonly string[] {
    const sorted = [...entries].sort((one, other) => other.pages - one.pages)
    // Where Pagefind has no stemmer it finds what begins with the cut word.
    const terms = sorted.map(({ word, folded, stem }) =>
      lists.bare ? word.slice(0, Math.max(1, word.length - folded.length + stem.length)) : word,
    )
    return [...new Set(terms)].slice(0, mostTerms)
  }

  async function correct(word: string, limit: number): Promise<string | undefined> {
    const folded = foldWord(word)
    // Swapped letters at the beginning lead to the file of the second one.
    const letters = limit === 1 ? [initial(folded), initial(folded.slice(1))] : [initial(folded)]
    for (const letter of new Set(letters)) {
      const near = (await entriesOf(letter)).flatMap((entry) => {
        if (Math.abs(entry.folded.length - folded.length) > limit) return []
        const distance = editDistance(folded, entry.folded, limit)
        return distance <= limit ? [{ ...entry, distance }] : []
      })
      const [best] = near.sort(
        (one, other) => one.distance - other.distance || other.pages - one.pages || (one.word < other.word ? -1 : 1),
      )
      if (best) return best.word
    }
    return undefined
  }

  async function split(word: string): Promise<readonly string[] | undefined> {
    const folded = foldWord(word)
    const heads = (await entriesOf(initial(folded)))
      .map((entry) => entry.folded)
      .filter((head) => head.length >= shortestPart && folded.startsWith(head))
      .sort((one, other) => other.length - one.length)
    for (const head of heads) {
      const rest = folded.slice(head.length)
      for (const tail of [rest, rest.replace(/^(?:es|s|en|n)/, '')]) {
        if (tail.length >= shortestPart && (await find(tail))) return [head, tail]
      }
    }
    return undefined
  }

  async function alike(word: string): Promise<Alike> {
    const folded = foldWord(word)
    const letter = initial(folded)
    const stem = cutEnding(folded, endings)
    const found = (await entriesOf(letter)).flatMap(({ folded: other, stem: otherStem, row }) => {
      if (other === folded || otherStem === stem || otherStem === folded) return [{ row, likeness: 1 }]
      if (!other.startsWith(folded)) return []
      return [{ row, likeness: 1 / (1 + other.length - folded.length) }]
    })
    return { file: fileOf(letter), alike: found }
  }

  async function synonyms(word: string): Promise<readonly string[]> {
    return (await load(initial(foldWord(word)))).synonyms
  }

  return { find, findBeginning, correct, split, alike, synonyms }
}

function decode(text: string, stemOf: (folded: string) => string): readonly Entry[] {
  if (text === '') return []
  let before = ''
  return text.split(' ').map((cell, row) => {
    const word = before.slice(0, Number.parseInt(cell.charAt(0), 36)) + cell.slice(2)
    before = word
    const folded = foldWord(word) || word
    return { word, folded, stem: stemOf(folded), pages: Number.parseInt(cell.charAt(1), 36), row }
  })
}

/** The same for `ä` typed as `ae` and as `a`. */
function plainVowels(folded: string): string {
  return folded.replace(/([aou])e/g, '$1')
}

/** The name of the file of a first letter. */
function fileOf(letter: string): string {
  return `${letter.codePointAt(0)?.toString(16)}.json`
}

/** The letter that a word is filed under, as the build files it. */
function initial(folded: string): string {
  return folded && String.fromCodePoint(folded.codePointAt(0) ?? 0)
}

function pick(entries: readonly Entry[], isMeant: (entry: Entry) => boolean): readonly Entry[] | undefined {
  const found = entries.filter(isMeant)
  return found.length > 0 ? found : undefined
}

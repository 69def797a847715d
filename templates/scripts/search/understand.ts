import { expand } from './expand.ts'
import { tellingWords, wordsOf } from './query.ts'
import type { Searched } from './searched.ts'
import type { Known } from './vocabulary.ts'

/** Where a word is looked for, and how pages write it there. */
export interface Look {
  readonly where: Searched
  readonly terms: readonly string[]
}

/** A word of the query as it was understood. */
export interface Sought {
  /** Undefined for a name that a synonym adds. */
  readonly typed?: string
  readonly looks: readonly Look[]
  /** How much it counts beside the other words. */
  readonly weight: number
  /** The word that was probably meant, where the typed one is on no page. */
  readonly meant?: string
}

/** Letters from which a word is looked up one and two letters away. */
const leastForOne = 4
const leastForTwo = 8
/** What a word counts that is on no page: Pagefind finds pages with its beginning. */
const unknownWeight = 0.3
/** Logarithm of the number of pages from which on a word is surely one of the reader's language. */
const surelyOwn = 3
/** What each word counts of several that have a synonym together: "job" and "centre" alone mean something else. */
const explainedWeight = 0.5

/** In which languages a word was found as it was typed. */
interface Place {
  readonly typed: string
  readonly own: Known | undefined
  readonly foreign: { readonly where: Searched; readonly known: Known } | undefined
}

/**
 * Finds out what the words of a query mean to the site. Each is a word of the reader's language as pages write it, one of
 * another language, a misspelt one, or one put together from two that pages have.
 *
 * A word that stands on more pages of another language is a word of that language, which the own pages only quote. It is
 * looked for in both, unless most words of the query are the reader's own: "kind" is a child in German.
 */
export async function understand(
  query: string,
  own: Searched,
  others: readonly Searched[],
): Promise<readonly Sought[]> {
  const words = tellingWords(wordsOf(query, own.language), own.language)
  const places = await Promise.all(words.map((word) => locate(word, own, others)))
  const foreign = places.filter((place) => place.foreign).length
  const native = places.filter((place) => place.own && !place.foreign).length
  const isForeign = native === 0 || foreign > native
  const languages = isForeign ? others : []
  const { explained, sought } = await expand(words, [own, ...languages])
  const understood = await Promise.all(
    withoutStopWords(places, languages).map(async (place) => {
      const looks = looksOf(place, own, isForeign)
      const together = explained.get(place.typed) ?? 0
      const weight = together > 1 ? explainedWeight : 1
      if (looks.length > 0) return [{ typed: place.typed, looks, weight }]
      return together > 0 ? [] : guess(place.typed, own, languages)
    }),
  )
  return [...understood.flat(), ...sought]
}

/** A question in another language has that language's stop words. */
function withoutStopWords(places: readonly Place[], languages: readonly Searched[]): readonly Place[] {
  const telling = languages.reduce<readonly string[]>(
    (words, { language }) => tellingWords(words, language),
    places.map(({ typed }) => typed),
  )
  return places.filter(({ typed }) => telling.includes(typed))
}

async function locate(typed: string, own: Searched, others: readonly Searched[]): Promise<Place> {
  const known = await own.vocabulary.find(typed)
  if (known && known.pages >= surelyOwn) return { typed, own: known, foreign: undefined }
  for (const where of others) {
    const foreign = await where.vocabulary.find(typed)
    if (foreign && foreign.pages > (known?.pages ?? -1))
      return { typed, own: known, foreign: { where, known: foreign } }
  }
  return { typed, own: known, foreign: undefined }
}

function looksOf({ own: known, foreign }: Place, own: Searched, isForeign: boolean): readonly Look[] {
  const looks: Look[] = known ? [{ where: own, terms: known.terms }] : []
  if (foreign && (isForeign || !known)) looks.push({ where: foreign.where, terms: foreign.known.terms })
  return looks
}

/** What a word that is on no page was meant to be, in this order: being typed, misspelt, put together. */
async function guess(typed: string, own: Searched, others: readonly Searched[]): Promise<readonly Sought[]> {
  const asTyped = { typed, looks: [{ where: own, terms: [typed] }] }
  if (await own.vocabulary.findBeginning(typed)) return [{ ...asTyped, weight: 1 }]
  const all = [own, ...others]
  const letters = [...typed].length
  const near = letters >= leastForOne ? await correct(typed, all, 1) : undefined
  if (near) return [near]
  const parts = await split(typed, all)
  if (parts.length > 0) return parts
  const nearer = letters >= leastForTwo ? await correct(typed, all, 2) : undefined
  return [nearer ?? { ...asTyped, weight: unknownWeight }]
}

async function correct(typed: string, all: readonly Searched[], distance: number): Promise<Sought | undefined> {
  for (const where of all) {
    const meant = await where.vocabulary.correct(typed, distance)
    const known = meant && (await where.vocabulary.find(meant))
    if (known) return { typed, looks: [{ where, terms: known.terms }], weight: 1, meant }
  }
  return undefined
}

async function split(typed: string, all: readonly Searched[]): Promise<readonly Sought[]> {
  for (const where of all) {
    const parts = where.language.lists.compounds ? await where.vocabulary.split(typed) : undefined
    if (parts) return parts.map((term) => ({ typed, looks: [{ where, terms: [term] }], weight: 1 / parts.length }))
  }
  return []
}

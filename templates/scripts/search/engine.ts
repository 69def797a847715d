import type { SearchPage } from './page.ts'
import { type Found, openIndex, type PageData } from './pagefind.ts'

/** A page that answers the query. */
export interface Hit {
  readonly score: number
  readonly data: () => Promise<PageData>
}

export interface Engine {
  search(query: string): Promise<readonly Hit[]>
}

type Index = (words: string) => Promise<readonly Found[]>

/** Below so many pages in the reader's language, the other languages are asked as well. */
const fewHits = 10
/** A sentence typed as a query has no more words than this. */
const mostWords = 16
/** Share of the best page's score that an answer to several words must reach. */
const faintest = 0.1

/** Opens the index of the page's own language; those of the others wait until they are needed. */
export async function createEngine({ index, language, otherLanguages }: SearchPage): Promise<Engine> {
  const own = await openIndex(index, language, language)
  let others: Promise<readonly Index[]> | undefined
  return {
    async search(query) {
      const words = wordsOf(query)
      const hits = await searchWords(own, words)
      if (hits.length >= fewHits || otherLanguages.length === 0) return hits
      others ??= Promise.all(otherLanguages.map(({ tag }) => openIndex(index, tag, language)))
      const more = await Promise.all((await others).map((other) => searchWords(other, words)))
      return [...hits, ...more.flat().sort(byScore)]
    },
  }
}

function wordsOf(query: string): readonly string[] {
  const words = query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return [...new Set(words)].slice(0, mostWords)
}

/**
 * Asks for each word alone and adds up, since Pagefind wants every word of a query on a page, and a question typed as a
 * sentence would find nothing. Rare words weigh more by Pagefind's own scores; pages with more of the words come first.
 */
async function searchWords(index: Index, words: readonly string[]): Promise<readonly Hit[]> {
  const answers = await Promise.all(words.map(index))
  const found = new Map<string, Found[]>()
  for (const page of answers.flat()) found.set(page.id, [...(found.get(page.id) ?? []), page])
  const hits = [...found.values()].map(createHit).sort(byScore)
  // Of a sentence, hundreds of pages hold a word like "where". One word alone is meant, however faint its traces.
  const least = words.length > 1 ? (hits[0]?.score ?? 0) * faintest : 0
  return hits.filter(({ score }) => score >= least)
}

/** The excerpt is that of the word that weighs most. */
function createHit(pages: readonly Found[]): Hit {
  const [best] = [...pages].sort(byScore)
  const sum = pages.reduce((total, { score }) => total + score, 0)
  return {
    score: sum * Math.sqrt(pages.length),
    data: () => (best as Found).data(),
  }
}

function byScore(one: { readonly score: number }, other: { readonly score: number }): number {
  return other.score - one.score
}

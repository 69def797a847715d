import { findWords } from '../../ground/words.ts'
import type { SearchRecord } from '../../values/artifact.ts'
import { partWords } from './part-words.ts'

/** By word, the numbers of the pages that it stands on with how much it says there; each page once, in rising order. */
export type Places = ReadonlyMap<string, ReadonlyMap<number, number>>

/** How often a word of the text must stand there to say as much as one of these; those of the original say the same. */
const worth = { title: 6, keywords: 3, headings: 2, section: 1, text: 1 }

/** How much shorter and longer pages than the mean are judged by their length (BM25's b). */
const lengthShare = 0.6

/**
 * Finds on which pages each word stands, for readers of other languages: they look up a few words only, and for those
 * Pagefind would ask for a program and metadata of 60 KB.
 * @see Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009, 3.6: the words of each part
 *   of a page are counted with its weight before they are set against the length of the page.
 */
export function findPlaces(records: readonly SearchRecord[]): Places {
  const pages = [...records].sort((one, other) => one.page - other.page).map((record) => countWords(record))
  const mean = pages.reduce((sum, { length }) => sum + length, 0) / Math.max(1, pages.length)
  const places = new Map<string, Map<number, number>>()
  for (const { page, length, counts } of pages) {
    const norm = 1 - lengthShare + (lengthShare * length) / Math.max(1, mean)
    for (const [word, count] of counts) {
      const found = places.get(word)
      if (found) found.set(page, count / norm)
      else places.set(word, new Map([[page, count / norm]]))
    }
  }
  return places
}

function countWords({ page, language, title, keywords, headings, section, text }: SearchRecord) {
  const counts = new Map<string, number>()
  const parts = { title, keywords: keywords.join(' '), headings: headings.join(' '), section, text }
  let length = 0
  for (const [part, weight] of Object.entries(worth)) {
    const words = findWords(partWords(parts[part as keyof typeof worth], language).toLowerCase())
    if (part === 'text') length = words.length
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + weight)
  }
  return { page, length, counts }
}

/**
 * The places of words as one text: a row for each word with blanks between; in it, for each page, how far its number lies
 * behind the one before in base 36, and a letter for how much the word says there: 3 letters on is twice as much, `A` is
 * an eighth of a mention in a page of mean length.
 */
export function encodePlaces(words: readonly string[], places: Places): string {
  const rows = words.map((word) => {
    let before = 0
    const cells = [...(places.get(word) ?? [])].map(([page, count]) => {
      const gap = page - before
      before = page
      const step = Math.round(3 * Math.log2(count * 8))
      return `${gap.toString(36)}${String.fromCharCode(65 + Math.min(25, Math.max(0, step)))}`
    })
    return cells.join('')
  })
  return rows.join(' ')
}

import { editDistance } from '../../../src/ground/nearest.ts'
import { findWords, foldWord } from '../../../src/ground/words.ts'
import type { Row } from './pages.ts'

const mostTitles = 3

/** The pages whose titles have a word that is written most like one of the query. */
export function nearestTitles(query: string, rows: readonly (Row | 0)[]): readonly Row[] {
  const words = findWords(query)
    .map(foldWord)
    .filter((word) => word.length >= 3)
    .slice(0, 8)
  const near = rows.flatMap((row) => {
    if (!row) return []
    const titles = findWords(row[1]).map(foldWord)
    const distance = Math.min(...words.flatMap((word) => titles.map((title) => share(word, title))))
    return distance < 0.5 ? [{ row, distance }] : []
  })
  return near
    .sort((one, other) => one.distance - other.distance || (one.row[1] < other.row[1] ? -1 : 1))
    .slice(0, mostTitles)
    .map(({ row }) => row)
}

/** Share of a word's letters that differ from the beginning of a title's word. */
function share(word: string, title: string): number {
  const limit = Math.floor(word.length / 2)
  return editDistance(word, title.slice(0, word.length), limit) / word.length
}

import { foldWord } from '../../../src/ground/words.ts'
import type { ScriptLanguage } from '../../components/search-languages.ts'
import { cutEnding } from './endings.ts'

/** Tells whether a word of a text is one of those that were looked for. */
export type IsSought = (word: string) => boolean

/** @param terms what was looked for in texts of the language */
export function createIsSought(terms: readonly string[], { lists }: ScriptLanguage): IsSought {
  const endings = lists.endings?.split(' ') ?? []
  const stemOf = (word: string) => cutEnding(foldWord(word), endings)
  const stems = new Set(terms.map(stemOf))
  const beginnings = lists.bare ? terms.map(foldWord).filter(Boolean) : []
  return (word) => {
    const folded = foldWord(word)
    return stems.has(cutEnding(folded, endings)) || beginnings.some((beginning) => folded.startsWith(beginning))
  }
}

/** A piece of an excerpt. */
export interface Piece {
  readonly text: string
  readonly isMarked: boolean
}

/** Takes away the blank that the build puts after an elided article, so that Pagefind finds the noun. */
export function joinElided(text: string, { elided }: ScriptLanguage['lists']): string {
  return elided ? text.replace(/(['’]) (?=(?:<mark>)?\p{L})/gu, '$1') : text
}

/**
 * Cuts Pagefind's excerpt into marked and plain pieces. Pagefind marks what one word found; the others are marked here.
 * @param excerpt text in which `<mark>` is Pagefind's and every `<` of the page is written `&lt;`
 */
export function cutExcerpt(excerpt: string, isSought: IsSought, { lists }: ScriptLanguage): readonly Piece[] {
  return joinElided(excerpt, lists)
    .split(/<\/?mark>/)
    .flatMap((part, position) => {
      const text = part.replace(/&lt;/g, '<').replace(/&gt;/g, '>')
      if (position % 2 === 1) return [{ text, isMarked: true }]
      return text
        .split(/([\p{L}\p{M}\p{N}]+)/u)
        .map((piece, index) => ({ text: piece, isMarked: index % 2 === 1 && isSought(piece) }))
    })
}

import type { Body, LinkHole } from './body.ts'
import type { Block, Doc } from './doc.ts'
import type { Place } from './message.ts'
import { isMeta } from './pin.ts'
import { plainText } from './plain-text.ts'

type Cut = Pick<Doc, 'body' | 'blocks'>

/**
 * What a reader reads of one block. For findings only: the whole text of a file is in `text`, and costs nothing.
 * @returns undefined for title and description, and where raw HTML hides where blocks begin
 */
export function textOfBlock({ body, blocks }: Cut, index: number): string | undefined {
  const start = blocks[index]?.at
  if (!start) return undefined
  const end = blocks.slice(index + 1).find(({ at }) => at !== undefined)?.at ?? [body.length, 0]
  return plainText(cut(body, start, end))
}

type At = NonNullable<Block['at']>

function cut(body: Body, [firstPart, firstOffset]: At, [lastPart, lastOffset]: At): Body {
  return body.slice(firstPart, lastPart + 1).map((part, index) => {
    if (typeof part !== 'string') return firstPart + index < lastPart ? part : ''
    const end = firstPart + index === lastPart ? lastOffset : part.length
    return part.slice(index === 0 ? firstOffset : 0, end)
  })
}

/** The line where the block begins that holds these words; they stand on one line of the text. */
export function placeOfWords(doc: Cut, words: string): Place | undefined {
  const index = doc.blocks.findIndex((_, at) => textOfBlock(doc, at)?.includes(words))
  const line = doc.blocks[index]?.lines[0]
  return line === undefined ? undefined : { line, column: 1 }
}

/** All links of a text, those of footnotes left out. */
export function linksOf(body: Body): readonly LinkHole[] {
  return body.flatMap((part) =>
    typeof part === 'string' || part.type !== 'link' || /^#fn(?:ref)?-/.test(part.href) ? [] : [part],
  )
}

/**
 * The block of a translation that stands for one of its source: the one at the same place, if both have as many.
 * @param index of the block in the source
 */
export function siblingOf(doc: Cut, source: Cut, index: number): number | undefined {
  const own = doc.blocks.flatMap((block, at) => (isMeta(block) ? [] : [at]))
  const theirs = source.blocks.flatMap((block, at) => (isMeta(block) ? [] : [at]))
  return own.length === theirs.length ? own[theirs.indexOf(index)] : undefined
}

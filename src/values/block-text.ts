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
  let next = index + 1
  while (next < blocks.length && !blocks[next]?.at) next++
  return plainText(cut(body, start, blocks[next]?.at ?? [body.length, 0]))
}

type At = NonNullable<Block['at']>

function cut(body: Body, [firstPart, firstOffset]: At, [lastPart, lastOffset]: At): Body {
  return body.slice(firstPart, lastPart + 1).map((part, index) => {
    if (typeof part !== 'string') return firstPart + index < lastPart ? part : ''
    const end = firstPart + index === lastPart ? lastOffset : part.length
    return part.slice(index === 0 ? firstOffset : 0, end)
  })
}

/** Where each line of a text stands: the line of the file where its block begins. */
export function placesOfLines(doc: Cut): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const [index, { lines }] of doc.blocks.entries()) {
    for (const line of textOfBlock(doc, index)?.split('\n') ?? []) {
      if (!places.has(line)) places.set(line, { line: lines[0], column: 1 })
    }
  }
  return places
}

/** All links of a text, those of footnotes left out. */
export function linksOf(body: Body): readonly LinkHole[] {
  const links: LinkHole[] = []
  for (const part of body) {
    if (typeof part !== 'string' && part.type === 'link' && !part.href.startsWith('#fn')) links.push(part)
  }
  return links
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

import type { BlockContent, List, ListItem, Paragraph } from 'mdast'
import type { Line } from './inline.ts'
import type { Notes } from './notes.ts'
import { buildPhrasing, runsText, unmarked } from './runs.ts'

/** A paragraph before it is written: its lines. */
export interface Lines {
  readonly type: 'lines'
  readonly lines: readonly Line[]
}

/** Signs that editors type where they want a list; a dash only counts with a blank behind it. */
const bullet = /^(?:[•●▪◦‣■►▶➢➤✓✔∙·]|[-–—*](?=$))$/u
const glued = /^[•●▪◦‣■►▶➢➤✓✔∙](?=[\p{L}\p{N}])/u

/** Paragraphs or lines that begin with a bullet, two or more in a row, become a list; everything else a paragraph. */
export function writeLines(blocks: readonly (Lines | BlockContent)[], notes: Notes): BlockContent[] {
  const written: BlockContent[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Lines | BlockContent
    if (block.type !== 'lines') {
      written.push(block)
      continue
    }
    let end = at
    const items: Line[][] = []
    while (end < blocks.length) {
      const next = blocks[end] as Lines | BlockContent
      if (next.type !== 'lines' || !startsItem(next.lines[0])) break
      items.push(...splitItems(next.lines))
      end += 1
    }
    if (items.length >= 2) {
      notes.line('changed', 'list that was typed', items.map((item) => runsText(item.flat())).join(' '))
      written.push(makeList(items))
      at = end - 1
      continue
    }
    written.push(...writeMixed(block.lines, notes))
  }
  return written
}

/** A paragraph whose later lines are a typed list: an introduction, then the list. */
function writeMixed(lines: readonly Line[], notes: Notes): BlockContent[] {
  const first = lines.findIndex((line) => startsItem(line))
  const items = first > 0 ? splitItems(lines.slice(first)) : []
  if (items.length < 2) return [makeParagraph(lines)]
  notes.line('changed', 'list that was typed', items.map((item) => runsText(item.flat())).join(' '))
  return [makeParagraph(lines.slice(0, first)), makeList(items)]
}

function startsItem(line: Line | undefined): boolean {
  const [first, second] = line ?? []
  if (first?.type !== 'word' || first.link) return false
  return (bullet.test(first.text) && second?.type === 'blank') || glued.test(first.text)
}

/** Lines without a bullet of their own belong to the item before them. */
function splitItems(lines: readonly Line[]): Line[][] {
  const items: Line[][] = []
  for (const line of lines) {
    if (startsItem(line)) items.push([withoutBullet(line)])
    else items.at(-1)?.push(line)
  }
  return items.filter((item) => item.some((line) => line.length > 0))
}

/** A line without the bullet at its start; other lines as they are. */
export function withoutBullet(line: Line): Line {
  const [first, ...rest] = line
  if (!first || !startsItem(line)) return line
  if (glued.test(first.text)) return [{ ...first, text: first.text.replace(glued, '') }, ...rest]
  return rest.slice(1)
}

function makeList(items: readonly (readonly Line[])[]): List {
  const children = items.map((item): ListItem => ({ type: 'listItem', spread: false, children: [makeParagraph(item)] }))
  return { type: 'list', ordered: false, spread: false, children }
}

/** A paragraph of lines with hard breaks between them; a link may go on behind one, emphasis begins anew. */
export function makeParagraph(lines: readonly Line[]): Paragraph {
  const runs = lines.flatMap((line, index) => {
    const before = lines[index - 1]?.at(-1)?.link
    const link = before === line[0]?.link ? before : undefined
    return index === 0 ? line : [{ type: 'break' as const, text: '', ...unmarked, link }, ...line]
  })
  return { type: 'paragraph', children: buildPhrasing(runs) }
}

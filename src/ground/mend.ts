import type { Place } from './fault.ts'

/** What mends a finding and changes nothing else; plain data, so that it may be kept and sent with its finding. */
export type Mend =
  /** In the stretch that the finding marks, `from` stands once, and becomes `to`. */
  | { readonly type: 'replace'; readonly from: string; readonly to: string }
  /** The whole file in Unicode's normal form C. */
  | { readonly type: 'normalize' }

/** A mend, with the place of its finding. */
export interface PlacedMend {
  readonly place?: Place | undefined
  readonly fix: Mend
}

/** A text after mending, and which mends did something. */
export interface Mended<Item extends PlacedMend> {
  readonly text: string
  readonly done: readonly Item[]
}

interface Edit<Item> {
  readonly start: number
  readonly end: number
  readonly to: string
  readonly item: Item
}

/**
 * Mends a text from its end to its start, so that what stands before an edit stays where it is. Everything else stays
 * as it was: line ends, byte order mark, blanks. A mend that does not fit the text, or another mend, is left out; in a
 * text that is to be normalised nothing else is done, since places count the letters of its normal form.
 * @param text the whole file as it was decoded, a byte order mark included
 */
export function applyMends<Item extends PlacedMend>(text: string, items: readonly Item[]): Mended<Item> {
  const normalizing = items.filter(({ fix }) => fix.type === 'normalize')
  if (normalizing.length > 0) return { text: text.normalize('NFC'), done: normalizing }
  const lines = findLines(text)
  const edits = items.flatMap((item) => toEdit(text, lines, item) ?? []).sort((one, other) => other.start - one.start)
  const done: Item[] = []
  let mended = text
  let before = Number.POSITIVE_INFINITY
  for (const { start, end, to, item } of edits) {
    if (end > before) continue
    mended = mended.slice(0, start) + to + mended.slice(end)
    before = start
    done.push(item)
  }
  return { text: mended, done }
}

function toEdit<Item extends PlacedMend>(text: string, lines: readonly Line[], item: Item): Edit<Item> | undefined {
  const { place, fix } = item
  const line = lines[(place?.line ?? 0) - 1]
  if (!line || fix.type !== 'replace' || place?.endColumn === undefined) return undefined
  const written = text.slice(line.start, line.end)
  const from = unitsOf(written, place.column - 1)
  const stretch = written.slice(from, unitsOf(written, place.endColumn - 1))
  const at = stretch.indexOf(fix.from)
  if (at === -1 || stretch.indexOf(fix.from, at + 1) !== -1) return undefined
  const start = line.start + from + at
  return { start, end: start + fix.from.length, to: fix.to, item }
}

interface Line {
  readonly start: number
  readonly end: number
}

/** Lines end as they do where places are made: with LF, CRLF, CR, and Unicode's own ends. */
function findLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = text.startsWith('\ufeff') ? 1 : 0
  for (const { 0: end, index } of text.matchAll(/\r\n?|[\n\u2028\u2029]/g)) {
    lines.push({ start, end: index })
    start = index + end.length
  }
  return [...lines, { start, end: text.length }]
}

/** How many UTF-16 units the first code points of a text take. */
function unitsOf(text: string, points: number): number {
  let units = 0
  for (let left = points; left > 0 && units < text.length; left--) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  }
  return units
}

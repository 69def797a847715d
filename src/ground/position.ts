import type { Place } from './fault.ts'

/**
 * Finds lines and columns in one text: the place of a stretch, which is cut where it goes over the end of its line.
 * `start` is an offset in UTF-16 units, as JavaScript counts; `end` the offset after the stretch, left out for a point.
 */
export type Locator = (start: number, end?: number) => Place

/**
 * Makes a locator. The text is measured at its first call, so that a text without findings costs nothing; after that a
 * place costs the same wherever it is, so that a line of a megabyte with ten thousand links is no trap.
 * @param text text whose lines end with LF
 * @param linesBefore lines of the file above the text
 */
export function createLocator(text: string, linesBefore = 0): Locator {
  let measured: Measured | undefined
  return (start, end) => {
    measured ??= { starts: findLineStarts(text), pairs: countPairs(text) }
    const { starts, pairs } = measured
    const at = Math.min(Math.max(start, 0), text.length)
    const index = findLine(starts, at)
    const lineStart = starts[index] ?? 0
    const columnOf = (offset: number) => offset - lineStart - pairs(offset) + pairs(lineStart) + 1
    const [line, column] = [index + 1 + linesBefore, columnOf(at)]
    const lineEnd = (starts[index + 1] ?? text.length + 1) - 1
    const stop = Math.min(end ?? at, lineEnd)
    return stop > at ? { line, column, endColumn: columnOf(stop) } : { line, column }
  }
}

/**
 * Makes a counter of the lines of a text for offsets that come in their order; one before the last counts as the last.
 * @param first number of the first line
 */
export function createLineCounter(text: string, first: number): (offset: number) => number {
  let line = first
  let end = text.indexOf('\n')
  return (offset) => {
    for (; end !== -1 && end < offset; end = text.indexOf('\n', end + 1)) line += 1
    return line
  }
}

interface Measured {
  readonly starts: readonly number[]
  /** Surrogate pairs that end before an offset: each is one code point and two units. */
  readonly pairs: (offset: number) => number
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that starts at or before the offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

const stride = 1024

function countPairs(text: string): (offset: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return () => 0
  // The count at every multiple of the stride; from there, a few steps are left.
  const counts = [0]
  for (let block = 0; block * stride < text.length; block++) {
    counts.push((counts[block] ?? 0) + countBetween(text, block * stride, Math.min(text.length, (block + 1) * stride)))
  }
  return (offset) => {
    const block = Math.floor(offset / stride)
    return (counts[block] ?? 0) + countBetween(text, block * stride, offset)
  }
}

/** Low surrogates: each ends a pair, since text that was decoded from UTF-8 holds no lone ones. */
function countBetween(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xdc00 && unit <= 0xdfff) count++
  }
  return count
}

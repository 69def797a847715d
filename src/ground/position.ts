import type { Place } from './fault.ts'

/** Finds lines and columns in one text. */
export interface Locator {
  /**
   * The place of a stretch of text. A stretch that goes over the end of its line is cut there.
   * @param start offset in UTF-16 units, as JavaScript counts
   * @param end offset after the stretch; left out for a point
   */
  (start: number, end?: number): Place
}

/**
 * Makes a locator. The lines are counted at its first call, so that a text without findings costs nothing.
 * @param text text whose lines end with LF
 * @param linesBefore lines of the file above the text
 */
export function createLocator(text: string, linesBefore = 0): Locator {
  let starts: readonly number[] | undefined
  return (start, end) => {
    starts ??= findLineStarts(text)
    const at = Math.min(Math.max(start, 0), text.length)
    const index = findLine(starts, at)
    const lineStart = starts[index] ?? 0
    const place = { line: index + 1 + linesBefore, column: countCodePoints(text, lineStart, at) + 1 }
    if (end === undefined || end <= at) return place
    const lineEnd = (starts[index + 1] ?? text.length + 1) - 1
    const stop = Math.min(end, lineEnd)
    return stop > at ? { ...place, endColumn: place.column + countCodePoints(text, at, stop) } : place
  }
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

/** Code points between two offsets: a surrogate pair is one. */
function countCodePoints(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xdc00 && unit <= 0xdfff && at > from) continue
    count++
  }
  return count
}

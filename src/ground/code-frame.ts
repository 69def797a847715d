import { type Cell, cellsOf, textOf, widthOf } from './display-width.ts'

/** Where to look: 1-based, columns in code points. */
interface Stretch {
  readonly line: number
  readonly column: number
  readonly endColumn?: number
}

// Columns of the terminal that a line may take, and how many of them lie before the place where it must be cut.
const widest = 100
const lead = 60

/**
 * The lines around a place, numbered, with carets under the stretch:
 *
 * ```
 *   1 | ---
 * > 2 | title: Hilfe: Wohnen
 *     |             ^
 *   3 | ---
 * ```
 *
 * A long line is cut around the place. Lines are shown in the order of their code points, so the carets are exact where
 * the terminal does not reorder right-to-left text; where it does, only the column in the message is, and isolates
 * would not change that.
 * @param text the whole file; the frame is empty where it has no such line
 * @param context lines to show before and after
 */
export function codeFrame({ text, place, context = 1 }: { text: string; place: Stretch; context?: number }): string {
  const first = Math.max(1, place.line - context)
  // A line feed at the end of a file ends its last line and begins no other.
  const lines = linesOf(text.replace(/(?:\r\n|\n|\r)$/, ''), first, place.line + context)
  if (place.line < first || first + lines.length <= place.line) return ''
  const digits = String(first + lines.length - 1).length
  return lines
    .flatMap((line, index) => {
      const label = String(first + index).padStart(digits)
      if (first + index !== place.line) return [`  ${label} | ${cut(line, 1, 1).shown}`]
      const { shown, before, under } = cut(line, place.column, place.endColumn ?? place.column + 1)
      return [`> ${label} | ${shown}`, `  ${' '.repeat(digits)} | ${' '.repeat(before)}${'^'.repeat(under)}`]
    })
    .map((line) => line.trimEnd())
    .join('\n')
}

/** Lines `first` to `last`, without splitting the rest of a file that may be large. */
function linesOf(text: string, first: number, last: number): string[] {
  const lines: string[] = []
  const lineEnd = /\r\n|\n|\r/g
  for (let number = 1, start = 0; number <= last; number += 1) {
    const end = lineEnd.exec(text)
    if (number >= first) lines.push(text.slice(start, end?.index))
    if (!end) break
    start = lineEnd.lastIndex
  }
  return lines
}

/** The part of a line that fits, and where below it the carets go: so many columns before them, so many of them. */
function cut(line: string, column: number, endColumn: number) {
  const cells = cellsOf(line, column + 2 * widest)
  const start = Math.min(Math.max(1, column) - 1, cells.length)
  const from = widthOf(cells) <= widest ? 0 : reach(cells.slice(0, start).reverse(), start, -1, lead)
  const to = widthOf(cells) <= widest ? cells.length : reach(cells.slice(from), from, 1, widest - 2)
  const cutBefore = from > 0 ? '…' : ''
  return {
    shown: `${cutBefore}${cells.slice(from, to).map(textOf).join('')}${to < cells.length ? '…' : ''}`,
    before: cutBefore.length + widthOf(cells.slice(from, start)),
    under: Math.max(1, widthOf(cells.slice(start, Math.min(Math.max(start, endColumn - 1), to)))),
  }
}

/** The index that one gets to from `start` by taking `cells` as long as they fit into so many columns. */
function reach(cells: readonly Cell[], start: number, step: 1 | -1, columns: number): number {
  let width = 0
  const count = cells.findIndex((cell) => {
    width += cell.width
    return width > columns
  })
  return start + step * (count < 0 ? cells.length : count)
}

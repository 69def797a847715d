import { cellsOf, textOf, widthOf } from './display-width.ts'

/** A heading and a text of several lines. */
export type Column = readonly [heading: string, text: string]

const gap = ' │ '

/**
 * Two texts side by side for a terminal, wrapped between words; safe to print.
 * @param width columns of the terminal
 */
export function columns(left: Column, right: Column, width: number): readonly string[] {
  const half = Math.floor((width - gap.length) / 2)
  const lefts = [left[0], ...wrap(left[1], half)]
  const rights = [right[0], ...wrap(right[1], half)]
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) =>
    `${pad(lefts[index] ?? '', half)}${gap}${print(rights[index] ?? '')}`.trimEnd(),
  )
}

function wrap(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = []
    let current = ''
    for (const word of line.split(/(?<= )/).flatMap((long) => cut(long, width))) {
      if (current !== '' && measure(current + word.trimEnd()) > width) {
        lines.push(current)
        current = ''
      }
      current += word
    }
    return [...lines, current]
  })
}

/** A word that fits no line is cut. */
function cut(word: string, width: number): readonly string[] {
  if (measure(word) <= width) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && measure(part + character) > width) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

function measure(text: string): number {
  return widthOf(cellsOf(text, Number.POSITIVE_INFINITY))
}

function print(text: string): string {
  return cellsOf(text, Number.POSITIVE_INFINITY).map(textOf).join('')
}

function pad(text: string, width: number): string {
  return print(text) + ' '.repeat(Math.max(0, width - measure(text)))
}

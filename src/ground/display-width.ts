import { visibleForm } from './escape-terminal.ts'

/** One code point of a line: what is printed for it, and how many columns of a terminal that takes. */
export interface Cell {
  readonly text: string
  readonly width: number
}

const tabStop = 4

/** The first `limit` code points of a line, each as it can be printed: tabs as blanks, control characters visible. */
export function cellsOf(line: string, limit: number): Cell[] {
  const cells: Cell[] = []
  let column = 0
  let offset = 0
  for (const character of line) {
    if (cells.length === limit) break
    const cell = startsCommand(line, offset) ? { text: '\\x23', width: 4 } : cellOf(character, column)
    offset += character.length
    column += cell.width
    cells.push(cell)
  }
  return cells
}

// Runners of GitHub and Azure find these commands anywhere in a line; `escapeForTerminal` breaks them in the same way.
function startsCommand(line: string, offset: number): boolean {
  return line.startsWith('##[', offset) || line.startsWith('##vso[', offset)
}

function cellOf(character: string, column: number): Cell {
  if (character === '\t') {
    const width = tabStop - (column % tabStop)
    return { text: ' '.repeat(width), width }
  }
  const text = visibleForm(character)
  return { text, width: text === character ? widthOfCharacter(character) : text.length }
}

export function textOf({ text }: Cell): string {
  return text
}

/** Columns that these cells take together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0)
}

function widthOfCharacter(character: string): number {
  if (character < '\u0300') return 1
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

// East Asian Width "wide" and "fullwidth" (Unicode Standard Annex 11), in blocks: JavaScript knows no such property.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{17000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u

/** Ways to make a text stand out on a terminal. */
export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>

// Select Graphic Rendition (ECMA-48, 8.3.117): begin and end. The eight colours that every terminal's theme makes legible.
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const

/** Paints with ANSI codes, or hands every text back as it came. */
export function createPaint(isColourful: boolean): Paint {
  const painted = Object.entries(codes).map(([name, [begin, end]]) => [
    name,
    (text: string) => (isColourful && text !== '' ? `\x1b[${begin}m${text}\x1b[${end}m` : text),
  ])
  return Object.fromEntries(painted) as Paint
}

import { parseMarkdown, shapeOf } from './shape.ts'

/** Texts with more escapes keep them all: reading a text again for every one would take too long. */
const maximumEscapes = 80

/** A backslash before punctuation, or a character reference, as the writer puts where something might be misread. */
const escapePattern = /\\([!-/:-@[-`{-~])|&#x([0-9A-F]+);/g

/**
 * Takes out of Markdown every escape without which it reads the same: `2\_000` and `7\:30` need none, `1\.` at the
 * start of a line does. The text is read again for every decision, so that it cannot come to mean something else.
 */
export function leanMarkdown(safe: string): string {
  const escapes = [...safe.matchAll(escapePattern)]
  if (escapes.length === 0 || escapes.length > maximumEscapes) return safe
  const meant = readShape(safe)
  const all = new Set(escapes.map((match) => match.index))
  if (readShape(withoutEscapes(safe, all)) === meant) return withoutEscapes(safe, all)
  const needless = new Set<number>()
  for (const at of all) {
    needless.add(at)
    if (readShape(withoutEscapes(safe, needless)) !== meant) needless.delete(at)
  }
  return withoutEscapes(safe, needless)
}

/** How many escapes a text holds, needless or not. */
export function countEscapes(markdown: string): number {
  return markdown.match(escapePattern)?.length ?? 0
}

function readShape(text: string): string {
  return shapeOf(parseMarkdown(text), text)
}

/** The text with the escapes at these places replaced by the characters that they stand for. */
function withoutEscapes(text: string, places: ReadonlySet<number>): string {
  return text.replace(escapePattern, (whole, sign: string | undefined, code: string | undefined, at: number) => {
    if (!places.has(at)) return whole
    return sign ?? String.fromCodePoint(Number.parseInt(code ?? '', 16))
  })
}

/**
 * A text that may hold anything, made safe to print on a terminal or into a log of a CI system: nothing in it moves the
 * cursor, starts a new line, turns the direction of the line or is taken for a command.
 *
 * | in the text | printed |
 * |---|---|
 * | control characters (C0, DEL, C1), line feed included | `\x1b` |
 * | line and paragraph separators, characters that set the direction, halves of a surrogate pair | `\u{202e}` |
 * | `::` at the start, `##[` and `##vso[` anywhere (commands of GitHub and Azure) | first sign as `\x3a`, `\x23` |
 *
 * Letters, marks and joiners of any script stay as they are.
 */
export function escapeForTerminal(text: string): string {
  if (!suspicious.test(text)) return text
  // Runners skip blanks before `::`. Line feeds are escaped below, so the text has one line.
  const unled = text.replace(/^(\s*):(?=:)/, '$1\\x3a')
  return [...unled.replace(/#(?=#\[|#vso\[)/g, '\\x23')].map(visibleForm).join('')
}

/** One code point as {@link escapeForTerminal} prints it; commands are only seen in a whole text. */
export function visibleForm(character: string): string {
  if (isPlain(character)) return character
  if (/\p{Cc}/u.test(character)) return `\\x${hexOf(character).padStart(2, '0')}`
  return unsafe.test(character) ? `\\u{${hexOf(character)}}` : character
}

/** Most characters by far: printable ASCII. */
function isPlain(character: string): boolean {
  return character >= ' ' && character <= '~'
}

// Whatever may have to be escaped, and more: a text without is done with at one look.
const suspicious = /^\s*:|##(?:\[|vso\[)|[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u

// LRM, RLM and ALM only steer their neighbours, but a reader of a log cannot see why the line looks as it does.
const unsafe = /[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16)
}

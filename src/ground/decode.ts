import type { Fault } from './fault.ts'
import { createLocator } from './position.ts'
import { type Sentence, sentence } from './sentence.ts'

/** The text of a file, or why it is none. */
export type Decoded = { readonly text: string } | { readonly fault: Fault }

const strict = new TextDecoder('utf-8', { fatal: true })

const howToSave = sentence`Save the file again as "UTF-8" in your editor.`

/** Reads UTF-8 and nothing else; a byte order mark is removed. Never puts U+FFFD in the place of what it cannot read. */
export function decode(bytes: Uint8Array): Decoded {
  const other = findOtherEncoding(bytes)
  if (other) return { fault: encodingFault(sentence`The file is written in ${other} and not in UTF-8.`, 1, 1) }
  try {
    return { text: strict.decode(bytes) }
  } catch {
    return { fault: describeBadByte(bytes) }
  }
}

/**
 * Turns CRLF, CR and Unicode's own line and paragraph separators into LF. Lines keep their numbers and columns.
 */
export function normalizeLineEnds(text: string): string {
  return /[\r\u2028\u2029]/.test(text) ? text.replace(/\r\n?|[\u2028\u2029]/g, '\n') : text
}

function findOtherEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16'
  if (first === 0xfe && second === 0xff) return 'UTF-16'
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'UTF-32'
  // Without a mark, Latin letters in UTF-16 and UTF-32 still have a zero byte beside each of them.
  if (bytes.length >= 4 && first === 0 && second === 0 && third === 0 && fourth !== 0) return 'UTF-32'
  if (bytes.length >= 4 && first !== 0 && second === 0 && third === 0 && fourth === 0) return 'UTF-32'
  if (bytes.length >= 4 && first === 0 && second !== 0 && third === 0 && fourth !== 0) return 'UTF-16'
  if (bytes.length >= 4 && first !== 0 && second === 0 && third !== 0 && fourth === 0) return 'UTF-16'
  return undefined
}

function describeBadByte(bytes: Uint8Array): Fault {
  const offset = findBadByte(bytes)
  const before = normalizeLineEnds(strict.decode(bytes.subarray(0, offset)))
  const { line, column } = createLocator(before)(before.length)
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  return encodingFault(
    sentence`The byte ${byte} (number ${offset + 1} of the file) is not UTF-8; the file may be in Latin-1 or Windows-1252.`,
    line,
    column,
  )
}

function encodingFault(reason: Sentence, line: number, column: number): Fault {
  return { ruleId: 'encoding', level: 'error', reason, place: { line, column }, note: howToSave }
}

/** Offset of the first byte that starts no well-formed sequence (Unicode 3.9, table 3-7). */
function findBadByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return at
}

function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const next = bytes[at + 1] ?? 0
  if (lead >= 0xc2 && lead <= 0xdf) return isTrail(next) ? 2 : 0
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80
    const high = lead === 0xed ? 0x9f : 0xbf
    return next >= low && next <= high && isTrail(bytes[at + 2]) ? 3 : 0
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80
    const high = lead === 0xf4 ? 0x8f : 0xbf
    return next >= low && next <= high && isTrail(bytes[at + 2]) && isTrail(bytes[at + 3]) ? 4 : 0
  }
  return 0
}

function isTrail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf
}

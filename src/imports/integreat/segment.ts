import { createHash } from 'node:crypto'
import { isReservedName } from '../../ground/address.ts'

/** Names that the content tree or the published site has a use for. */
const reservedAtTop = new Set([
  ...['snippets', 'organizations', 'events', 'places', 'news', 'contacts', 'media'],
  ...['imprint', 'privacy', 'accessibility', 'search', 'offline', '404', 'assets', 'pagefind', 'a-z', 'api'],
])

/** Bytes that one name may have; file systems allow 255, and `.md` and a suffix must fit. */
const maximumBytes = 180

const encoder = new TextEncoder()

/** Segments of an address path, decoded, in NFC, without the empty ones. */
export function splitPath(path: string): string[] {
  return path
    .split('/')
    .map((segment) => decodePercent(segment).normalize('NFC').trim())
    .filter((segment) => segment !== '')
}

/** Undoes percent-encoding; what is not well encoded stays as it is. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The name that a segment of an address has as a file: lower case letters of any script, digits, `-` and `_`.
 * What leaves nothing, or too much, gets a name made of its hash, so that the same segment has the same name everywhere.
 */
export function safeSegment(segment: string): string {
  const name = segment
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{Join_Control}_-]+/gu, '-')
    .replace(/^[\p{M}\p{Join_Control}_-]+|[\p{Join_Control}_-]+$/gu, '')
  if (name === '') return `page-${shortHash(segment)}`
  if (byteLength(name) <= maximumBytes) return name
  return `${cut(name, maximumBytes - 9)}-${shortHash(segment)}`
}

/** True where a page must not have this name; `top` for the first segment of a key. */
export function isReserved(name: string, top: boolean): boolean {
  return name === 'index' || isReservedName(name) || (top && reservedAtTop.has(name))
}

/** Eight hexadecimal digits that stand for a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** Length in UTF-8, which is what file systems count. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}

function cut(name: string, bytes: number): string {
  let end = 0
  let length = 0
  for (const character of name) {
    length += byteLength(character)
    if (length > bytes) break
    end += character.length
  }
  return name.slice(0, end).replace(/-+$/, '')
}

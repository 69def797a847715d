import { utf8Length } from './utf8.ts'

/** Longest segment of an address, in bytes of UTF-8: file systems end at 255, and we add `.html` and temporary names. */
const longestSegment = 200

/**
 * Whether a text can stand as one segment of an address: letters and digits of any script, and `-`, `_`, `.`, `~`
 * within; lower case, NFC, no name that Windows reserves.
 */
export function isAddressSegment(segment: string): boolean {
  return (
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: the joiners are meant one by one, as Persian words hold them
    /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\u200c\u200d_.~-]*[\p{L}\p{M}\p{N}_~-])?$/u.test(segment) &&
    segment === segment.normalize('NFC').toLowerCase() &&
    utf8Length(segment) <= longestSegment &&
    !isReservedName(segment)
  )
}

/**
 * Whether Windows or a web server gives the name a meaning of its own: devices, also with an ending.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function isReservedName(name: string): boolean {
  return /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/iu.test(name)
}

/** What two names have in common that a careless disk or reader cannot tell apart: NFKC, case-folded, blanks as `-`. */
export function foldName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('ß', 'ss').replace(/\s+/gu, '-').normalize('NFC')
}

/** An address with every segment percent-encoded as RFC 3986 asks; ready for `href`. */
export function encodeAddress(address: string): string {
  return encodeURI(address).replaceAll('#', '%23').replaceAll('?', '%3F')
}

import { hash } from 'node:crypto'

/** SHA-256 of bytes or text (FIPS 180-4), as hexadecimal digits. */
export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content)
}

/** A hash short enough to be written into files for people: forty bits of SHA-256, ten hexadecimal digits. */
export function shortHash(text: string): string {
  return sha256(text).slice(0, 10)
}

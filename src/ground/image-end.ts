import type { MediaHeader } from './image-header.ts'

/** Bytes at the end that are looked at. */
const tail = 32 * 1024

/**
 * Whether a picture goes on to its end, by what its format ends with or says of its own length; a cut download does not.
 * Decodes nothing, and says true where the format gives no sign.
 * @see https://www.w3.org/TR/png/ (IEND) · ITU-T T.81 (EOI) · GIF89a (trailer) · RFC 9649 (RIFF length)
 */
export function reachesEnd(bytes: Uint8Array, type: MediaHeader['type']): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  switch (type) {
    case 'png':
      return contains(bytes, 'IEND')
    case 'jpeg':
      return contains(bytes, '\u00ff\u00d9')
    case 'gif':
      return contains(bytes, ';')
    case 'webp':
      return view.getUint32(4, true) + 8 <= bytes.length
    case 'avif':
    case 'svg':
    case 'pdf':
      return true
  }
}

/** Looks from the end backwards: cameras and editors append notes of their own. */
function contains(bytes: Uint8Array, mark: string): boolean {
  return String.fromCharCode(...bytes.subarray(-tail)).includes(mark)
}

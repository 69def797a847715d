/** What a camera has written into a picture that concerns its readers. */
export interface CameraNotes {
  /** True where the sensor was held sideways, so that width and height change places. */
  readonly isTurned: boolean
  /** True where it says where the picture was taken. */
  readonly hasLocation: boolean
}

const nothing: CameraNotes = { isTurned: false, hasLocation: false }

/**
 * Reads the first folder of a picture's Exif notes, bounded, without following anything.
 * @see CIPA DC-008 (Exif 2.32); Adobe TIFF 6.0, section 2
 */
export function readCameraNotes(bytes: Uint8Array): CameraNotes {
  const start = findNotes(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (start === undefined || start + 8 > bytes.length) return nothing
  const isLittle = view.getUint16(start) === 0x4949
  const folder = start + view.getUint32(start + 4, isLittle)
  if (folder + 2 > bytes.length) return nothing
  const count = Math.min(view.getUint16(folder, isLittle), 200)
  let notes = nothing
  for (let entry = folder + 2; entry + 12 <= Math.min(bytes.length, folder + 2 + count * 12); entry += 12) {
    const tag = view.getUint16(entry, isLittle)
    if (tag === 0x0112) notes = { ...notes, isTurned: view.getUint16(entry + 8, isLittle) >= 5 }
    if (tag === 0x8825) notes = { ...notes, hasLocation: true }
  }
  return notes
}

/** Where the notes begin: behind `Exif\0\0` in a JPEG, in the chunk `eXIf` of a PNG or `EXIF` of a WebP. */
function findNotes(bytes: Uint8Array): number | undefined {
  // One character for each byte.
  const text = new TextDecoder('latin1').decode(bytes)
  for (const [mark, length] of [
    ['Exif\0\0', 6],
    ['eXIf', 4],
    ['EXIF', 8],
  ] as const) {
    const at = text.indexOf(mark)
    if (at >= 0 && isOrder(bytes, at + length)) return at + length
  }
  return undefined
}

/** The notes begin with the order of their bytes: `II` or `MM`. */
function isOrder(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === bytes[at + 1] && (bytes[at] === 0x49 || bytes[at] === 0x4d)
}

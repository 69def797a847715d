const encoder = new TextEncoder()
let room = new Uint8Array(1 << 16)

/**
 * A text as UTF-8, in memory that the next call uses again: fresh memory for every page of a site takes several times as
 * long as its bytes. Whoever keeps them makes a copy.
 * @param text whole, or in pieces: one of megabytes is put together in fresh memory too before it can be encoded
 * @param before number of bytes to leave in front of the text, to be filled by the caller
 */
export function encodeBriefly(text: string | readonly string[], before = 0): Uint8Array {
  let end = before
  for (const piece of typeof text === 'string' ? [text] : text) {
    // A UTF-16 unit becomes three bytes at most.
    makeRoom(end + 3 * piece.length, end)
    end += encoder.encodeInto(piece, room.subarray(end)).written
  }
  return room.subarray(0, end)
}

function makeRoom(bytes: number, used: number): void {
  if (room.length >= bytes) return
  const larger = new Uint8Array(Math.max(bytes, 2 * room.length))
  larger.set(room.subarray(0, used))
  room = larger
}

/** How many bytes a text has as UTF-8. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text)
}

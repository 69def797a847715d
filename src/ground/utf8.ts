const encoder = new TextEncoder()
let room = new Uint8Array(1 << 16)

/**
 * A text as UTF-8, in memory that the next call uses again: fresh memory for every page of a site takes several times as
 * long as its bytes. Whoever keeps them makes a copy.
 * @param before number of bytes to leave in front of the text, to be filled by the caller
 */
export function encodeBriefly(text: string, before = 0): Uint8Array {
  // A UTF-16 unit becomes three bytes at most.
  const most = before + 3 * text.length
  if (room.length < most) room = new Uint8Array(most)
  const { written } = encoder.encodeInto(text, room.subarray(before))
  return room.subarray(0, before + written)
}

/** How many bytes a text has as UTF-8. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text)
}

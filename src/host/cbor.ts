import { searchError } from './pagefind-service.ts'

/*
 * As much of CBOR (RFC 8949) as it takes to cut Pagefind's lists apart and put them together again: an item is handled as
 * the bytes that it is written with.
 */

/** The items of a list, each as its bytes. */
export function readItems(list: Uint8Array): readonly Uint8Array[] {
  const head = readHead(list, 0)
  if (head.type !== listType) throw unreadable()
  const items: Uint8Array[] = []
  let at = head.end
  for (let index = 0; index < head.value; index += 1) {
    const end = skip(list, at)
    items.push(list.subarray(at, end))
    at = end
  }
  return items
}

/** A list of items. */
export function writeArray(items: readonly Uint8Array[]): Uint8Array {
  return join([writeHead(listType, items.length), ...items])
}

/** The text that an item is. */
export function textItem(item: Uint8Array): string {
  const head = readHead(item, 0)
  if (head.type !== textType) throw unreadable()
  return new TextDecoder().decode(item.subarray(head.end))
}

/** A text as an item. */
export function writeText(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text)
  return join([writeHead(textType, bytes.length), bytes])
}

const textType = 3
const listType = 4
/** Of a head's five low bits: from here on the value stands in the 1, 2 or 4 bytes behind it. */
const firstLong = 24
const sizes = [1, 2, 4]

function readHead(
  bytes: Uint8Array,
  at: number,
): { readonly type: number; readonly value: number; readonly end: number } {
  const first = bytes[at]
  if (first === undefined) throw unreadable()
  const low = first & 31
  if (low < firstLong) return { type: first >> 5, value: low, end: at + 1 }
  const size = sizes[low - firstLong]
  if (size === undefined) throw unreadable()
  const end = at + 1 + size
  const value = bytes.subarray(at + 1, end).reduce((sum, byte) => sum * 256 + byte, 0)
  return { type: first >> 5, value, end }
}

/** The place behind the item at a place. Numbers, texts, lists and simple values: Pagefind writes nothing else. */
function skip(bytes: Uint8Array, at: number): number {
  const { type, value, end } = readHead(bytes, at)
  if (type === textType) return end + value
  if (type !== listType) {
    if (type === 2 || type === 5 || type === 6) throw unreadable()
    return end
  }
  let place = end
  for (let index = 0; index < value; index += 1) place = skip(bytes, place)
  return place
}

function writeHead(type: number, value: number): Uint8Array {
  const long = value < firstLong ? -1 : value < 0x100 ? 0 : value < 0x1_0000 ? 1 : 2
  if (long < 0) return Uint8Array.of((type << 5) | value)
  const size = sizes[long] ?? 0
  const bytes = Array.from({ length: size }, (_, index) => (value >>> (8 * (size - 1 - index))) & 255)
  return Uint8Array.of((type << 5) | (firstLong + long), ...bytes)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function unreadable() {
  return searchError('Pagefind writes its index otherwise than in version 1.6')
}

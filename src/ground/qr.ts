import { qrFrame } from './qr-frame.ts'

/** A QR code: modules row by row, 1 where dark, without the quiet zone around it. */
export interface QrCode {
  readonly size: number
  readonly modules: Uint8Array
}

// Level L, versions 1 to 20: bytes of correction in a block, and blocks (ISO/IEC 18004, table 9).
const correction = [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28]
const blockCounts = [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8]

/**
 * Makes the QR code of a text in UTF-8 (ISO/IEC 18004: byte mode, level L, which paper needs no more of). The mask is
 * always the first, which readers take as any other: trying all eight costs more than the rest of a page.
 * @returns undefined for a text of more than about 850 bytes
 */
export function createQrCode(text: string): QrCode | undefined {
  const bytes = new TextEncoder().encode(text)
  const version = correction.findIndex((_, index) => bytes.length + (index < 9 ? 2 : 3) <= capacity(index + 1)) + 1
  if (version === 0) return undefined
  const { size, fixed, order } = qrFrame(version)
  const codewords = interleave(frameData(bytes, version), version)
  const modules = fixed.slice()
  // By number and not by iterator: a code has thousands of modules, and every page a code.
  for (let index = 0; index < order.length; index++) {
    const position = order[index] ?? 0
    const bit = ((codewords[index >>> 3] ?? 0) >>> (7 - (index & 7))) & 1
    // Sizes are odd, so that row and column together are as odd as the position.
    modules[position] = bit ^ (~position & 1)
  }
  return { size, modules }
}

/** The dark modules as the data of an SVG path for a stroke of width 1: a run for each row, at the rows' middles. */
export function qrPath({ size, modules }: QrCode): string {
  let path = ''
  for (let y = 0; y < size; y++) {
    let at = -1
    for (let x = 0; x < size; x++) {
      if (!modules[y * size + x]) continue
      let end = x + 1
      while (end < size && modules[y * size + end]) end++
      path += at < 0 ? `M${x} ${y}h${end - x}` : `m${x - at} 0h${end - x}`
      at = end
      x = end
    }
  }
  return path
}

/** Bytes of a version with their correction. */
function rawBytes(version: number): number {
  return qrFrame(version).order.length >>> 3
}

function capacity(version: number): number {
  return rawBytes(version) - (correction[version - 1] ?? 0) * (blockCounts[version - 1] ?? 0)
}

/** Mode, length, text, end, padding. */
function frameData(bytes: Uint8Array, version: number): Uint8Array {
  const data = new Uint8Array(capacity(version))
  const head = version < 10 ? [bytes.length] : [bytes.length >>> 8, bytes.length & 255]
  let rest = 0b0100
  const source = Uint8Array.of(...head, ...bytes, 0)
  for (let index = 0; index < source.length; index++) {
    const byte = source[index] ?? 0
    if (index < data.length) data[index] = ((rest << 4) | (byte >>> 4)) & 255
    rest = byte & 15
  }
  for (let index = head.length + bytes.length + 1, odd = false; index < data.length; index++, odd = !odd) {
    data[index] = odd ? 0x11 : 0xec
  }
  return data
}

/** Cuts the data into blocks, adds the correction of each, and deals them out byte by byte. */
function interleave(data: Uint8Array, version: number): Uint8Array {
  const count = blockCounts[version - 1] ?? 1
  const length = correction[version - 1] ?? 0
  const short = Math.floor(data.length / count)
  const shortCount = count - (data.length % count)
  const blocks: Uint8Array[] = []
  for (let index = 0, from = 0; index < count; index++) {
    const to = from + short + (index < shortCount ? 0 : 1)
    blocks.push(data.subarray(from, to))
    from = to
  }
  const corrections = blocks.map((block) => correctionOf(block, length))
  const result = new Uint8Array(rawBytes(version))
  let at = 0
  for (let column = 0; column <= short; column++) {
    for (const block of blocks) if (column < block.length) result[at++] = block[column] ?? 0
  }
  for (let column = 0; column < length; column++) for (const block of corrections) result[at++] = block[column] ?? 0
  return result
}

// Powers of two in the field of 256 elements that Reed-Solomon codes are made in, and their logarithms.
const powers = new Uint8Array(510)
const logarithms = new Uint8Array(256)
for (let exponent = 0, value = 1; exponent < 255; exponent++) {
  powers[exponent] = value
  powers[exponent + 255] = value
  logarithms[value] = exponent
  value = (value << 1) ^ (value >>> 7 ? 0x11d : 0)
}

function multiply(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : (powers[(logarithms[one] ?? 0) + (logarithms[other] ?? 0)] ?? 0)
}

const divisors = new Map<number, Uint8Array>()

/** The product of (x - 2^0) … (x - 2^(degree-1)), highest power first and without it. */
function divisorOf(degree: number): Uint8Array {
  const known = divisors.get(degree)
  if (known) return known
  const divisor = new Uint8Array(degree)
  divisor[degree - 1] = 1
  for (let root = 0; root < degree; root++) {
    for (let index = 0; index < degree; index++) {
      divisor[index] = multiply(divisor[index] ?? 0, powers[root] ?? 0) ^ (divisor[index + 1] ?? 0)
    }
  }
  divisors.set(degree, divisor)
  return divisor
}

function correctionOf(block: Uint8Array, degree: number): Uint8Array {
  const divisor = divisorOf(degree)
  const remainder = new Uint8Array(degree)
  for (const byte of block) {
    const factor = byte ^ (remainder[0] ?? 0)
    remainder.copyWithin(0, 1)
    remainder[degree - 1] = 0
    for (let index = 0; index < degree; index++) {
      remainder[index] = (remainder[index] ?? 0) ^ multiply(divisor[index] ?? 0, factor)
    }
  }
  return remainder
}

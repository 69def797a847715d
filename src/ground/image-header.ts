/** What the first bytes of a file say it is. */
export interface MediaHeader {
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'svg' | 'pdf'
  /** Pixels; undefined where the header does not say, and for documents. */
  readonly width?: number
  readonly height?: number
}

/**
 * Reads type and size from a file's first bytes, bounded and without decoding anything.
 * @see https://www.w3.org/TR/png/ · ITU-T T.81 · RFC 9649 (WebP)
 */
export function readMediaHeader(bytes: Uint8Array): MediaHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (ascii(0, 5) === '%PDF-') return { type: 'pdf' }
  if (bytes.length < 30) return undefined
  if (ascii(1, 4) === 'PNG' && bytes[0] === 0x89)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
  if (/^GIF8[79]a$/.test(ascii(0, 6)))
    return { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return { type: 'webp', ...readWebp(view, ascii(12, 16)) }
  if (ascii(4, 8) === 'ftyp' && /^avi[fs]$/.test(ascii(8, 12)))
    return { type: 'avif', ...readAvif(view, ascii(0, 4096)) }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return { type: 'jpeg', ...readJpeg(view) }
  return undefined
}

function readWebp(view: DataView, chunk: string): { width?: number; height?: number } {
  if (chunk === 'VP8X') {
    return {
      width: 1 + (view.getUint32(24, true) & 0xffffff),
      height: 1 + ((view.getUint32(26, true) >>> 8) & 0xffffff),
    }
  }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  return {}
}

/** The largest of the sizes that it names: a picture may have a small one and tiles beside it (ISO/IEC 23008-12, `ispe`). */
function readAvif(view: DataView, head: string): { width?: number; height?: number } {
  let size = { width: 0, height: 0 }
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= view.byteLength; at = head.indexOf('ispe', at + 1)) {
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (found.width * found.height > size.width * size.height) size = found
  }
  return size.width > 0 ? size : {}
}

/** Walks the segments up to the frame header; each step moves forward, so it ends. */
function readJpeg(view: DataView): { width?: number; height?: number } {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return {}
    const marker = view.getUint8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
  return {}
}

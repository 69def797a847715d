import fc from 'fast-check'
import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import { createQrCode, qrPath } from '../src/ground/qr.ts'

/** The same code as another program makes it. */
function reference(text: string): string[] {
  const { data } = encode(text, { ecc: 'L', maskPattern: 0, boostEcc: false, border: 0, maxVersion: 20 })
  return data.map((row) => row.map(Number).join(''))
}

function rowsOf(text: string): string[] {
  const code = createQrCode(text)
  if (!code) return []
  return Array.from({ length: code.size }, (_, y) => code.modules.subarray(y * code.size, (y + 1) * code.size).join(''))
}

describe('a QR code', () => {
  test('is module by module the one that another program makes, in every version', () => {
    const sizes = new Set<number>()
    for (let length = 1; length <= 850; length += 7) {
      const text = `https://example.org/${'ä/'.repeat(length)}`.slice(0, length)
      const rows = rowsOf(text)
      if (rows.length > 0) expect(rows, `${length} letters`).toEqual(reference(text))
      sizes.add(rows.length)
    }
    expect([...sizes].filter((size) => size > 0)).toHaveLength(20)
  })

  test('is so for addresses of every kind', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        expect(rowsOf(url)).toEqual(reference(url))
      }),
      { numRuns: 40 },
    )
  })

  test('is left out where the text is too long', () => {
    expect(createQrCode('x'.repeat(2000))).toBeUndefined()
  })

  test('is drawn as runs of dark modules', () => {
    expect(qrPath({ size: 3, modules: Uint8Array.from([1, 1, 0, 0, 0, 0, 1, 0, 1]) })).toBe('M0 0h2M0 2h1m1 0h1')
  })
})

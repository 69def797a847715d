import { expect, test } from 'vitest'
import { encodeBriefly } from '../src/ground/utf8.ts'

test('a text is encoded whole and in pieces, however large, behind the room that is asked for', () => {
  const pieces = ['Größe: ', '', '5 €, ', '😀'.repeat(40_000), 'ا'.repeat(50_000), 'ende']
  const wanted = Buffer.from(pieces.join(''))
  expect(Buffer.from(encodeBriefly(pieces)).equals(wanted)).toBe(true)
  expect(Buffer.from(encodeBriefly(pieces.join(''))).equals(wanted)).toBe(true)
  expect(Buffer.from(encodeBriefly(pieces, 9).subarray(9)).equals(wanted)).toBe(true)
  expect(encodeBriefly('', 3)).toHaveLength(3)
  expect(encodeBriefly([])).toHaveLength(0)
})

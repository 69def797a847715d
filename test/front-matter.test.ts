import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readYaml } from '../src/ground/yaml.ts'
import { readPlainYaml } from '../src/ground/yaml-plain.ts'

/*
 * Plain settings are read without the YAML library. Whatever is read so is what the library reads, with every place.
 */
const plain = (text: string) => readPlainYaml(text, 1)
const whole = (text: string) => readYaml(text, { lineOffset: 1 })

test('settings of words and lists of words are read as the library reads them', () => {
  const text = `title: Wohnen (Überblick)
order: 10
keywords:
  - Miete
  - Wohnung suchen
updated: 2026-01-31
links:
- https
email: "rathaus@example.org"
source_pin:
  version: 1
  blocks:
    - 059c14ad13 title Willkommen
`
  expect(plain(text)).toEqual(whole(text))
  expect(plain(text)?.places['keywords.1']).toEqual({ line: 6, column: 5, endColumn: 19 })
})

test.each([
  ['nothing', ''],
  ['a quoted value with a backslash', 'title: "Wohnen\\n"\n'],
  ['a value in single quotes', "title: 'Wohnen'\n"],
  ['a comment', 'title: Wohnen # later\n'],
  ['a map in braces', 'facts: {fee: 10}\n'],
  ['maps of five depths', 'a:\n b:\n  c:\n   d:\n    e: 1\n'],
  ['a map of two depths', 'facts:\n    fee: 10\n  other: 1\n'],
  ['a value that goes on in the next line', 'title: Wohnen\n  und Bauen\n'],
  ['a list below a value', 'title: Wohnen\n  - und Bauen\n'],
  ['a list of two depths', 'keywords:\n  - one\n - two\n'],
  ['a list of maps', 'links:\n  - name: one\n'],
  ['a pair within a value', 'title: Wohnen: Miete\n'],
  ['a colon at the end', 'title: Wohnen:\n'],
  ['a key without a value', 'title:\norder: 1\n'],
  ['a key without a value at the end', 'title:\n'],
  ['a key that is given twice', 'title: one\ntitle: two\n'],
  ['a blank at the end', 'title: Wohnen \n'],
  ['characters of two units', 'title: Wohnen 😀\n'],
  ['an alias', 'title: *other\n'],
  ['a second document', 'title: one\n---\ntitle: two\n'],
  ['an empty line', 'title: one\n\norder: 1\n'],
])('%s is left to the library', (_, text) => {
  expect(plain(text)).toBeUndefined()
})

test('no text is read otherwise than by the library', () => {
  const piece = fc.constantFrom(
    ...[
      'title',
      'keywords',
      'a_b',
      ':',
      ': ',
      '- ',
      '  - ',
      '  ',
      ' ',
      '\n',
      '\n',
      'Wohnen',
      '10',
      '1.5',
      'é',
      '(',
      ')',
    ],
    ...[
      '#',
      ' #',
      '"',
      "'",
      '?',
      '? ',
      '|',
      '>',
      '&a',
      '*a',
      '!t',
      '%',
      '@',
      '`',
      '{',
      '}',
      '[',
      ']',
      ',',
      '---',
      '...',
    ],
    ...['\t', '\u00a0', '\u2028', '😀', '<<', 'null', '~', 'true', '=', '\\', 'x:y', 'https://example.org/a?b=c#d'],
  )
  const rare = (pieces: number) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('Wohnen', '"Wohnen"', 'x:y', '10 (1.5)') },
      { weight: 1, arbitrary: fc.array(piece, { maxLength: pieces }).map((all) => all.join('')) },
    )
  const blanks = fc.constantFrom('', '', '  ', '  ', '    ')
  const row = fc.oneof(
    fc
      .tuple(blanks, fc.constantFrom('title', 'order', 'keywords', 'a-1'), rare(4))
      .map(([before, name, words]) => `${before}${name}: ${words}`),
    fc.tuple(blanks, fc.constantFrom('keywords', 'facts')).map(([before, name]) => `${before}${name}:`),
    fc.tuple(blanks, rare(5)).map(([before, words]) => `${before}- ${words}`),
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')) },
  )
  let read = 0
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.boolean(), (rows, isEnded) => {
      const text = rows.join('\n') + (isEnded ? '\n' : '')
      const found = plain(text)
      if (found) expect(found).toEqual(whole(text))
      if (found) read += 1
    }),
    { numRuns: 20_000 },
  )
  expect(read).toBeGreaterThan(300)
})

test('where the example’s settings are plain, they are read the same', () => {
  const root = join(import.meta.dirname, '../content-example')
  const blocks = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .flatMap((path) => /^---\n(.*?)^---\n/ms.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? [])
  const read = blocks.filter((block) => plain(block))
  for (const block of read) expect(plain(block)).toEqual(whole(block))
  expect(read.length).toBeGreaterThan(blocks.length / 4)
})

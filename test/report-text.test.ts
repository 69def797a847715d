import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeFrame } from '../src/ground/code-frame.ts'
import { escapeForTerminal } from '../src/ground/escape-terminal.ts'

describe('a text for the terminal', () => {
  test.each([
    ['plain text, für alle, سلام, 住房, שלום', 'plain text, für alle, سلام, 住房, שלום'],
    ['a\u200cb\u200dc', 'a\u200cb\u200dc'],
    ['a\nb\r\tc', 'a\\x0ab\\x0d\\x09c'],
    ['\x1b[31m\x07\x7f\x85\x9b', '\\x1b[31m\\x07\\x7f\\x85\\x9b'],
    ['a\u202eb\u2066c\u200f\u061c\u2028\ufeff', 'a\\u{202e}b\\u{2066}c\\u{200f}\\u{61c}\\u{2028}\\u{feff}'],
    ['\ud800x', '\\u{d800}x'],
    ['::error::x', '\\x3a:error::x'],
    ['  ::error::x', '  \\x3a:error::x'],
    ['a\n::error::x', 'a\\x0a::error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['x ##[group]a ##vso[task]b ###[x]', 'x \\x23#[group]a \\x23#vso[task]b #\\x23#[x]'],
    ['## Heading', '## Heading'],
  ])('%j is printed %j', (text, expected) => {
    expect(escapeForTerminal(text)).toBe(expected)
  })

  test('never steers anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(escapeForTerminal(text)).not.toMatch(/\p{Cc}|[\u2028-\u202e\u2066-\u2069]|^\s*::|##(?:\[|vso\[)/u)
      }),
    )
  })
})

/** The part of the marked line that the carets stand under. */
function marked(frame: string): string {
  const lines = frame.split('\n')
  const index = lines.findIndex((line) => /^ *\| +\^+$/.test(line))
  const carets = lines[index] ?? ''
  return (lines[index - 1] ?? '').slice(carets.indexOf('^'), carets.length)
}

describe('the lines around a place', () => {
  const text = 'one\ntwo three\nfour\nfive\n'

  test.each([
    [{ line: 2, column: 5, endColumn: 10 }, 'three'],
    [{ line: 2, column: 5 }, 't'],
    [{ line: 1, column: 1, endColumn: 4 }, 'one'],
    [{ line: 4, column: 1, endColumn: 99 }, 'five'],
    [{ line: 4, column: 4, endColumn: 2 }, 'e'],
  ])('mark %j: %s', (place, expected) => {
    expect(marked(codeFrame({ text, place }))).toBe(expected)
  })

  test('are numbered, as many as asked for', () => {
    expect(codeFrame({ text, place: { line: 2, column: 1 } })).toBe('  1 | one\n> 2 | two three\n    | ^\n  3 | four')
    expect(codeFrame({ text, place: { line: 4, column: 5 }, context: 0 })).toBe('> 4 | five\n    |     ^')
    expect(codeFrame({ text: 'x\n'.repeat(12), place: { line: 10, column: 1 } })).toBe(
      '   9 | x\n> 10 | x\n     | ^\n  11 | x',
    )
  })

  test('are none where the file has no such line', () => {
    for (const line of [0, -1, 5, 99]) expect(codeFrame({ text, place: { line, column: 1 } })).toBe('')
    expect(codeFrame({ text: '', place: { line: 1, column: 1 } })).toBe('> 1 |\n    | ^')
  })

  test.each(['\n', '\r\n', '\r'])('end at %j', (end) => {
    const lines = codeFrame({ text: ['a', 'b', 'c', ''].join(end), place: { line: 2, column: 1 } })
    expect(lines).toBe('  1 | a\n> 2 | b\n    | ^\n  3 | c')
  })

  test.each([
    ['tabs are blanks up to the next stop', '\ta\tb', 4, '>1|    a   b', '        ^'],
    ['wide letters take two columns', '住房abc', 3, '>1|住房abc', '    ^'],
    ['a wide letter gets two carets', 'a住b', 2, '>1|a住b', ' ^^'],
    ['combining marks take none', 'a\u0308b', 3, '>1|a\u0308b', ' ^'],
    ['columns count code points', '😀b', 2, '>1|😀b', '  ^'],
    ['right-to-left text stays in the order of its code points', 'سلام x', 6, '>1|سلام x', '     ^'],
    ['what steers the terminal is shown', 'a\x1b\u202eb', 4, '>1|a\\x1b\\u{202e}b', '             ^'],
    ['commands of CI systems are broken', '##[x]b', 6, '>1|\\x23#[x]b', '        ^'],
  ])('%s', (_name, line, column, shown, carets) => {
    const compact = codeFrame({ text: line, place: { line: 1, column } })
      .replace('> 1 | ', '>1|')
      .replace('    | ', '')
    expect(compact).toBe(`${shown}\n${carets}`)
  })

  test('are cut around the place where they are long', () => {
    const line = Array.from({ length: 300 }, (_, index) => `${index} `).join('')
    for (const number of [0, 10, 99, 150, 298, 299]) {
      const column = line.indexOf(`${number} `) + 1
      const frame = codeFrame({ text: line, place: { line: 1, column, endColumn: column + String(number).length } })
      expect(marked(frame)).toBe(String(number))
      for (const shown of frame.split('\n')) expect(shown.length).toBeLessThanOrEqual('> 1 | '.length + 100)
    }
    expect(
      codeFrame({ text: line, place: { line: 1, column: 1, endColumn: 1000 } }).split('\n')[1]?.length,
    ).toBeLessThan(110)
  })

  test('hold for any text and place, without anything that steers a terminal', () => {
    const anything = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 300 }),
      line: fc.integer({ min: 1, max: 5 }),
      column: fc.integer({ min: 1, max: 400 }),
    })
    fc.assert(
      fc.property(anything, ({ text, line, column }) => {
        expect(codeFrame({ text, place: { line, column } })).not.toMatch(/[^\P{Cc}\n]|\u202e|##\[/u)
      }),
    )
  })

  test('cost no time in a line of many megabytes', () => {
    const start = performance.now()
    codeFrame({ text: `${'#'.repeat(20_000_000)}\n`.repeat(2), place: { line: 2, column: 100_000 } })
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { kinds } from '../src/kinds/index.ts'
import type { Kind } from '../src/kinds/kind.ts'
import { parse } from '../src/stages/parse/index.ts'
import type { Parsed } from '../src/values/doc.ts'
import { inEnglish, listInGerman } from './support/findings.ts'

const folder = new URL('./fixtures/parse/', import.meta.url)
const cases = readdirSync(folder).sort()

/** `snippet.headings` is a snippet; a name without a kind is a page. */
function kindOf(name: string): Kind {
  const kind = kinds.find((one) => name.startsWith(`${one.name}.`)) ?? kinds.find((one) => one.name === 'page')
  if (!kind) throw new Error(`No kind for the case ${name}.`)
  return kind
}

const page = kindOf('page.')

function parseText(text: string, kind = page): Parsed {
  return parse(new TextEncoder().encode(text), kind)
}

function rulesOf(text: string): readonly string[] {
  return parseText(text).findings.map(({ ruleId, place }) => `${ruleId} ${place?.line}:${place?.column}`)
}

describe('parses a file as recorded', () => {
  test.each(cases)('%s', async (name) => {
    const { places: _, blocks: __, ...parsed } = parse(readFileSync(new URL(`${name}/input.md`, folder)), kindOf(name))
    await expect(
      `${JSON.stringify({ ...parsed, findings: parsed.findings.map(inEnglish) }, null, 2)}\n`,
    ).toMatchFileSnapshot(new URL(`${name}/expected.json`, folder).pathname)
  })
})

describe('findings', () => {
  test('say what, where and what to do', () => {
    for (const name of cases) {
      for (const { ruleId, reason, place, note } of parse(
        readFileSync(new URL(`${name}/input.md`, folder)),
        kindOf(name),
      ).findings.map(inEnglish)) {
        expect(ruleId).toMatch(/^[a-z]+(-[a-z]+)*$/)
        expect(reason, `${name}: ${ruleId}`).toMatch(/[.!]$/)
        expect(place?.line, `${name}: ${ruleId}`).toBeGreaterThan(0)
        expect(note ?? 'said by the sentence', `${name}: ${ruleId}`).toMatch(/\S/)
      }
    }
  })

  test('are said in German', async () => {
    const findings = cases.flatMap(
      (name) => parse(readFileSync(new URL(`${name}/input.md`, folder)), kindOf(name)).findings,
    )
    await expect(listInGerman(findings)).toMatchFileSnapshot('fixtures/german/parse.txt')
  })

  test('of one rule stop at a hundred', () => {
    const { findings } = parseText(`---\ntitle: x\n---\n${'\u0001'.repeat(500)}`)
    expect(findings).toHaveLength(100)
    expect(findings.map(inEnglish).at(-1)?.note).toContain('not listed')
  })

  test('have columns in code points and lines of the whole file', () => {
    expect(rulesOf('---\ntitle: x\n---\n\n😀😀 [a](http://x.example)\n')).toEqual(['link-http 5:4'])
  })
})

describe('a file', () => {
  test('is the same with every kind of line end, with and without a byte order mark', () => {
    const text = '---\ntitle: Wohnen\n---\n\n## A\n\nb\nc\n\n- d\n- e\n'
    const { places: _, ...wanted } = parseText(text)
    for (const end of ['\r\n', '\r', '\u2028', '\u2029']) {
      const { places: __, ...parsed } = parseText(`\ufeff${text.replaceAll('\n', end)}`)
      expect(parsed).toEqual(wanted)
    }
  })

  test.each([
    ['Latin-1', [...new TextEncoder().encode('---\ntitle: f'), 0xfc, 0x72], { line: 2, column: 9 }],
    ['UTF-16 with a mark', [0xff, 0xfe, 0x61, 0x00], { line: 1, column: 1 }],
    ['UTF-16 without a mark', [0x2d, 0x00, 0x2d, 0x00, 0x2d, 0x00], { line: 1, column: 1 }],
    ['UTF-32', [0xff, 0xfe, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], { line: 1, column: 1 }],
    ['a lone surrogate', [0x61, 0x0a, 0xed, 0xa0, 0x80], { line: 2, column: 1 }],
    ['a cut-off sequence', [0x61, 0xe2, 0x82], { line: 1, column: 2 }],
  ])('in %s is refused with its place', (_, bytes, place) => {
    const { findings, body, text } = parse(Uint8Array.from(bytes), page)
    expect(findings).toMatchObject([{ ruleId: 'encoding', level: 'error', place }])
    expect(body).toEqual([])
    expect(text).toBe('')
  })

  test('of more than a megabyte is refused before it is read', () => {
    const { findings } = parse(new Uint8Array(1_048_577), page)
    expect(findings).toMatchObject([{ ruleId: 'file-too-large', level: 'error' }])
  })

  test('survives a structured clone', () => {
    for (const name of cases) {
      const parsed = parse(readFileSync(new URL(`${name}/input.md`, folder)), kindOf(name))
      expect(structuredClone(parsed)).toEqual(parsed)
    }
  })

  test('cannot change what other objects inherit', () => {
    parseText(
      '---\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n---\n\n::snippet[a]{__proto__="polluted"}\n',
    )
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})

import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { ReportSummary } from '../src/cli/report/format.ts'
import { formats, isFormat } from '../src/cli/report/index.ts'
import type { Message } from '../src/values/message.ts'

const sources: Readonly<Record<string, string>> = {
  'municipalities/lindenstadt/de/rent.md': '---\ntitle: Hilfe: Wohnen\norder: 1\n---\n\nText\n',
  'municipalities/lindenstadt/ar/rent.md': '---\ntitle: السكن\n---\n\nاقرأ [المزيد](../work/job.md) هنا.\n',
  'municipalities/lindenstadt/zh-cn/rent.md': '---\ntitle: 住房\n---\n\n\t你好 [工作](../work/job.md)。\n',
  'shared/bavaria/de/long.md': `${'Ein langer Satz ohne Ende, '.repeat(12)}[hier](http://example.org) ${'und noch mehr davon '.repeat(12)}\n`,
}

const link = {
  level: 'error',
  ruleId: 'link-broken',
  reason: 'The link leads nowhere: there is no page "work/job".',
} as const

const messages: readonly Message[] = [
  {
    file: 'municipalities/lindenstadt/ar/rent.md',
    place: { line: 5, column: 6, endColumn: 29 },
    ...link,
    expected: ['../work/jobs.md'],
  },
  {
    file: 'municipalities/lindenstadt/de/rent.md',
    place: { line: 2, column: 13 },
    level: 'error',
    ruleId: 'front-matter',
    reason: 'A value that holds a colon needs quotes.',
    note: 'Write it like this:\ntitle: "Hilfe: Wohnen"',
  },
  { file: 'municipalities/lindenstadt/zh-cn/rent.md', place: { line: 5, column: 5, endColumn: 23 }, ...link },
  {
    file: 'shared/bavaria/de/long.md',
    place: { line: 1, column: 326, endColumn: 352 },
    level: 'warning',
    ruleId: 'link-insecure',
    reason: 'The link is not encrypted.',
    municipality: 'lindenstadt',
  },
  {
    file: 'shared/bavaria/media/a\n::error::x\x1b]0;.md',
    level: 'warning',
    ruleId: 'file-ignored',
    reason: '::set-output name=x::y ##[add-mask]z \u202e',
  },
  ...Array.from({ length: 14 }, (_, number) => ({
    file: `shared/bavaria/de/page-${number}.md`,
    place: { line: number + 1, column: 1 },
    level: 'warning' as const,
    ruleId: 'description-missing',
    reason: 'The page has no description.',
  })),
]

const summary: ReportSummary = {
  errors: 3,
  warnings: 16,
  published: ['birkenfeld'],
  kept: ['lindenstadt'],
  pages: 40,
  files: { written: 12, unchanged: 100, removed: 1 },
}

const options = { sourceOf: (file: string) => sources[file], colour: false, verbose: false, summary }

describe('the report for people', () => {
  test('has place, sentence, lines and hints, and counts at the end', async () => {
    await expect(formats.pretty(messages, options)).toMatchFileSnapshot('fixtures/report/pretty.txt')
  })

  test('marks with colours where they are wanted, and only there', async () => {
    const coloured = formats.pretty(messages.slice(0, 4), { ...options, colour: true })
    expect(stripVTControlCharacters(coloured)).toBe(formats.pretty(messages.slice(0, 4), options))
    await expect(coloured.replaceAll('\x1b', '␛')).toMatchFileSnapshot('fixtures/report/pretty-colour.txt')
  })

  test('shows everything when asked to', () => {
    const text = formats.pretty(messages, { ...options, verbose: true })
    expect(text.match(/The page has no description\./g)).toHaveLength(14)
    expect(text).not.toContain('more like this')
  })

  test('lists the same finding apart in up to five places', () => {
    const text = formats.pretty(messages.slice(-5), options)
    expect(text.match(/The page has no description\./g)).toHaveLength(5)
    expect(text.split('\n').at(-1)).toBe('5 warnings in 5 files')
  })

  test('is empty where there is nothing to say', () => {
    expect(formats.pretty([], options)).toBe('')
  })

  test('lets nothing through that steers a terminal or a CI system', () => {
    const hostile = '\n::error::x\x1b[2J\x9b\u202e ##[stop]'
    const message: Message = {
      file: hostile,
      place: { line: 1, column: 1 },
      level: 'error',
      ruleId: hostile,
      reason: hostile,
      expected: [hostile],
      note: hostile,
      municipality: hostile,
    }
    const text = formats.pretty(
      Array.from({ length: 7 }, () => message),
      { ...options, sourceOf: () => `::warning::x\x1b[2J\x9b\u202e ##[stop]${hostile}` },
    )
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e|^\s*::|##\[/mu)
  })
})

describe('the report for programs', () => {
  const report = z.strictObject({
    version: z.literal(1),
    messages: z.array(
      z.strictObject({
        file: z.string(),
        place: z.strictObject({ line: z.int(), column: z.int(), endColumn: z.int().nullable() }).nullable(),
        level: z.enum(['error', 'warning']),
        ruleId: z.string(),
        reason: z.string(),
        expected: z.array(z.string()),
        note: z.string().nullable(),
        municipality: z.string().nullable(),
      }),
    ),
    summary: z.strictObject({
      errors: z.int(),
      warnings: z.int(),
      published: z.array(z.string()),
      kept: z.array(z.string()),
      pages: z.int(),
      files: z.strictObject({ written: z.int(), unchanged: z.int(), removed: z.int() }),
    }),
  })

  test('has one shape, whatever a finding lacks', async () => {
    const text = formats.json(messages.slice(0, 5), options)
    expect(report.parse(JSON.parse(text)).messages).toHaveLength(5)
    await expect(text).toMatchFileSnapshot('fixtures/report/report.json')
    expect(report.parse(JSON.parse(formats.json([], options))).messages).toEqual([])
  })

  test('gives every text back as it was, and holds nothing that steers a terminal', () => {
    const hostile = 'a\n::error::x\x1b]0;\x9b\u202e\u2028##[add-mask]##vso[x]'
    const text = formats.json([{ file: hostile, level: 'error', ruleId: 'x', reason: hostile, note: hostile }], options)
    expect(JSON.parse(text).messages[0]).toMatchObject({ file: hostile, reason: hostile, note: hostile })
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]|##\[|##vso\[/u)
  })
})

test('forms of report are known by their names only', () => {
  expect(['pretty', 'json', 'sarif', 'toString', '__proto__'].filter(isFormat)).toEqual(['pretty', 'json'])
})

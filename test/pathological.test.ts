import { describe, expect, test } from 'vitest'
import { page } from '../src/kinds/page.ts'
import { parse } from '../src/stages/parse/index.ts'
import { buildInMemory } from './support/build.ts'

/*
 * Texts that were found to keep a Markdown parser busy for minutes, or to end its process (the kinds that cmark's own
 * tests name, at their full size and beyond). Each gets a page or a finding that names what is too much; a hang or a
 * stack overflow fails by the time limit or by the end of the process.
 */
const timeLimit = 60_000

const hostile: ReadonlyArray<readonly [name: string, text: () => string]> = [
  ['nested quotes', () => `${'> '.repeat(10_000)}a`],
  ['nested lists in one line', () => `${'- '.repeat(10_000)}a`],
  ['nested ordered lists', () => `${'1. '.repeat(10_000)}a`],
  ['lists, each line deeper', () => lines(1_000, (line) => `${'  '.repeat(line)}* a`)],
  ['quotes and lists in turn', () => `${'> - '.repeat(5_000)}a`],
  ['quotes of many lines', () => lines(1_000, (line) => `${'>'.repeat(line)} a`)],
  ['nested HTML', () => `${'<div>'.repeat(10_000)}a${'</div>'.repeat(10_000)}`],
  ['nested HTML that is never closed', () => lines(10_000, () => '<div>')],
  ['HTML that is closed and never opened', () => '</div>'.repeat(50_000)],
  ['unclosed <b> before many paragraphs', () => `${'<b>'.repeat(100)}a\n\n${'b\n\n'.repeat(10_000)}`],
  ['opening brackets', () => '['.repeat(50_000)],
  ['nested brackets', () => `${'['.repeat(50_000)}a${']'.repeat(50_000)}`],
  ['closing brackets', () => 'a](b'.repeat(50_000)],
  ['opening links', () => '[a](<b'.repeat(30_000)],
  ['opening links and quotation marks', () => '[a](b "'.repeat(30_000)],
  ['nested images', () => `${'![a'.repeat(30_000)}${'](b)'.repeat(30_000)}`],
  ['brackets around a link, nested', () => `${'[ a_'.repeat(20_000)}${'](b)'.repeat(20_000)}`],
  ['nested strong emphasis', () => `${'*a **a '.repeat(65_000)}b${' a** a*'.repeat(65_000)}`],
  ['emphasis that is never closed', () => 'a **a *a '.repeat(20_000)],
  ['emphasis that is never opened', () => 'a* a_ '.repeat(65_000)],
  ['emphasis of two kinds that never meets', () => '*_* '.repeat(50_000)],
  ['emphasis in brackets', () => '[a_'.repeat(50_000)],
  ['a run of stars', () => `${'*'.repeat(100_000)}a`],
  ['struck text that is never closed', () => '~~a ~b '.repeat(50_000)],
  ['backticks in runs that never match', () => runs(1_400, '`')],
  ['backticks, one more each time', () => `${runs(700, '`')}${runs(700, '`')}`],
  ['opening comments', () => '<!--'.repeat(50_000)],
  ['opening comments of lines', () => lines(50_000, () => '<!-- a')],
  ['opening CDATA', () => 'a <![CDATA['.repeat(50_000)],
  ['opening instructions', () => 'a <?'.repeat(100_000)],
  ['opening declarations', () => 'a <!A '.repeat(100_000)],
  ['opening tags', () => '<a '.repeat(100_000)],
  ['opening tags with values', () => '<a b="'.repeat(50_000)],
  ['entities that are none', () => '&'.repeat(100_000)],
  ['entities without an end', () => `${'&#'.repeat(50_000)}${'&a'.repeat(50_000)}`],
  ['backslashes', () => '\\'.repeat(200_000)],
  ['blanks in a link', () => `[a](b${' '.repeat(200_000)}c)`],
  ['lines of blanks', () => `a${`${' '.repeat(1_000)}\n`.repeat(500)}`],
  ['tabs before a list', () => `${'\t'.repeat(200_000)}- a`],
  ['one long word', () => 'a'.repeat(1_000_000)],
  ['one long line of words', () => 'ab '.repeat(300_000)],
  [
    'a table of 2,000 columns and 2,000 short rows',
    () => `${row(2_000, 'a')}${row(2_000, '-')}${'| a |\n'.repeat(2_000)}`,
  ],
  ['a table that is only begun', () => `${'a | b\n'.repeat(30_000)}`],
  ['a row below a table for each bar', () => `${row(50_000, 'a')}${row(50_000, '-')}`],
  ['100,000 links', () => lines(100_000, () => '[a](b)')],
  ['100,000 headings', () => lines(100_000, () => '## a')],
  ['headings that are all alike', () => lines(20_000, () => '## a\n')],
  ['100,000 footnotes', () => `${'[^a]'.repeat(100_000)}\n\n[^a]: b`],
  ['definitions of footnotes', () => lines(50_000, (line) => `[^${line}]: a\n`)],
  ['footnotes in footnotes', () => `[^1]\n\n${lines(10_000, (line) => `[^${line + 1}]: [^${line + 2}]\n`)}`],
  ['references', () => `${'[a]'.repeat(100_000)}\n\n[a]: b`],
  ['a long definition that is used often', () => `[a]: ${'b'.repeat(50_000)}\n\n${'[a] '.repeat(15_000)}`],
  ['definitions', () => lines(40_000, (line) => `[a${line}]: b`)],
  ['definitions without an end', () => '[a]: b "'.repeat(50_000)],
  ['bare addresses in one word', () => 'www.a.'.repeat(50_000)],
  ['bare addresses with brackets', () => `https://a.de/${'('.repeat(100_000)}`],
  ['mail addresses in one word', () => 'a@b.'.repeat(50_000)],
  ['colons', () => ':'.repeat(100_000)],
  ['opening directives', () => ':a['.repeat(30_000)],
  ['directives with open braces', () => ':a[b]{c="'.repeat(20_000)],
  ['nested boxes', () => lines(1_000, (line) => `${':'.repeat(1_003 - line)}note`)],
  ['boxes that are never closed', () => lines(20_000, () => ':::note\n')],
  ['variables that are never closed', () => '{{ '.repeat(100_000)],
  ['setext headings', () => lines(50_000, () => 'a\n=')],
  ['rules of one line', () => '- '.repeat(100_000).trim()],
  ['accents on one letter', () => `a${'\u0301'.repeat(300_000)}`],
  ['NUL characters', () => '\0'.repeat(200_000)],
  ['isolates that are never closed', () => 'a\u2067'.repeat(100_000)],
  ['half merged lines', () => lines(50_000, () => '<<<<<<< a')],
  ['a megabyte of line feeds', () => '\n'.repeat(1_000_000)],
  ['fifty megabytes in one line', () => 'a'.repeat(50_000_000)],
  ['fifty megabytes of lines', () => 'ab\n'.repeat(17_000_000)],
]

const tooMuch = ['file-too-large', 'budget', 'nesting', 'table-cells']

const rest = {
  'municipality.yaml': 'name: Linden\nbase_url: https://example.org/\nlanguages: [de]\n',
  'de/index.md': '---\ntitle: Linden\n---\n\nText\n',
  'de/imprint.md': '---\ntitle: Impressum\n---\n\nText\n',
}

describe('a hostile text is answered', () => {
  test.each(hostile)('%s', { timeout: timeLimit }, async (_, text) => {
    const bytes = new TextEncoder().encode(`---\ntitle: x\n---\n\n${text()}\n`)
    const { findings, body } = parse(bytes, page)
    const refusals = findings.filter(({ ruleId }) => tooMuch.includes(ruleId))
    expect(refusals).toMatchObject(refusals.length > 0 ? [{ level: 'error', place: expect.anything() }] : [])
    if (refusals.length > 0) expect(body).toEqual([])

    const { result, output } = await buildInMemory({ ...rest, 'de/text.md': bytes })
    const errors = result.messages.filter(({ level }) => level === 'error')
    expect(errors.filter(({ file }) => file !== 'de/text.md')).toEqual([])
    expect(output.files.has('de/text/index.html'), 'a page').toBe(errors.length === 0)
    expect(result.kept.length, 'or a finding').toBe(errors.length > 0 ? 1 : 0)
    expect(errors.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(refusals.map(({ ruleId }) => ruleId)))
  })
})

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n')
}

function runs(count: number, sign: string): string {
  return Array.from({ length: count }, (_, index) => `e${sign.repeat(index + 1)}`).join('')
}

function row(cells: number, cell: string): string {
  return `|${` ${cell} |`.repeat(cells)}\n`
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { align } from '../src/ground/align.ts'
import { columns } from '../src/ground/columns.ts'
import { hasCome, isTimeZone } from '../src/ground/moment.ts'
import { page } from '../src/kinds/page.ts'
import { parse } from '../src/stages/parse/index.ts'
import { hasNativeParser } from '../src/stages/parse/markdown.ts'
import { fingerprint } from '../src/values/pin.ts'

function hashes(markdown: string, file = 'de/a.md'): readonly string[] {
  const text = `---\ntitle: T\n---\n\n${markdown}\n`
  const { blocks } = parse(new TextEncoder().encode(text), page)
  return blocks.map((block) => fingerprint({ file, scope: '' }, block))
}

describe('a block is the same', () => {
  test.each([
    ['wrapped otherwise', 'eins zwei\ndrei', 'eins\nzwei drei'],
    ['with a hard line break', 'eins zwei', 'eins\\\nzwei'],
    ['with emphasis', 'eins *zwei* **drei**', '_eins_ zwei __drei__'],
    ['with code marks', 'Datei a.txt', 'Datei `a.txt`'],
    ['as a heading of another level', '## Titel', '### Titel ###'],
    ['as an underlined heading', '## Titel', 'Titel\n-----'],
    ['with an own heading id', '## Titel', '## Titel {#titel}'],
    ['with another bullet, and loose', '- a\n- b', '* a\n\n* b'],
    ['with a number for each bullet', '- a\n- b', '1. a\n2. b'],
    ['with a link by reference', '[x](https://a.example "t")', '[x][1]\n\n[1]: https://a.example "t"'],
    ['with an address in brackets', '[x](b.md)', '[x](<b.md>)'],
    ['with a link that is encoded', '[x](%C3%BCber.md)', '[x](über.md)'],
    ['with a link to the index of a folder', '[x](b/index.md)', '[x](b.md)'],
    ['with blanks in a variable', '{{ facts.fee }}', '{{facts.fee}}'],
    ['with the arguments of a snippet in another order', '::snippet[a]{b="1" c="2"}', '::snippet[a]{c=2 b=1}'],
    ['with a table drawn otherwise', '| a | b |\n|---|---|\n| 1 | 2 |', 'a|b\n:-:|--:\n1|2'],
    ['with HTML around it', 'eins zwei', '<span>eins</span> zwei'],
    ['with a comment', 'eins', 'eins <!-- noch zu prüfen -->'],
    ['with a soft hyphen', 'Wohnung', 'Woh\u00adnung'],
    ['below a line across the page', 'eins\n\nzwei', 'eins\n\n---\n\nzwei'],
    ['with more colons', ':::note\na\n:::', '::::note\na\n::::'],
  ])('%s', (_, one, other) => expect(hashes(one)).toEqual(hashes(other)))

  test('wherever its file lies, as long as its links lead to the same page', () => {
    expect(hashes('[x](b.md#c) ![y](../media/m.png)')).toEqual(
      hashes('[x](../b.md#c) ![y](../../media/m.png)', 'de/z/a.md'),
    )
  })
})

describe('a block is another', () => {
  test.each([
    ['with another word', 'eins zwei', 'eins drei'],
    ['with another number', '10 Euro', '12 Euro'],
    ['with another case', 'sie', 'Sie'],
    ['with a link elsewhere', '[x](b.md)', '[x](c.md)'],
    ['with a link to another place', '[x](b.md#c)', '[x](b.md#d)'],
    ['with a link to another folder', '[x](a/index.md)', '[x](b/index.md)'],
    ['with a web address', '[x](https://a.example)', '[x](https://b.example)'],
    ['with another telephone number', '[x](tel:110)', '[x](tel:112)'],
    ['with another picture', '![x](../media/a.png)', '![x](../media/b.png)'],
    ['with another description of a picture', '![x](../media/a.png)', '![y](../media/a.png)'],
    ['with another variable', '{{ facts.a }}', '{{ facts.b }}'],
    ['with another fact', ':fact[a]', ':fact[b]'],
    ['with another snippet', '::snippet[a]', '::snippet[b]'],
    ['with another argument', '::snippet[a]{fee="1"}', '::snippet[a]{fee="2"}'],
    ['with an item more', '- a', '- a\n- b'],
    ['with items in another order', '- a\n- b', '- b\n- a'],
    ['with a list that begins at another number', '1. a', '3. a'],
    ['with a box ticked', '- [ ] a', '- [x] a'],
    ['struck out', 'eins', '~~eins~~'],
    ['with cells put together', '| a | b |\n|---|---|\n| 1 | 2 |', '| a | b |\n|---|---|\n| 12 | |'],
    ['with another title of a box', ':::note[A]\nx\n:::', ':::note[B]\nx\n:::'],
    ['with a link in HTML', '<a href="https://a.example">x</a>', '<a href="https://b.example">x</a>'],
    ['as a heading', 'Titel', '## Titel'],
  ])('%s', (_, one, other) => expect(hashes(one)).not.toEqual(hashes(other)))
})

test.runIf(hasNativeParser)('both parsers tell the same blocks apart', () => {
  const folder = join(import.meta.dirname, '../content-example/shared/germany/de')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  expect(files.length).toBeGreaterThan(40)
  for (const file of files) {
    const bytes = readFileSync(join(folder, file))
    // remark reads no braces within the quotes of an argument.
    if (bytes.includes('="{{')) continue
    expect(parse(bytes, page, { parser: 'native' }).blocks, file).toEqual(
      parse(bytes, page, { parser: 'reference' }).blocks,
    )
  }
})

test('what changed is paired with what stood there, first what is of one kind', () => {
  const items = (text: string) => text.split(' ').map((word) => ({ hash: word, kind: word.slice(0, 1) }))
  expect(align(items('p1 p2 t1 p9'), items('p1 t2 p3 p9'))).toEqual([
    { old: 2, now: 1 },
    { old: 1, now: 2 },
  ])
  expect(align(items('p1 p2'), items('p2 p1'))).toEqual([])
  expect(align(items('p1 p1'), items('p1'))).toEqual([{ old: 1, now: undefined }])
  expect(align(items('p1'), items('p0 p1'))).toEqual([{ old: undefined, now: 0 }])
})

test('two texts stand side by side, wide letters and long words too', () => {
  expect(columns(['was', 'eins zwei drei'], ['is', '漢字漢字'], 17)).toEqual([
    'was     │ is',
    'eins    │ 漢字漢',
    'zwei    │ 字',
    'drei    │',
  ])
})

describe('a day has come', () => {
  test.each([
    ['2026-05-01', '2026-04-30T21:59:59.000Z', false],
    ['2026-05-01', '2026-04-30T22:00:00.000Z', true],
    ['2026-01-01', '2025-12-31T23:00:00.000Z', true],
    ['2026-05-01T08:30', '2026-05-01T06:29:59.000Z', false],
    ['2026-05-01T08:30', '2026-05-01T06:30:00.000Z', true],
    ['2026-05-01 08:30:00', '2026-05-01T06:30:00.000Z', true],
    ['2026-05-01T08:30:00Z', '2026-05-01T08:29:59.000Z', false],
    ['2026-05-01T08:30:00+02:00', '2026-05-01T06:30:00.000Z', true],
  ])('%s in Berlin, at %s: %s', (day, now, expected) => {
    expect(hasCome(day, { now, timeZone: 'Europe/Berlin' })).toBe(expected)
  })

  test('in the time zones that there are', () => {
    expect(['Europe/Berlin', 'UTC', 'Europe/Lummerland', ''].map(isTimeZone)).toEqual([true, true, false, false])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mend } from '../src/flow/mend.ts'
import { createDisk } from '../src/host/disk.ts'
import { createMemory } from '../src/host/memory.ts'
import { createTestHost, shelves } from './support/build.ts'
import { temporaryFolder, textOf } from './support/host.ts'
import { runProgram } from './support/program.ts'

type Content = Readonly<Record<string, string>>

const options = { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' } as const
const settings = 'name: Linden\nbase_url: https://example.org/\nlanguages: [de, en]\n'
const start = '---\ntitle: Linden\n---\n\nText\n'
const town: Content = {
  'municipality.yaml': settings,
  'de/index.md': `${start}\n![Telefon](../media/icons/phone.svg)\n`,
  'de/imprint.md': start,
  'de/living/index.md': start,
  'de/living/rent.md': '---\ntitle: Miete\naliases: [/housing/rent/, /wohnung/]\n---\n\n## Kaution\n\nText\n',
  'media/icons/phone.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
}

/** A page with this text. */
const page = (body: string) => `---\ntitle: A\n---\n\n${body}\n`

async function mendContent(content: Content) {
  const files = createMemory(content)
  const { result, mended } = await mend(createTestHost(files), shelves, options)
  const left = result.messages.map(({ file, ruleId, place }) => `${file} ${ruleId} ${place?.line}:${place?.column}`)
  return {
    files,
    left,
    mended: mended.map(({ file, findings }) => `${file} ${findings.map((one) => one.ruleId).join(' ')}`),
  }
}

const mendable: ReadonlyArray<readonly [name: string, before: string, after: string, rules: string]> = [
  [
    'a blank between the brackets',
    '[Amt] (https://example.org/a)',
    '[Amt](https://example.org/a)',
    'translation-damage',
  ],
  ['blanks within, too', '[Amt] ( https://example.org ), ja', '[Amt](https://example.org), ja', 'translation-damage'],
  ['blanks around an address', 'Dort ( https://example.org ).', 'Dort (https://example.org).', 'translation-damage'],
  ['a blank before a path', '[Miete] (living/rent.md)', '[Miete](living/rent.md)', 'translation-damage'],
  ['a link without its ending', '[Miete](living/rent)', '[Miete](living/rent.md)', 'link-broken'],
  ['a link to a folder', '[Wohnen](living/)', '[Wohnen](living/index.md)', 'link-broken'],
  ['a link with blanks', '[Miete](living/rent.md%20)', '[Miete](living/rent.md)', 'link-broken'],
  [
    'a link to a page that has moved',
    '[Miete](housing/rent.md#kaution "Titel")',
    '[Miete](living/rent.md#kaution "Titel")',
    'link-broken',
  ],
  [
    'the same link twice',
    '[A](wohnung.md) und [B](wohnung.md)',
    '[A](living/rent.md) und [B](living/rent.md)',
    'link-broken link-broken',
  ],
  ['behind letters of two units', '😀😀 [Miete](wohnung.md)', '😀😀 [Miete](living/rent.md)', 'link-broken'],
  [
    'an icon without a description',
    '![](../media/icons/phone.svg) 112',
    '![ ](../media/icons/phone.svg) 112',
    'image-alt',
  ],
  ['letters with accents of their own', 'Mu\u0308ll', 'Müll', 'text-not-nfc'],
  [
    'accents first, then the links',
    'Mu\u0308ll [A](wohnung.md)',
    'Müll [A](living/rent.md)',
    'text-not-nfc link-broken',
  ],
]

describe('mends', () => {
  test.each(mendable)('%s', async (_, before, after, rules) => {
    const { files, left, mended } = await mendContent({ ...town, 'de/a.md': page(before) })
    expect(textOf(files, 'de/a.md')).toBe(page(after))
    expect({ left, mended }).toEqual({ left: [], mended: [`de/a.md ${rules}`] })
  })

  test('blanks around a value', async () => {
    const before = page('Text').replace('title: A', 'title: A\nstatus: "public "\nupdated: 2026-01-01\u00a0')
    const { files, left } = await mendContent({ ...town, 'de/a.md': before })
    expect(left).toEqual([])
    expect(textOf(files, 'de/a.md')).toBe(before.replace('"public "', '"public"').replace('\u00a0', ''))
  })

  test('nothing else: line ends, byte order mark and blanks stay', async () => {
    const before = `\ufeff${page('[A](wohnung.md)  \n\n\nText \t')}`.replaceAll('\n', '\r\n')
    const { files } = await mendContent({ ...town, 'de/a.md': before })
    const bytes = files.read('de/a.md') ?? new Uint8Array()
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text).toBe(before.replace('wohnung.md', 'living/rent.md'))
  })
})

const left: ReadonlyArray<readonly [name: string, content: Content, rules: readonly string[]]> = [
  ['a note in brackets', { 'de/a.md': page('[sic] (so)') }, ['de/a.md translation-damage 5:1']],
  ['a link to a page that never was', { 'de/a.md': page('[A](nowhere.md)') }, ['de/a.md link-broken 5:1']],
  [
    'a page that has moved and has no such place',
    { 'de/a.md': page('[A](wohnung.md#nirgends)') },
    ['de/a.md link-broken 5:1'],
  ],
  [
    'an old address of one page in German and of another in English',
    {
      'de/a.md': page('[A](wohnung.md)'),
      'de/b.md': page('Text'),
      'en/b.md': page('Text').replace('title: A', 'title: B\naliases: [/wohnung/]'),
    },
    ['de/a.md link-broken 5:1'],
  ],
  [
    'a picture that shows something',
    { 'media/plan.svg': town['media/icons/phone.svg'] ?? '', 'de/a.md': page('![](../media/plan.svg)') },
    ['de/a.md image-alt 5:1'],
  ],
  ['code', { 'de/a.md': page('`[Amt] ( https://example.org )`') }, []],
]

test.each(left)('leaves alone: %s', async (_, content, rules) => {
  const before = { ...town, ...content }
  const { files, left, mended } = await mendContent(before)
  expect({ left, mended }).toEqual({ left: rules, mended: [] })
  for (const [path, text] of Object.entries(before)) expect(textOf(files, path)).toBe(text)
})

/** Pieces of a text, and what becomes of each. */
const piece = fc.oneof(
  fc.constantFrom(
    ...mendable.filter(([, before]) => !/\u0308/.test(before)).map(([, before, after]) => [before, after] as const),
  ),
  fc
    .string({ unit: fc.constantFrom('a', 'ß', 'ä', '😀', 'ا', ' ', '.', '!', '*', '(', ')', '\t'), maxLength: 12 })
    .map((text) => [text, text] as const),
)

test('changes what it mends and no other byte, and nothing more the next time', async () => {
  const pages = fc.tuple(fc.array(piece, { maxLength: 8 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  await fc.assert(
    fc.asyncProperty(pages, async ([pieces, end, hasMark]) => {
      const write = (which: 0 | 1) =>
        (hasMark ? '\ufeff' : '') + page(pieces.map((one) => one[which]).join('\n\n')).replaceAll('\n', end)
      const { files, mended } = await mendContent({ ...town, 'de/a.md': write(0) })
      const once = files.read('de/a.md')
      expect(once).toEqual(new TextEncoder().encode(write(1)))
      expect(mended.length > 0).toBe(write(0) !== write(1))
      const again = await mend(createTestHost(files), shelves, options)
      expect(again.mended).toEqual([])
      expect(files.read('de/a.md')).toBe(once)
    }),
    { numRuns: 60 },
  )
})

test('a layer’s text is left alone where only one municipality has moved a page', async () => {
  const network: Content = {
    'integreat.yaml': 'title: Netz\nbase_url: https://example.org\nlanguages: [de]\n',
    'shared/land/layer.yaml': 'name: Land\n',
    'shared/land/de/a.md': page('[A](wohnung.md) und [Amt] (https://example.org)'),
    'municipalities/linden/municipality.yaml': 'name: Linden\nextends: [land]\n',
    'municipalities/linden/de/index.md': start,
    'municipalities/linden/de/imprint.md': start,
    'municipalities/linden/de/rent.md': page('Text').replace('title: A', 'title: B\naliases: [/wohnung/]'),
  }
  const { files, left } = await mendContent(network)
  expect(textOf(files, 'shared/land/de/a.md')).toBe(page('[A](wohnung.md) und [Amt](https://example.org)'))
  expect(left).toEqual(['shared/land/de/a.md link-broken 5:1'])
})

test('on the command line: says what can be mended, mends it, and then has nothing to mend', async () => {
  const folder = temporaryFolder()
  try {
    const files = createDisk(folder.path)
    const body = '[Amt] (https://example.org) und [A](nowhere.md)'
    for (const [path, text] of Object.entries({ ...town, 'de/a.md': page(body) })) files.write(path, text)
    const run = (...more: string[]) => runProgram(['check', folder.path, '--no-cache', ...more])
    const before = await run()
    expect(before.stdout).toContain('"integreat check --fix" mends 1 of them.')
    const report = JSON.parse((await run('--format', 'json')).stdout)
    const fixable = report.messages.map((one: { ruleId: string; fixable: boolean }) => [one.ruleId, one.fixable])
    expect(fixable).toContainEqual(['translation-damage', true])
    expect(fixable).toContainEqual(['link-broken', false])
    expect(textOf(files, 'de/a.md')).toBe(page(body))

    const mended = await run('--fix')
    expect(mended.code).toBe(1)
    expect(mended.stderr).toBe('de/a.md: mended 1 finding (translation-damage)\n')
    expect(mended.stdout).toContain('link-broken')
    expect(mended.stdout).not.toContain('translation-damage')
    expect(textOf(files, 'de/a.md')).toBe(page('[Amt](https://example.org) und [A](nowhere.md)'))
    expect((await run('--fix')).stderr).toBe('')
  } finally {
    folder.remove()
  }
})

import { describe, expect, test, vi } from 'vitest'
import { main } from '../src/cli/main.ts'
import { build } from '../src/flow/build.ts'
import { createMemory } from '../src/host/memory.ts'
import type { Message } from '../src/values/message.ts'
import type { FileEntry, Files } from '../src/values/ports.ts'
import { buildInMemory, checkInMemory, createTestHost, shelves } from './support/build.ts'
import { temporaryFolder } from './support/host.ts'

/*
 * The catalogue of bad input: a row is what somebody writes and what it gets, as `rule level line:column` of the file.
 * `E` keeps the last good site of the municipality, `W` is published. What each sentence says is golden in
 * `fixtures/parse` and `fixtures/sites`.
 */
type Content = Readonly<Record<string, string | Uint8Array>>
type Row = readonly [name: string, content: Content, expected: readonly string[]]

const settings = 'name: Linden\nbase_url: https://example.org/\nlanguages: [de, en]\n'
const start = '---\ntitle: Linden\n---\n\nText\n'
const town: Content = { 'municipality.yaml': settings, 'de/index.md': start, 'de/imprint.md': start }

/** A page `de/a.md` with this front matter. */
const meta = (lines: string): Content => ({ 'de/a.md': `---\n${lines}\n---\n\nText\n` })
/** A page `de/a.md` with this text, which begins in line 5. */
const text = (body: string): Content => ({ 'de/a.md': `---\ntitle: A\n---\n\n${body}\n` })
const good = text('Text')
const bytes = (...values: number[]) => Uint8Array.from(values)
const ascii = (value: string) => [...new TextEncoder().encode(value)]

const frontMatter: readonly Row[] = [
  ...['js', 'javascript', 'JAVASCRIPT', 'toml', 'json', 'coffee', 'constructor', '__proto__'].map(
    (name): Row => [
      `1 ---${name}`,
      { 'de/a.md': `---${name}\ntitle: A\n---\n\nText\n` },
      ['de/a.md E fm-language 1:4'],
    ],
  ),
  ['2 never closed', { 'de/a.md': '---\ntitle: A\n\nText\n' }, ['de/a.md E fm-unclosed 1:1']],
  ['3 a text', meta('just text'), ['de/a.md E fm-not-a-map 2:1']],
  ['3 a list', meta('- a'), ['de/a.md E fm-not-a-map 2:1']],
  ['4 a key twice', meta('title: A\norder: 1\ntitle: B'), ['de/a.md E fm-duplicate-key 4:1']],
  ['5 a colon in a value', meta('title: Hilfe: Wohnen'), ['de/a.md E fm-syntax 2:13']],
  ['6 a tab', meta('title: A\nkeywords:\n\t- a'), ['de/a.md E fm-tab 4:1']],
  ['7 numbers that are text', meta('title: 01067\ndescription: 1.10\nkeywords: [0821324, 12345678901234567890]'), []],
  ['8 words that are no booleans', meta('title: no\ndescription: ~\nkeywords: [on, y, null]'), []],
  ['9 forms that are no numbers', meta('title: 12:30\ndescription: 1e3\nkeywords: [0x1F, 1_000, 0o17]'), []],
  ...['2025-02-30', '2025-13-01', '30.03.2025', '2025-3-1', '0001-01-01', '275760-01-01', '2025-03-30T24:00'].map(
    (date): Row => [`10 and 11 ${date}`, meta(`title: A\nupdated: ${date}`), ['de/a.md E date-invalid 3:10']],
  ),
  ['11 a day that stays that day', meta('title: A\nupdated: 2025-03-30'), []],
  ['12 an alias bomb', meta(`title: A\na: &a [x]\nb: [${'*a, '.repeat(9)}*a]`), ['de/a.md E yaml-alias 3:4']],
  ['12 an alias of itself', meta('title: &a [*a]'), ['de/a.md E yaml-alias 2:8']],
  ['12 and 14 a merge key', meta('title: A\n<<: {a: b}'), ['de/a.md E yaml-tag 3:1']],
  ['13 five thousand brackets', meta(`title: A\nkeywords: ${'['.repeat(5_000)}`), ['de/a.md E yaml-depth 3:60']],
  ['14 a function', meta('title: !!js/function "x"'), ['de/a.md E yaml-tag 2:8']],
  ['14 an object', meta('title: !!python/object:os.system x'), ['de/a.md E yaml-tag 2:8']],
  ['14 two documents', meta('title: A\n--- b'), ['de/a.md E yaml-multidoc 3:1']],
  [
    '15 keys that every object has',
    meta('title: A\n__proto__: {a: b}\nconstructor: {a: b}\ntoString: a'),
    ['de/a.md W unknown-key 3:1', 'de/a.md W unknown-key 4:1', 'de/a.md W unknown-key 5:1'],
  ],
  ['16 a key misspelt', meta('title: A\ndescripton: B'), ['de/a.md W unknown-key 3:1']],
  ['17 no title', meta('order: 1'), ['de/a.md E title-missing 1:1']],
  ['17 an empty title', meta('title:'), ['de/a.md E title-missing 2:1']],
  ['17 a title of blanks', meta('title: "  "'), ['de/a.md E title-missing 2:8']],
  ['17 an invisible title', meta('title: "\u200b"'), ['de/a.md E title-missing 2:8', 'de/a.md W invisible-char 2:9']],
  ['17 a title of 200 characters', meta(`title: ${'a'.repeat(200)}`), ['de/a.md W title-long 2:8']],
  ['17 a title of 10,000 characters', meta(`title: ${'a'.repeat(10_000)}`), ['de/a.md E field-invalid 2:8']],
  ['18 an empty file', { 'de/a.md': '' }, ['de/a.md E title-missing 1:1']],
  ['18 front matter only', { 'de/a.md': '---\ntitle: A\n---\n' }, ['de/a.md W page-empty -']],
  ['18 a text only', { 'de/a.md': 'Text\n' }, ['de/a.md E title-missing 1:1']],
]

const characters: readonly Row[] = [
  ['19 a byte order mark', { 'de/a.md': '\ufeff---\ntitle: A\n---\n\nText\n' }, []],
  ['20 UTF-16, little end first', { 'de/a.md': bytes(0xff, 0xfe, 0x61, 0) }, ['de/a.md E encoding 1:1']],
  ['20 UTF-16, big end first', { 'de/a.md': bytes(0xfe, 0xff, 0, 0x61) }, ['de/a.md E encoding 1:1']],
  ['20 UTF-32', { 'de/a.md': bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0) }, ['de/a.md E encoding 1:1']],
  ['20 Latin-1', { 'de/a.md': bytes(...ascii('---\ntitle: f'), 0xfc, 0x72) }, ['de/a.md E encoding 2:9']],
  ...['\r\n', '\r', '\u2028'].map(
    (end): Row => [
      `21 lines that end with ${JSON.stringify(end)}`,
      { 'de/a.md': `---${end}title: A${end}---${end}${end}Text` },
      [],
    ],
  ),
  ['22 NUL', text('a\0b'), ['de/a.md E control-char 5:2']],
  ['22 escape', text('a\x1bb'), ['de/a.md E control-char 5:2']],
  ['22 a control of Latin-1', text('a\x85b'), ['de/a.md E control-char 5:2']],
  ['22 U+FFFE', text('a\ufffeb'), ['de/a.md E control-char 5:2']],
  ['22 a reference to a half character', text('a&#xD800;b'), ['de/a.md W html-entity-control 5:2']],
  ['22 a reference to NUL', text('a&#0;b'), ['de/a.md W html-entity-control 5:2']],
  ['23 an override', text('a\u202eb'), ['de/a.md E bidi-control 5:2']],
  ['23 an override in the title', meta('title: a\u202eb'), ['de/a.md E bidi-control 2:9']],
  ['23 an isolate that is not closed', text('a\u2067b'), ['de/a.md E bidi-control 5:2']],
  ['23 an isolate that is closed', text('a\u2067b\u2069'), []],
  ['23 a reference to an override', text('a&#x202e;b'), ['de/a.md W html-entity-control 5:2']],
  ['24 ZWSP', text('a\u200bb'), ['de/a.md W invisible-char 5:2']],
  ['24 a byte order mark within', text('a\ufeffb'), ['de/a.md W invisible-char 5:2']],
  ['24 a soft hyphen', text('a\u00adb'), ['de/a.md W invisible-char 5:2']],
  ['24 ZWNJ in Persian', text('می\u200cخواهم'), []],
  ['25 accents of their own', text('a\u0308'), ['de/a.md W text-not-nfc 5:1']],
  ['25 a file name with accents of their own', { 'de/a\u0308.md': start }, ['de/a\u0308.md W name-not-nfc -']],
  [
    '25 the same file name in two forms',
    { 'de/a\u0308.md': start, 'de/\u00e4.md': start },
    ['de/a\u0308.md W name-not-nfc -', 'de/\u00e4.md E slug-collision -'],
  ],
  ['26 a domain of two scripts', text('[a](https://аpple.com/)'), ['de/a.md W mixed-script 5:1']],
  ['26 digits of two scripts', text('[a](tel:+49٠821)'), ['de/a.md W phone-invalid 5:1']],
]

const languages: readonly Row[] = [
  [
    '27 Arabic text in de/',
    text('هذا نص طويل باللغة العربية عن السكن والعمل والصحة في المدينة'),
    ['de/a.md W language-mismatch -'],
  ],
  [
    '27 English text in fa/',
    {
      'municipality.yaml': `${settings.replace('en]', 'fa]')}`,
      ...good,
      'fa/a.md': '---\ntitle: A\n---\n\nThis is a long text in English about housing, work and health.\n',
    },
    ['fa/a.md W language-mismatch -'],
  ],
  ['28 a translation without its source', { 'en/a.md': start }, ['en/a.md W source-missing -']],
  ['28 a language that is not offered', { 'fr/index.md': start }, ['fr/index.md W language-unused -']],
  ...['zh-Hans', 'zh_CN', 'sr-Latn', 'xx', 'de-DE-u-co-phonebk'].map(
    (code): Row => [`28 the language ${code}`, { [`${code}/index.md`]: start }, [`${code} E language-unknown -`]],
  ),
  ['29 the source was deleted', { 'en/a.md': start }, ['en/a.md W source-missing -']],
]

const names: readonly Row[] = [
  ...['..', '.', 'a/b', '"%2e%2e"', '．．', '"😀"', '../x'].map(
    (slug): Row => [`30 slug ${slug}`, meta(`title: A\nslug: ${slug}`), ['de/a.md E slug-invalid 3:1']],
  ),
  ['30 an empty slug', meta('title: A\nslug:'), ['de/a.md E field-invalid 3:1']],
  ['30 a slug of 300 bytes', meta(`title: A\nslug: ${'ä'.repeat(150)}`), ['de/a.md E slug-invalid 3:1']],
  ['30 an Arabic slug', meta('title: A\nslug: السكن'), []],
  ...['con', 'aux', 'com¹'].map(
    (name): Row => [`31 ${name}.md`, { [`de/${name}.md`]: start }, [`de/${name}.md E name-reserved -`]],
  ),
  ...['404', 'assets', 'search', 'pagefind'].map(
    (name): Row => [`31 ${name}.md`, { [`de/${name}.md`]: start }, [`de/${name}.md E name-reserved -`]],
  ),
  ...['Con', 'a.', 'a ', 'a:b', 'a?b', 'a*b', '-a', '.hidden', 'A'].map(
    (name): Row => [
      `31 "${name}".md`,
      { [`de/${name}.md`]: start },
      [`de/${name}.md E ${name === 'Con' ? 'name-reserved' : 'name-invalid'} -`],
    ],
  ),
  ['32 straße and strasse', { 'de/straße.md': start, 'de/strasse.md': start }, ['de/straße.md E slug-collision -']],
  ['32 A and a', { 'de/A.md': start, ...good }, ['de/A.md E name-invalid -']],
  ['32 a-b and a b', { 'de/a b.md': start, 'de/a-b.md': start }, ['de/a b.md E name-invalid -']],
  [
    '32 two slugs alike',
    { ...meta('title: A\nslug: ort'), 'de/b.md': '---\ntitle: B\nslug: Ort\n---\n\nText\n' },
    ['de/b.md E slug-collision 3:1'],
  ],
  ['33 a page and a folder', { ...good, 'de/a/b.md': start }, ['de/a.md E page-and-folder -']],
  ['33 two pages for one folder', { ...good, 'de/a/index.md': start }, ['de/a.md E page-and-folder -']],
  [
    '33 an alias that is a page',
    { ...good, 'de/b.md': '---\ntitle: B\naliases: [/a/]\n---\n\nText\n' },
    ['de/b.md E alias-collision 3:11'],
  ],
]

const snippet = (body: string) => `---\ntitle: S\n---\n\n${body}\n`
const includes: readonly Row[] = [
  ['34 a snippet that is not there', text('::snippet[b]'), ['de/a.md E snippet-unknown 5:1']],
  [
    '34 a snippet of itself',
    { ...text('::snippet[s]'), 'de/snippets/s.md': snippet('::snippet[s]') },
    ['de/snippets/s.md E snippet-cycle 5:1'],
  ],
  [
    '34 a cycle',
    {
      ...text('::snippet[b]'),
      'de/snippets/b.md': snippet('::snippet[c]'),
      'de/snippets/c.md': snippet('Text\n\n::snippet[b]'),
    },
    ['de/snippets/b.md E snippet-cycle 5:1'],
  ],
  ...['../b', '/etc/passwd', 'b.md', '..\\b', '%2e%2e/b', '．．/b'].map(
    (name): Row => [`34 the snippet ${name}`, text(`::snippet[${name}]`), ['de/a.md E snippet-unknown 5:1']],
  ),
  ['35 in code', text('```\n::snippet[b]\n```\n\n`::snippet[b]`'), []],
  ['35 in a cell', text('| A |\n|---|\n| ::snippet[b] |'), ['de/a.md E snippet-place 7:3']],
  ['35 in a heading', text('## ::snippet[b]'), ['de/a.md E snippet-place 5:4']],
  [
    '36 a snippet without the language of the page',
    { 'en/a.md': snippet('::snippet[s]'), ...text('::snippet[s]'), 'de/snippets/s.md': snippet('Text') },
    [],
  ],
  ['37 a variable that is not there', text('a {{ facts.b }}'), ['de/a.md E var-unknown 5:3']],
  ['37 a variable in a variable', text('{{ facts.{{ a }} }}'), ['de/a.md E variable-syntax 5:1']],
]

const links: readonly Row[] = [
  ['38 a link', text('[a](b.md)'), ['de/a.md E link-broken 5:1']],
  ['38 an anchor', text('[a](#b)'), ['de/a.md E link-broken 5:1']],
  ['38 an image', text('![Plan](../media/b.png)'), ['de/a.md E link-broken 5:1']],
  ['38 another case', { ...text('[a](Imprint.md)') }, ['de/a.md E link-broken 5:1']],
  ['38 another language', { ...text('[a](../en/a.md)'), 'en/a.md': start }, ['de/a.md W link-language 5:1']],
  [
    '38 a draft',
    { ...text('[a](b.md)'), 'de/b.md': '---\ntitle: B\nstatus: draft\n---\n\nText\n' },
    ['de/a.md W link-draft 5:1'],
  ],
  ['38 out of the folder', text('[a](../../../etc/passwd)'), ['de/a.md E path-escape 5:1']],
  ...[
    'file:///etc/passwd',
    'javascript:alert(1)',
    'javascript&colon;alert(1)',
    'data:text/html,a',
    '//example.org/',
    '\\\\\\\\host\\a',
  ].map((url): Row => [`38 ${url}`, text(`[a](${url})`), ['de/a.md E link-scheme 5:1']]),
  ['38 http', text('[a](http://example.org/)'), ['de/a.md W link-http 5:1']],
  ['38 a blank in the address, which is encoded', text('[a](<https://example.org/a b>)'), []],
  ['39 a telephone number', text('[a](tel:abc)'), ['de/a.md W phone-invalid 5:1']],
  ['39 a copy to somebody', text('[a](mailto:a@example.org?bcc=b@example.org)'), ['de/a.md E mail-invalid 5:1']],
  [
    '39 a line feed in the header',
    text('[a](mailto:a@example.org?subject=a%0d%0aBcc:b@c.de)'),
    ['de/a.md E mail-invalid 5:1'],
  ],
]

/** Rows 40 to 44 are in `pathological.test.ts`. */
const html: readonly Row[] = [
  ...[
    '<script>a</script>',
    '<b onerror="b">a</b>',
    '<form><input></form>',
    '<style>a{}</style>',
    '<base href="https://example.org/">',
    '<meta http-equiv="refresh" content="0">',
    '<svg onload="a"></svg>',
    '<math></math>',
    '<template>a</template>',
    '<noscript>a</noscript>',
    '<xmp>a</xmp>',
    '<plaintext>',
    '<iframe srcdoc="a"></iframe>',
    '<span style="position: fixed">a</span>',
    '<span class="modal">a</span>',
    '<span data-pagefind-body>a</span>',
    '<span accesskey="a">a</span>',
    '<span tabindex="9">a</span>',
    '<span contenteditable>a</span>',
    '<span autofocus>a</span>',
    '<span popover>a</span>',
  ].map((tag): Row => [`45 and 47 ${tag}`, text(`a ${tag}`), ['de/a.md W html-removed 5']]),
  ['45 an embedded page', text('a <iframe src="https://example.org/"></iframe>'), ['de/a.md W embed-link 5']],
  ['46 tags that are not closed', text('a <b>c'), ['de/a.md W html-unbalanced 5:3']],
  ['46 tags that are not opened', text('a</b>'), ['de/a.md W html-unbalanced 5:2']],
  ['46 the end of the page', text('a</main></body></html>'), ['de/a.md W html-removed 5']],
  ['48 a jump', text('## A\n\n#### B'), ['de/a.md W heading-jump 7:1']],
  ['48 a first level', text('# A'), ['de/a.md W heading-level 5:1']],
  ['48 an empty heading', text('##'), ['de/a.md W heading-empty 5:1']],
  [
    '48 an image without a description',
    text('![](../media/b.png)'),
    ['de/a.md W image-alt 5:1', 'de/a.md E link-broken 5:1'],
  ],
  [
    '48 a file name as description',
    text('![b.png](../media/b.png)'),
    ['de/a.md W image-alt 5:1', 'de/a.md E link-broken 5:1'],
  ],
  ['48 an empty link', text('[](imprint.md)'), ['de/a.md W link-empty 5:1']],
]

const git: readonly Row[] = [
  [
    '63 a conflict',
    text('<<<<<<< HEAD\na\n=======\nb\n>>>>>>> c'),
    [
      'de/a.md W heading-level 5:1',
      'de/a.md E merge-conflict 5:1',
      'de/a.md E merge-conflict 7:1',
      'de/a.md E merge-conflict 9:1',
    ],
  ],
  [
    '63 a conflict in the front matter',
    meta('title: A\n<<<<<<< HEAD\norder: 1\n=======\norder: 2\n>>>>>>> c'),
    [
      'de/a.md E fm-syntax 3:1',
      'de/a.md E merge-conflict 3:1',
      'de/a.md E merge-conflict 5:1',
      'de/a.md E merge-conflict 7:1',
    ],
  ],
  [
    '63 what a merge leaves behind',
    { ...good, 'de/a.md.orig': start, 'de/a.md.rej': start },
    ['de/a.md.orig W ignored-file -', 'de/a.md.rej W ignored-file -'],
  ],
  [
    '63 a pointer in the place of an image',
    { ...text('![Plan](../media/a.png)'), 'media/a.png': 'version https://git-lfs.github.com/spec/v1\n' },
    ['media/a.png E asset-type -'],
  ],
  ['66 a line feed in a name', { 'de/a\n::error::b.md': start }, ['de/a\n::error::b.md E name-encoding -']],
  ['66 an escape in a name', { 'de/a\x1b]0;b.md': start }, ['de/a\x1b]0;b.md E name-encoding -']],
]

const shape: readonly Row[] = [
  [
    '55 folders 200 levels deep',
    { [`de/${'a/'.repeat(200)}b.md`]: start },
    [`de/${'a/'.repeat(200)}b.md W section-missing -`],
  ],
  [
    '55 more pages at the top level than a menu can show',
    Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`de/p${index}.md`, start])),
    ['de/index.md W menu-long -'],
  ],
  ['56 no pages', { 'de/index.md': '' }, ['de/index.md E title-missing 1:1']],
  ['58 a place that is no number', meta('title: A\norder: NaN'), ['de/a.md E field-invalid 3:8']],
  ['58 a place that is no whole number', meta('title: A\norder: 1.5'), ['de/a.md E field-invalid 3:8']],
]

const groups = { frontMatter, characters, languages, names, includes, links, html, git, shape }
const all = Object.values(groups).flat()

describe.each(Object.entries(groups))('%s', (_, rows) => {
  test.each(rows)('%s', async (_name, content, expected) => {
    const { result } = await buildInMemory({ ...town, ...content })
    expect(show(result.messages, expected)).toEqual(expected)
    expect(result.kept.length).toBe(expected.some((line) => / E /.test(line)) ? 1 : 0)
  })
})

/** As the table says it: a row that names only the line stands for any finding of its rule there. */
function show(messages: readonly Message[], expected: readonly string[]): readonly string[] {
  const lines = messages.map(({ file, level, ruleId, place }) => {
    const line = `${file} ${level === 'error' ? 'E' : 'W'} ${ruleId}`
    const short = `${line} ${place?.line}`
    return expected.includes(short) ? short : `${line} ${place ? `${place.line}:${place.column}` : '-'}`
  })
  return [...new Set(lines)]
}

describe('the disk', () => {
  const buildFrom = (files: Files) =>
    build(createTestHost(files), shelves, { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' })
  const memory = createMemory({ ...town, ...good })

  test.each(['symlink', 'other'] as const)('53 holds a %s, which is refused and never read', async (type) => {
    const link: FileEntry = { path: 'de/b.md', type, size: 0, nameIsText: true }
    const read: string[] = []
    const { messages, kept } = await buildFrom({
      ...memory,
      list: (folder) => [...memory.list(folder), link],
      read: (path) => {
        read.push(path)
        return memory.read(path)
      },
    })
    expect(show(messages, [])).toEqual(['de/b.md E not-a-regular-file -'])
    expect(kept).toEqual([''])
    expect(read).not.toContain('de/b.md')
  })

  test('66 holds a name that is no UTF-8', async () => {
    const strange: FileEntry = { path: 'de/\ufffd.md', type: 'file', size: 1, nameIsText: false }
    const { messages } = await buildFrom({ ...memory, list: (folder) => [...memory.list(folder), strange] })
    expect(show(messages, [])).toEqual(['de/\ufffd.md E name-encoding -'])
  })

  test('40 holds a text of fifty megabytes, which is refused without being read', async () => {
    const large: FileEntry = { path: 'de/b.md', type: 'file', size: 50_000_000, nameIsText: true }
    const { messages } = await buildFrom({ ...memory, list: (folder) => [...memory.list(folder), large] })
    expect(show(messages, [])).toEqual(['de/b.md E file-too-large 1:1'])
  })

  test.each([
    ['54 takes a file away for good', 2, ['de/a.md E file-vanished -']],
    ['54 takes a file away while it is saved', 1, []],
  ] as const)('%s', async (_, times, expected) => {
    let left: number = times
    const { messages } = await buildFrom({
      ...memory,
      read: (path) => (path === 'de/a.md' && left-- > 0 ? undefined : memory.read(path)),
    })
    expect(show(messages, [])).toEqual(expected)
  })
})

const network = { 'integreat.yaml': 'title: Netz\nbase_url: https://example.org/\nlanguages: [de, en]\n' }
const ownSettings = 'name: Linden\n'

function below(folder: string, content: Content): Content {
  const entries = Object.entries({ ...content, 'municipality.yaml': ownSettings })
  return Object.fromEntries(entries.map(([path, value]) => [`municipalities/${folder}/${path}`, value]))
}

describe('the configuration', () => {
  test.each([
    ['missing', {}, 'integreat.yaml:- config-missing'],
    ['no map', { 'integreat.yaml': '- a' }, 'integreat.yaml:1:1 fm-not-a-map'],
    ['broken', { 'integreat.yaml': 'title: a: b' }, 'integreat.yaml:1:9 fm-syntax'],
    ['wrong', { 'integreat.yaml': 'title: a\nbase_url: b\nlanguages: de' }, 'integreat.yaml:2:11 field-invalid'],
  ])('56 is %s: nothing is built', async (_, content: Content, expected) => {
    const { result } = await buildInMemory(content)
    expect(result.isConfigured).toBe(false)
    const [first] = result.messages
    const place = first?.place ? `${first.place.line}:${first.place.column}` : '-'
    expect(`${first?.file}:${place} ${first?.ruleId}`).toBe(expected)
  })

  test('56 is missing: exit code 2', async () => {
    const folder = temporaryFolder()
    const written: string[] = []
    const spies = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, 'write').mockImplementation((chunk, ...rest) => {
        for (const done of rest) if (typeof done === 'function') done()
        return written.push(String(chunk)) > 0
      }),
    )
    const code = await main(['check', folder.path]).finally(() => {
      for (const spy of spies) spy.mockRestore()
      folder.remove()
    })
    expect(code).toBe(2)
    expect(written.join('')).toContain('There is no integreat.yaml')
  })

  test.each(['__proto__', 'Linden', 'de', 'assets', 'a b'])('56 has a municipality %s', async (id) => {
    const { result } = await buildInMemory({ ...network, ...below('gut', town), ...below(id, town) })
    expect(show(result.messages, [])).toEqual([`municipalities/${id}/municipality.yaml E municipality-id -`])
    expect([result.published, result.kept]).toEqual([['gut'], [id]])
  })
})

describe('68 every row in one municipality', () => {
  const renamed = (value: string | Uint8Array, index: number) =>
    typeof value === 'string' ? value.replace(/\b([ab])(?=\.md|\/\])/g, `$1-row-${index}`) : value
  const rows = all.map(([, content], index) =>
    Object.fromEntries(
      Object.entries(content)
        .filter(([path]) => path !== 'municipality.yaml' && path !== 'de/index.md')
        .map(([path, value]) => [
          path.replace(/^(de|en|fa)\/([ab])(?=[./])/, `$1/$2-row-${index}`),
          renamed(value, index),
        ]),
    ),
  )
  const two = { ...network, ...below('gut', town), ...below('schoen', { ...town, ...good }) }
  const bad = below('schlecht', Object.assign({ ...town }, ...rows))

  test('leaves the others as they are, byte for byte', async () => {
    const alone = await buildInMemory(two)
    const beside = await buildInMemory({ ...two, ...bad })
    expect([beside.result.published, beside.result.kept]).toEqual([['gut', 'schoen'], ['schlecht']])
    expect(beside.result.messages.some(({ level }) => level === 'error')).toBe(true)
    expect([...beside.output.files.keys()].sort()).toEqual([...alone.output.files.keys()].sort())
    for (const [path, content] of alone.output.files) {
      expect(Buffer.compare(beside.output.files.get(path) ?? Buffer.of(), content), path).toBe(0)
    }
  })

  test('gets each of their findings', async () => {
    const { messages } = await checkInMemory({ ...two, ...bad })
    const seen = new Set(messages.map(({ ruleId }) => ruleId))
    const wanted = new Set(all.flatMap(([, , expected]) => expected.map((line) => line.split(' ').at(-2) ?? '')))
    expect([...wanted].filter((id) => !seen.has(id))).toEqual([])
  })
})

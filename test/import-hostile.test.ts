import { describe, expect, test } from 'vitest'
import { toText } from '../src/ground/sentence.ts'
import { type ImportInput, type ImportResult, importIntegreat } from '../src/imports/index.ts'

/** What a page of the API looks like where nothing is wrong. */
function page(slug: string, change: object = {}): Record<string, unknown> {
  return {
    id: [...slug].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 1) % 999_983,
    path: `/region/de/${slug}/`,
    title: slug,
    content: `<p>Text of ${slug}</p>`,
    last_updated: '2024-01-17T12:10:58.813+01:00',
    parent: { id: 0, url: null, path: null },
    order: 1,
    available_languages: {},
    thumbnail: null,
    organization: null,
    embedded_offers: [],
    ...change,
  }
}

function run(pages: unknown, change: Partial<ImportInput> = {}): ImportResult {
  return importIntegreat({
    pages,
    municipality: 'town',
    language: 'de',
    sourceLanguage: 'de',
    resolveLanguage: (code) => code,
    existing: new Map(),
    ...change,
  })
}

function paths(result: ImportResult): string[] {
  const prefix = 'municipalities/town/de/'
  return [...result.files.keys()].flatMap((path) => (path.startsWith(prefix) ? [path.slice(prefix.length)] : []))
}

function body(result: ImportResult, path: string): string {
  const text = result.files.get(`municipalities/town/de/${path}`) ?? ''
  return text.slice(text.indexOf('\n---\n') + 5)
}

function reasons(result: ImportResult): string[] {
  return result.messages.map((message) => `${message.ruleId}: ${toText(message.reason)}`)
}

describe('a list with faults', () => {
  test.each([null, 'text', 7, { detail: 'Not found.' }])(
    'that is no list (%j) is said and nothing is written',
    (pages) => {
      const result = run(pages)
      expect(reasons(result)).toEqual(['import-not-a-list: $ is not a list of pages; nothing was imported'])
      expect(result.files.size).toBe(0)
    },
  )

  test('loses only what is wrong, and says where it stood', () => {
    const result = run([
      page('good'),
      null,
      7,
      page('no-path', { path: undefined }),
      page('no-content', {
        content: null,
        title: null,
        organization: undefined,
        parent: null,
        embedded_offers: undefined,
      }),
      page('wrong-types', { content: 12, order: 'first', available_languages: [], thumbnail: 3 }),
      page('half-variants', { available_languages: { en: { id: 1 }, ar: { id: 2, path: '/region/ar/x/' } } }),
      page('bad-date', { last_updated: '2024-02-30T00:00:00Z' }),
    ])
    expect(paths(result)).toEqual([
      'good.md',
      'no-content.md',
      'wrong-types.md',
      'half-variants.md',
      'bad-date.md',
      'index.md',
    ])
    expect(reasons(result)).toEqual([
      expect.stringMatching(/^import-date: \$\[7\]\.last_updated /),
      'import-field: $[1] is not a page; it was left out',
      'import-field: $[2] is not a page; it was left out',
      expect.stringMatching(/^import-field: \$\[3\]\.path must be a text; the page was left out$/),
      expect.stringMatching(/^import-field: \$\[5\]\.content must be a text; the field was left out$/),
      expect.stringMatching(/^import-field: \$\[5\]\.order must be a whole number; the field was left out$/),
      expect.stringMatching(/^import-field: \$\[5\]\.thumbnail must be a text; the field was left out$/),
      'import-field: $[6].available_languages.en has no path; this variant is not known',
      'import-title: $[4].title is empty; the page is called by its address',
    ])
    expect(result.files.get('municipalities/town/de/no-content.md')).toContain('title: no content\n')
  })

  test('keeps both of two pages with one path or one id', () => {
    const result = run([
      page('rent', { id: 5, content: '<p>First</p>' }),
      page('rent', { id: 6, content: '<p>Second</p>' }),
      page('buy', { id: 5 }),
      page('straße'),
      page('strasse'),
    ])
    expect(paths(result)).toEqual(['rent.md', 'rent-2.md', 'buy.md', 'straße.md', 'strasse-2.md', 'index.md'])
    expect(body(result, 'rent-2.md')).toContain('Second')
    expect(result.files.get('municipalities/town/de/rent-2.md')).not.toContain('slug:')
    expect(reasons(result)).toEqual([
      'import-duplicate: $[1].path is the same as $[0].path; both pages were imported',
      'import-duplicate: $[1].path: another page is rent already; this one became rent-2',
      'import-duplicate: $[2].id is the same as $[0].id; both pages were imported',
      expect.stringMatching(/^import-duplicate: \$\[4\]\.path: another page is strasse already/),
    ])
  })

  test('survives parents that are missing or go round in a circle', () => {
    const result = run([
      page('a/b', { parent: { path: '/region/de/a/' } }),
      page('one/two', { parent: { path: '/region/de/two/one/' } }),
      page('two/one', { parent: { path: '/region/de/one/two/' } }),
    ])
    expect(paths(result)).toEqual(['a/b.md', 'one/two.md', 'two/one.md', 'index.md'])
    expect(reasons(result).filter((reason) => reason.startsWith('import-cycle'))).toHaveLength(1)
    expect(reasons(result)).toContain(
      'import-parent: $[0].parent "/region/de/a/" is not in the list; the page was imported without it',
    )
  })

  test('finds an end to ten thousand parents in a row', () => {
    const chain = Array.from({ length: 10_000 }, (_, index) =>
      page(`p${index}`, {
        id: index,
        path: `/region/en/p${index}/`,
        content: '',
        parent: { path: `/region/en/p${(index + 1) % 10_000}/` },
      }),
    )
    const result = run(chain, { language: 'en' })
    expect(result.report.totals['page']?.kept).toBe(10_000)
    expect(reasons(result).filter((reason) => reason.startsWith('import-cycle'))).toHaveLength(1)
  })
})

describe('hostile paths', () => {
  test.each([
    ['/region/de/../../../etc/passwd/'],
    ['/region/de/..%2f..%2fetc/'],
    ['/region/de/a\u0000b/'],
    ['/region/de/con/'],
    ['/region/de/index/'],
    ['/region/de/snippets/'],
    ['/region/de/PRIVACY/'],
    ['/region/de/404/'],
    [`/region/de/${'ä'.repeat(300)}/`],
    [`/region/de/${'a/'.repeat(400)}`],
    ['/region/de/％2e％2e/'],
    ['/region/de/a:b?c*d|e"f<g>h\\i/'],
    ['/region/de/😀/'],
    ['//'],
    [''],
    ['/region/de/%E0%A4%A/'],
    ['/region/de/__proto__/constructor/'],
    ['/region/de/\u202etxt.exe/'],
  ])('%j stays inside and has a name that every disk takes', (path) => {
    const result = run([page('x', { path }), page('good')])
    const written = paths(result)
    expect(written).toContain('good.md')
    expect(written).toHaveLength(3)
    for (const file of written) {
      for (const segment of file.replace(/\.md$/, '').split('/')) {
        expect(segment).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u)
        expect(new TextEncoder().encode(segment).length).toBeLessThanOrEqual(200)
        expect(segment).not.toMatch(/^(?:con|aux|nul|prn)$/)
      }
      expect(file).not.toMatch(/^(?:snippets|privacy|404)\b(?!-)/)
      expect(file.length).toBeLessThan(800)
    }
  })

  test('give the same names again and again', () => {
    const list = [page('x', { path: '/region/de/😀/' }), page('y', { path: `/region/de/${'ä'.repeat(300)}/` })]
    expect(paths(run(list))).toEqual(paths(run(list)))
  })
})

describe('hostile HTML', () => {
  const deep = (tag: string, count: number): string =>
    `${`<${tag}>`.repeat(count)}inside${`</${tag}>`.repeat(count)} after`

  test.each([
    ['four thousand boxes', deep('div', 4_000)],
    ['four thousand quotes', deep('blockquote', 4_000)],
    ['four thousand lists', deep('ul><li', 4_000)],
    ['four thousand emphases', deep('em', 4_000)],
    ['four thousand tables', deep('table><tr><td', 4_000)],
    ['boxes behind emphasis that ends first', `${'<b><div></b>'.repeat(4_000)}inside after`],
    ['boxes behind spans that cannot end', `${'<span><div></span>'.repeat(4_000)}inside after`],
    ['quotes in attributes', `${`<div title="'><b>">`.repeat(4_000)}inside after`],
    ['an attribute that never ends', `<p>inside after</p><div title="${'<div>'.repeat(4_000)}`],
    ['a comment that never ends', `<p>inside after</p><!-- ${'<div>'.repeat(4_000)}`],
    ['a script that never ends', `<p>inside after</p><script>${'<div>'.repeat(4_000)}`],
  ])('%s are cut, and the text stays', { timeout: 30_000 }, (_, content) => {
    const result = run([page('deep', { content }), page('good')])
    expect(paths(result)).toEqual(['deep.md', 'good.md', 'index.md'])
    expect(body(result, 'deep.md')).toMatch(/inside[\s\S]*after/)
  })

  test('says where something was too deep', () => {
    expect(reasons(run([page('deep', { content: deep('div', 500) })]))).toEqual([
      'import-nesting: $[0].content: elements are nested too deeply; 420 tags were left out, their text stays',
    ])
  })

  test('does not repeat unclosed emphasis in ten thousand paragraphs', { timeout: 30_000 }, () => {
    const marks = Array.from({ length: 60 }, (_, index) => `<b title="${index}">`).join('')
    const result = run([page('bold', { content: `${marks}${'<p>word'.repeat(10_000)}` })])
    expect(body(result, 'bold.md').match(/word/g)).toHaveLength(10_000)
  })

  test.each([
    ['paragraphs', '<p>Das ist ein Satz mit einigen Wörtern, wie er auf Seiten steht.</p>\n'],
    ['bare text', 'Das ist ein Satz mit einigen Wörtern. '],
    ['stars', '<p>*a **a _b `c [d](e ~f</p>'],
    ['links', '<p><a href="tel:0821 3240">0821 3240</a></p>'],
    ['open brackets', '['],
    ['less-than signs', '&lt;'],
    ['table cells', '<table><tr><td>a<td>b<tr><td>c<td>d</table>'],
    ['line breaks', 'a<br>'],
    ['keywords', '<p>Schlagworte: a, b, c</p>'],
    ['backslashes', '\\'],
    ['typed lists', '<p>- a<br>- b</p>'],
    ['empty emphasis', '<b></b>'],
    ['empty links', '<a href="https://example.org"></a>'],
    ['empty telephone links', '<a href="tel:1"></a>'],
    ['bold words', '<b>a</b>'],
    ['boxes with bold words', '<div><b>a</b></div>'],
  ])('reads a page full of %s to its end', { timeout: 30_000 }, (_, piece) => {
    const content = `${piece.repeat(Math.floor(140_000 / piece.length))}</table><p>the end</p>`
    const result = run([page('long', { content }), page('good')])
    expect(paths(result)).toEqual(['long.md', 'good.md', 'index.md'])
    expect(body(result, 'long.md').endsWith('the end\n')).toBe(true)
  })

  test('keeps the text of items and cells without a list or a table', () => {
    const items = body(run([page('items', { content: '<li>one</li><li>two</li><p>three</p>' })]), 'items.md')
    expect(items).toBe('\n- one\n- two\n\nthree\n')
    const cells = body(run([page('cells', { content: '<tr><td>one</td><td>two</td></tr>' })]), 'cells.md')
    expect(cells).toBe('\none\n\ntwo\n')
  })

  test('puts the punctuation of the sentence outside a link, and leaves what belongs to it', () => {
    const link = (url: string, text: string) => `<a href="${url}">${text}</a>`
    const content = `<p>${link('mailto:a@b.de', 'a@b.de.')} ${link('https://b.de', '(Arabic')}, ${link('https://b.de', '(German)')}
      ${link('https://c.de', 'Verein e.V.')}</p>`
    expect(body(run([page('links', { content })]), 'links.md')).toBe(
      '\n[a@b.de](mailto:a@b.de). ([Arabic](https://b.de), [(German)](https://b.de) [Verein e.V.](https://c.de)\n',
    )
  })

  test('drops soft hyphens, which hide a word from the search', () => {
    const result = run([page('hyphens', { content: '<p>Fach\u00adkräf\u00adte</p>' })])
    expect(body(result, 'hyphens.md')).toBe('\nFachkräfte\n')
    expect(result.report.totals['invisible character']?.dropped).toBe(2)
  })

  test('leaves out a field that nobody could read, and says so', () => {
    const result = run([page('huge', { content: 'x'.repeat(150_001) }), page('good')])
    expect(reasons(result)).toEqual(['import-size: $[0].content is too long to be read; its text was left out'])
    expect(body(result, 'good.md')).toContain('Text of good')
  })

  test('brings nothing that runs or that only looks like an address', () => {
    const content = `<script>alert(1)</script><p onclick="x()">Text <a href="javascript:alert(1)">one</a>
      <a href="data:text/html,x">two</a> <a href="vbscript:x">three</a> <a href="file:///etc/passwd">four</a>
      <a href=" java\u0000script:alert(1)">five</a> <img src="x" onerror="alert(1)">
      <svg onload="x()"><text>six</text></svg></p><style>p { color: red }</style>
      <iframe src="javascript:x"></iframe><form action="/x"><input value="7"><button>send</button></form>`
    const text = body(run([page('bad', { content })]), 'bad.md')
    expect(text).not.toMatch(/script:|data:|file:|onerror|onclick|<|alert|color/)
    expect(text.replace(/\s+/g, ' ')).toContain('Text one two three four five')
  })
})

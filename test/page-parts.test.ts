import { beforeAll, describe, expect, test } from 'vitest'
import { buildInMemory } from './support/build.ts'
import { attribute, elementsOf, findElement, hasClass, readHtml, textOf } from './support/html.ts'

const page = (title: string, text = 'Text', more = '') => `---\ntitle: ${title}\n${more}---\n\n${text}\n`

const content = {
  'integreat.yaml': 'title: Hilfe\nbase_url: https://example.org\nlanguages: [de, ar, de-simple]\n',
  'municipalities/linden/municipality.yaml':
    'name: Linden\ncontact: {email: office@linden.example.org, phone: "+49 89 1234"}\n',
  'municipalities/linden/de/index.md': page('Willkommen'),
  'municipalities/linden/de/housing/index.md': page('Wohnen'),
  'municipalities/linden/de/housing/a.md': page('Erste', 'Text', 'order: 1\n'),
  'municipalities/linden/de/housing/b.md': page(
    'Zweite',
    '[Anrufen](tel:+49891234), [0891234](tel:0891234), [Karte](geo:48.1,11.5), [Amt](https://amt.example.org), <office@linden.example.org>',
    'order: 2\ndescription: Wie es geht\nsign_language: https://video.example.org/1\n',
  ),
  'municipalities/linden/de/housing/c.md': page('Dritte', 'Text', 'order: 3\n'),
  'municipalities/linden/de-simple/housing/b.md': page('Leicht'),
  'municipalities/linden/ar/housing/b.md': page('الصفحة 86998 Linden', 'اتصل على 089 / 99 99 80 أو 8:00–12:00.'),
  'municipalities/weiler/municipality.yaml': 'name: Weiler\nfeedback: "https://forms.example.org/?form=7"\n',
  'municipalities/weiler/de/index.md': page('Weiler'),
}

let read: (path: string) => string

beforeAll(async () => {
  const { output } = await buildInMemory(content)
  read = (path) => new TextDecoder().decode(output.files.get(path))
})

const elements = (path: string) => elementsOf(readHtml(read(path)))

describe('a page', () => {
  test('leads to the pages before and after it in its section', () => {
    const around = (path: string) =>
      elements(path)
        .filter(({ tagName, properties }) => tagName === 'a' && /prev|next/.test(String(properties['rel'])))
        .map((link) => `${attribute(link, 'rel')} ${attribute(link, 'href')}`)
    expect(around('linden/de/housing/b/index.html')).toEqual([
      'prev /linden/de/housing/a/',
      'next /linden/de/housing/c/',
    ])
    expect(around('linden/de/housing/a/index.html')).toEqual(['next /linden/de/housing/b/'])
    expect(around('linden/de/housing/index.html')).toEqual([])
  })

  test('offers sign language, and easy language where there is a translation', () => {
    const choices = (path: string) => {
      const list = findElement(readHtml(read(path)), (element) => hasClass(element, 'choices'))
      return list ? elementsOf(list).flatMap((element) => attribute(element, 'href') ?? []) : []
    }
    expect(choices('linden/de/housing/b/index.html')).toEqual([
      'https://video.example.org/1',
      '/linden/de-simple/housing/b/',
    ])
    expect(choices('linden/ar/housing/b/index.html')).toEqual(['https://video.example.org/1'])
    expect(choices('linden/de/housing/a/index.html')).toEqual([])
  })

  test('says to a screen reader what a link does where its words do not', () => {
    const text = findElement(readHtml(read('linden/de/housing/b/index.html')), (element) => hasClass(element, 'text'))
    expect(text && textOf(text).trim()).toBe(
      'Anrufen (diese Nummer anrufen), 0891234, Karte (Karte öffnen), Amt (führt zu einer anderen Website), office@linden.example.org',
    )
  })

  test('takes a report to the office, which learns of which page it is', () => {
    const report = (path: string) =>
      elements(path)
        .flatMap((element) => attribute(element, 'href') ?? [])
        .find((href) => /subject=|forms\./.test(href)) ?? ''
    expect(decodeURIComponent(report('linden/de/housing/b/index.html'))).toBe(
      'mailto:office@linden.example.org?subject=Zweite – Linden&body=\n\n-- \nhttps://example.org/linden/de/housing/b/\nlinden, de',
    )
    // A page that stands in for a translation is still the page that its reader sees.
    expect(decodeURIComponent(report('linden/ar/housing/a/index.html'))).toContain('/linden/ar/housing/a/\nlinden, ar')
    const form = new URL(report('weiler/de/index.html'))
    expect(Object.fromEntries(form.searchParams)).toEqual({
      form: '7',
      page: 'https://example.org/weiler/de/',
      language: 'de',
      municipality: 'weiler',
    })
  })

  test('tells chats and search engines what it is, in which language, where, and whose', () => {
    const html = read('linden/de/housing/b/index.html')
    const meta = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]*)"`).exec(html)?.[1]
    expect(['title', 'description', 'url', 'locale'].map(meta)).toEqual([
      'Zweite – Linden',
      'Wie es geht',
      'https://example.org/linden/de/housing/b/',
      'de',
    ])
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? ''
    const [webPage, trail] = JSON.parse(data)['@graph']
    expect(webPage).toMatchObject({
      '@type': 'WebPage',
      inLanguage: 'de',
      publisher: { '@type': 'GovernmentOrganization', name: 'Linden', telephone: '+49 89 1234' },
    })
    expect(trail.itemListElement.map(({ item }: { item: string }) => item)).toEqual([
      'https://example.org/linden/de/',
      'https://example.org/linden/de/housing/',
    ])
  })

  test('that nobody is to find tells them nothing', () => {
    expect(read('linden/ar/housing/a/index.html')).not.toMatch(/og:title|ld\+json/)
  })

  test('keeps numbers in right-to-left text together, in its title too', () => {
    const html = read('linden/ar/housing/b/index.html')
    expect(html).toContain('<h1>الصفحة <bdi dir="ltr">86998 Linden</bdi></h1>')
    expect(html).toContain('<p>اتصل على <bdi dir="ltr">089 / 99 99 80</bdi> أو <bdi dir="ltr">8:00–12:00</bdi>.</p>')
  })
})

test('data cannot end its block early', async () => {
  const { output } = await buildInMemory({
    ...content,
    'municipalities/linden/de/housing/index.md': page('"</script><script>alert(1)</script>"'),
  })
  const html = new TextDecoder().decode(output.files.get('linden/de/housing/b/index.html'))
  expect(html.match(/<script(?! type="module"| src=)/g)).toHaveLength(1)
})

test('a page of codes leads to each section, and stays out of search engines', () => {
  const html = read('linden/de/poster/index.html')
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  const list = findElement(readHtml(html), (element) => hasClass(element, 'poster'))
  const links = list ? elementsOf(list).flatMap((element) => attribute(element, 'href') ?? []) : []
  expect(links).toEqual(['/linden/de/', '/linden/de/housing/'])
  expect(html.match(/class="code"/g)?.length).toBeGreaterThanOrEqual(links.length)
})

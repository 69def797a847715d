import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAssets } from '../src/host/assets.ts'
import { createSearch } from '../src/host/pagefind.ts'
import { fileWords, indexTree } from '../src/stages/index/index.ts'
import type { Artifact, SearchRecord } from '../src/values/artifact.ts'
import type { SearchedLanguage, SearchView } from '../src/values/search-view.ts'
import { render } from '../templates/render.tsx'
import { createTranslate } from '../templates/translate.ts'
import { chromiumPath, hasChromium, launch, serve } from './fixtures/templates/browser.ts'
import { languageOf, viewsOf } from './fixtures/templates/views.ts'
import { record } from './support/search.ts'

const root = join(import.meta.dirname, '..')
const title = hasChromium
  ? 'the search page'
  : `the search page (left out: no Chromium at ${chromiumPath}; set CHROMIUM)`

const arabic: readonly SearchRecord[] = [
  record('/lindenstadt/ar/sakan/', 'ar', 'السكن', 'استئجار شقة في المدينة. عقد الإيجار والتكاليف الإضافية.', {
    page: 0,
  }),
  record('/lindenstadt/ar/sihha/', 'ar', 'الصحة', 'التأمين الصحي والأطباء والحمل.', { page: 1, section: 'الوصول' }),
  ...Array.from({ length: 25 }, (_, number) =>
    record(`/lindenstadt/ar/n${number}/`, 'ar', `صفحة ${number}`, `الحافلة والقطار رقم ${number}`, {
      page: 10 + number,
    }),
  ),
]

const english: readonly SearchRecord[] = [
  record('/lindenstadt/en/housing/', 'en', 'Housing', 'Rent and deposit for a flat. Registration at the town hall.', {
    page: 0,
  }),
  record('/lindenstadt/en/money/', 'en', 'Money', 'How to open bank accounts.', {
    page: 2,
    section: 'Arrival › Money',
  }),
  record(
    '/lindenstadt/en/x%20y/',
    'en',
    '<img src=x onerror="window.hacked=1">',
    `Tags such as <script>window.hacked=1</script> stay text: 1 < 2 & 3 &amp; marmalade.`,
    { page: 3 },
  ),
]

/** What Arabic shows of each page; the last two are shown in English. */
const shownPages = [
  ['sakan/', 'السكن'],
  ['sihha/', 'الصحة'],
  ['money/', 'Money'],
  ['x%20y/', '<img src=x>'],
] as const
const synonyms = [{ term: 'registration', source: 'BMG § 17', words: 'anmeldung' }]

/** The search page of a language over both indexes, and all files that it asks for. */
async function buildSearch(): Promise<{ readonly view: SearchView; readonly files: readonly Artifact[] }> {
  const search = createSearch()
  const files: Artifact[] = []
  const languages: SearchedLanguage[] = []
  for (const [code, records] of [
    ['ar', arabic],
    ['en', english],
  ] as const) {
    const { tag, direction, autonym } = languageOf(code)
    const words = fileWords(records, code === 'en' ? synonyms : [], { isLookedUp: code === 'en' })
    const scope = { folder: `lindenstadt/${code}`, records, words, pages: shownPages }
    files.push(...(await indexTree(search, scope)))
    const index = `/lindenstadt/${code}/pagefind/`
    languages.push({ tag, direction, autonym, index, hasPages: true, letters: words.letters, standsIn: code === 'en' })
  }
  await search.close()
  return { view: { ...(viewsOf('ar')['search'] as SearchView), languages }, files }
}

describe.runIf(hasChromium)(title, () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    const assets = readAssets(join(root, 'dist/assets'))
    const { view, files } = await buildSearch()
    const html = render(view, createTranslate(languageOf('ar')))
    const unindexed = html.replaceAll('/pagefind/', '/nowhere/')
    server = await serve(
      new Map<string, string | Uint8Array>([
        ...[...assets.files, ...files].map(
          ({ path, content }) => [`/${path.replace(/^(assets\/\w+)\.[0-9a-f]{8}/, '$1')}`, content] as const,
        ),
        ['/search/index.html', html],
        ['/broken/index.html', unindexed],
        ['/lindenstadt/sw.js', ''],
      ]),
    )
    browser = await launch()
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    complaints = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    server.requests.length = 0
  })

  afterEach(async () => {
    await page.close()
  })

  const status = () => page.locator('[role=status]')
  const titles = () => page.locator('main ol li a bdi').allTextContents()
  async function ask(query: string) {
    await page.fill('[type=search]', query)
    await page.press('[type=search]', 'Enter')
    await page.waitForFunction(
      (asked) =>
        document.querySelector('[role=status]')?.textContent?.includes(asked) &&
        !document.querySelector('.results[aria-busy]'),
      query.trim().slice(0, 300),
    )
  }

  test('loads nothing of the index before the field is touched', async () => {
    await page.goto(`${server.url}/search/`, { waitUntil: 'networkidle' })
    expect(server.requests.filter((path) => path.includes('/pagefind/'))).toEqual([])
    await page.focus('[type=search]')
    await page.waitForResponse(/pf_meta/)
  })

  test('finds while one types, keeps the query in the address, and goes back to the topics', async () => {
    await page.goto(`${server.url}/search/`)
    await page.locator('[type=search]').pressSequentially('إيجار')
    await page.waitForSelector('main ol li')
    expect((await titles())[0]).toBe('السكن')
    expect(await status().textContent()).toBe('نتيجة واحدة للبحث عن «\u2068إيجار\u2069»')
    expect(await page.locator('main ol mark').first().textContent()).toContain('الإيجار')
    expect(new URL(page.url()).searchParams.get('q')).toBe('إيجار')
    expect(await page.locator('.topics').isVisible()).toBe(false)
    expect(await page.locator('main ol a').first().getAttribute('href')).toBe('/lindenstadt/ar/sakan/')
    await page.fill('[type=search]', '')
    await page.waitForSelector('.topics:visible')
    expect(await titles()).toEqual([])
    expect(new URL(page.url()).search).toBe('')
    expect(complaints).toEqual([])
  })

  test('answers the query of the address, and a question typed as a sentence', async () => {
    await page.goto(`${server.url}/search/?q=${encodeURIComponent('أين أجد التأمين في هذه المدينة من فضلكم؟')}`)
    await page.waitForSelector('main ol li')
    expect((await titles()).slice(0, 2).sort()).toEqual(['السكن', 'الصحة'])
    expect(complaints).toEqual([])
  })

  test('finds pages in other languages by their own word endings, and marks them', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('account bank')
    const link = page.locator('main ol li a').first()
    expect(await link.getAttribute('href')).toBe('/lindenstadt/ar/money/')
    expect(await link.locator('.mark').textContent()).toBe('بهذه اللغة: \u2068English\u2069')
    const excerpt = page.locator('main ol li p').last()
    expect(await excerpt.evaluate(({ lang, dir }: HTMLElement) => [lang, dir])).toEqual(['en', 'ltr'])
    expect(await excerpt.locator('mark').allTextContents()).toEqual(['bank', 'accounts'])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar')
    expect(complaints).toEqual([])
  })

  test('asks no second program of Pagefind, and none of its files but the text, for another language', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('account bank')
    const foreign = server.requests.filter((path) => path.includes('/en/pagefind/'))
    const folders = foreign.map((path) => path.split('/pagefind/')[1]?.replace(/\/.*/, ''))
    expect([...new Set(folders)].sort()).toEqual(['fragment', 'numbers.json', 'places', 'words'])
    expect(complaints).toEqual([])
  })

  test('shows titles from other languages also where the browser cannot unpack their texts', async () => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'))
    await page.goto(`${server.url}/search/`)
    await ask('account bank')
    expect(await titles()).toEqual(['Money'])
    expect(await page.locator('main ol a').getAttribute('href')).toBe('/lindenstadt/ar/money/')
    expect(complaints).toEqual([])
  })

  test('leads a word of another language to the page in the reader’s own', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('deposit')
    expect(await titles()).toEqual(['السكن'])
    expect(await page.locator('main ol a').getAttribute('href')).toBe('/lindenstadt/ar/sakan/')
    expect(complaints).toEqual([])
  })

  test('takes synonyms for what pages call by its name', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('anmeldung')
    expect(await titles()).toEqual(['السكن'])
    expect(complaints).toEqual([])
  })

  test('says what it took a misspelt word for', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('التامينن')
    expect(await titles()).toEqual(['الصحة'])
    expect(await status().locator('p').last().textContent()).toBe('تُعرض نتائج البحث عن «\u2068التأمين\u2069».')
    expect(complaints).toEqual([])
  })

  test('where nothing is found it names the nearest titles, whom to call, and all topics', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('pmoneyq')
    expect(await page.locator('main ol li').count()).toBe(0)
    expect(await page.locator('.help ul a').getAttribute('href')).toBe('/lindenstadt/ar/money/')
    expect(await page.locator('.help a[href^="tel:"]').isVisible()).toBe(true)
    expect(await page.locator('.topics a[href$="/a-z/"]').isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  test('arrow keys lead from the field through the results and back', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('الحافلة')
    await page.press('[type=search]', 'ArrowDown')
    await page.keyboard.press('ArrowDown')
    const focused = () =>
      page.evaluate(() => [...document.querySelectorAll('main ol a')].indexOf(document.activeElement as Element))
    expect(await focused()).toBe(1)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('siteQuery')
  })

  test('shows what looks like HTML as text', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('marmalade')
    expect(await titles()).toEqual(['<img src=x>'])
    expect(await page.locator('main ol p').last().textContent()).toContain(
      '<script>window.hacked=1</script> stay text: 1 < 2 & 3',
    )
    expect(await page.locator('main ol a').getAttribute('href')).toBe('/lindenstadt/ar/x%20y/')
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
    expect(complaints).toEqual([])
  })

  test('shows the first result while the others are still on their way', async () => {
    let isFirst = true
    let release = () => {}
    const others = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/fragment/**', async (route) => {
      const mustWait = !isFirst
      isFirst = false
      if (mustWait) await others
      await route.continue()
    })
    await page.goto(`${server.url}/search/`)
    await page.fill('[type=search]', 'الحافلة')
    await page.waitForSelector('main ol li')
    expect(await titles()).toHaveLength(1)
    expect(await status().textContent()).toContain('25 نتيجة')
    release()
    await page.waitForFunction(() => document.querySelectorAll('main ol li').length === 10)
    expect(await page.locator('.results[aria-busy]').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('shows ten at a time and leads the focus on', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('الحافلة')
    expect(await status().textContent()).toContain('25 نتيجة')
    const more = page.locator('main .results button')
    for (const count of [20, 25]) {
      await more.click()
      await page.waitForFunction((wanted) => document.querySelectorAll('main ol li').length === wanted, count)
      expect(
        await page.evaluate(() =>
          [...document.querySelectorAll('main ol a')].indexOf(document.activeElement as Element),
        ),
      ).toBe(count === 20 ? 10 : 20)
    }
    expect(await more.isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })

  test.each([
    '<b>&amp;</b><script>alert(1)</script>',
    '🚌🇩🇪',
    '__proto__',
    'constructor',
    '"',
    '{count} $& %',
    '\u202eنإ\u202c \u2067x',
    '+49 (0) 8191 / 123-0',
    'كيف أجد شقة and a bank account',
    'من في على',
    '?!—…',
    'x'.repeat(5000),
    'a b '.repeat(500),
    '   ',
    '؟',
  ])('stays calm at %j', async (query) => {
    await page.goto(`${server.url}/search/`)
    if (query.trim()) await ask(query)
    else await page.fill('[type=search]', query)
    expect(await page.locator('[role=status] *:not(p)').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('says so where the index cannot be loaded, and shows the topics', async () => {
    await page.goto(`${server.url}/broken/?q=x`)
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent)
    expect(await status().textContent()).toBe('البحث لا يعمل حاليًا. يرجى استخدام القائمة.')
    expect(await page.locator('.topics').isVisible()).toBe(true)
  })

  test('without JavaScript it lists all topics', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${server.url}/search/`)
    expect(await plain.locator('noscript').textContent()).toContain('JavaScript')
    expect(await plain.locator('.topics a').count()).toBeGreaterThan(10)
    await context.close()
  })
})

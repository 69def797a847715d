import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAssets } from '../src/host/assets.ts'
import { createSearch } from '../src/host/pagefind.ts'
import type { SearchRecord } from '../src/values/artifact.ts'
import { render } from '../templates/render.tsx'
import { createTranslate } from '../templates/translate.ts'
import { chromiumPath, hasChromium, launch, serve } from './fixtures/templates/browser.ts'
import { languageOf, viewsOf } from './fixtures/templates/views.ts'

const root = join(import.meta.dirname, '..')
const title = hasChromium
  ? 'the search page'
  : `the search page (left out: no Chromium at ${chromiumPath}; set CHROMIUM)`

function record(url: string, language: string, title: string, text: string, section = ''): SearchRecord {
  return { url, language, title, text, section, keywords: [] }
}

const records = [
  record('/lindenstadt/ar/t3/', 'ar', 'السكن', 'استئجار شقة في المدينة. عقد الإيجار والتكاليف الإضافية.'),
  record('/lindenstadt/ar/t5/', 'ar', 'الصحة', 'التأمين الصحي والأطباء والحمل.', 'الوصول'),
  record(
    '/lindenstadt/ar/t8/',
    'en',
    'Money',
    'How to open bank accounts, and what a deposit for a flat is.',
    'الوصول › Money',
  ),
  record(
    '/lindenstadt/ar/x%20y/',
    'en',
    '<img src=x onerror="window.hacked=1">',
    'Tags such as <script>window.hacked=1</script> stay text: 1 < 2 & 3 &amp; marmalade.',
  ),
  ...Array.from({ length: 25 }, (_, number) =>
    record(`/lindenstadt/ar/n${number}/`, 'ar', `صفحة ${number}`, `الحافلة والقطار رقم ${number}`),
  ),
]

describe.runIf(hasChromium)(title, () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    execFileSync(process.execPath, ['src/dist.mjs', '--assets'], { cwd: root })
    const assets = readAssets(join(root, 'dist/assets'))
    const search = createSearch()
    const index = await search.index(records, 'lindenstadt/ar/search/index')
    await search.close()
    const view = viewsOf('ar')['search']
    if (!view) throw new Error('no view')
    const html = render(view, createTranslate(languageOf('ar')))
    const unindexed = html.replace(/data-index="[^"]*"/, 'data-index="/nowhere/"')
    server = await serve(
      new Map<string, string | Uint8Array>([
        ...[...assets.files, ...index].map(
          ({ path, content }) => [`/${path.replace(/^(assets\/\w+)\.[0-9a-f]{8}/, '$1')}`, content] as const,
        ),
        ['/search/index.html', html],
        ['/broken/index.html', unindexed],
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
      (asked) => document.querySelector('[role=status]')?.textContent?.includes(asked),
      query.trim().slice(0, 300),
    )
  }

  test('loads nothing of the index before the field is touched', async () => {
    await page.goto(`${server.url}/search/`, { waitUntil: 'networkidle' })
    expect(server.requests.filter((path) => path.includes('/index/'))).toEqual([])
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
    expect(await page.locator('main ol a').first().getAttribute('href')).toBe('/lindenstadt/ar/t3/')
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
    await ask('account deposits')
    const item = page.locator('main ol li').first()
    expect(
      await item
        .locator('a bdi')
        .first()
        .evaluate((element) => ['lang', 'dir'].map((name) => element.getAttribute(name)).concat(element.textContent)),
    ).toEqual(['en', 'ltr', 'Money'])
    expect(await item.locator('.mark').textContent()).toBe('بهذه اللغة: \u2068English\u2069')
    expect(
      await item
        .locator('p')
        .last()
        .evaluate((element) => ['lang', 'dir'].map((name) => element.getAttribute(name))),
    ).toEqual(['en', 'ltr'])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar')
    expect(complaints).toEqual([])
  })

  test('shows what looks like HTML as text', async () => {
    await page.goto(`${server.url}/search/`)
    await ask('marmalade')
    expect(await titles()).toEqual(['<img src=x onerror="window.hacked=1">'])
    expect(await page.locator('main ol p').last().textContent()).toContain(
      '<script>window.hacked=1</script> stay text: 1 < 2 & 3',
    )
    expect(await page.locator('main ol a').getAttribute('href')).toBe('/lindenstadt/ar/x%20y/')
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
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

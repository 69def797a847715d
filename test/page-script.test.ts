import { brotliCompressSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser, launchBrowser, seen } from './support/host.ts'
import { buildSite, hostSite, shippedAssets } from './support/site.ts'

const legal = Object.fromEntries(
  ['imprint', 'privacy', 'accessibility'].map((key) => [
    `municipalities/linden/de/${key}.md`,
    '---\ntitle: Recht\n---\nText.\n',
  ]),
)
const content = {
  'integreat.yaml': 'title: Netz\nbase_url: https://example.org\nlanguages: [de, ar, en]\n',
  'municipalities/linden/municipality.yaml': 'name: Linden\nlanguages: [de, ar, en]\n',
  'municipalities/linden/de/index.md': '---\ntitle: Willkommen\naliases: /alt/\n---\nText.\n',
  'municipalities/linden/de/help.md':
    '---\ntitle: Hilfe\nupdated: 2026-01-02\n---\nRufen Sie **112** an! Oder <span lang="ar">اتصل بنا</span> unter +49 89 99998-110.\n\n## Kosten\n\n| Was | Preis |\n|---|---|\n| Karte | 12,50 Euro |\n',
  'municipalities/linden/ar/index.md': '---\ntitle: أهلا\n---\nText.\n',
  'municipalities/linden/en/index.md': '---\ntitle: Welcome\n---\nText.\n',
  'municipalities/linden/en/missing.md': '---\ntitle: Own\nmissing: notice\n---\nText.\n',
  ...legal,
}

const types = [
  ...[
    '',
    'ar/',
    'linden/',
    'linden/de/',
    'linden/de/help/',
    'linden/ar/help/',
    'linden/de/imprint/',
    'linden/en/missing/',
  ],
  ...['linden/de/search/', 'linden/de/offline/', 'linden/de/alt/', 'linden/de/none/'],
]

test('the scripts of every page have at most 3 KB, and ask for nothing that browsers of 2019 lack', () => {
  const files = shippedAssets().files.filter(({ path }) => /\/(?:page|early)\./.test(path))
  const codes = files.map(({ content }) => new TextDecoder().decode(content as Uint8Array))
  expect(codes).toHaveLength(2)
  expect(codes.reduce((sum, code) => sum + brotliCompressSync(code).length, 0)).toBeLessThanOrEqual(3 * 1024)
  for (const code of codes) expect(code).not.toMatch(/\?\?|\?\.[a-z[(]|matchAll|replaceAll|\(\?<|\\p\{|\.at\(/)
})

describe.runIf(hasBrowser)('the script of a page (skipped where there is no Chromium)', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let host: Awaited<ReturnType<typeof hostSite>>

  beforeAll(async () => {
    host = await hostSite(await buildSite(content))
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await host?.close()
  })
  beforeEach(async () => {
    context = await browser.newContext()
    page = await context.newPage()
  })
  afterEach(() => context.close())

  const visit = (path: string) => page.goto(`${host.address}/${path}`)
  const tool = (name: string) => page.locator(`[data-tool=${name}]`)
  const stored = () => page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])

  test.each(types)('nobody is watched at /%s: nothing stored, nothing from elsewhere, no complaint', async (path) => {
    const complaints: string[] = []
    const foreign: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => {
      if (!request.url().startsWith(host.address)) foreign.push(request.url())
    })
    await visit(path)
    await page.waitForLoadState('networkidle')
    expect(await stored()).toEqual([0, 0, ''])
    expect(await context.cookies()).toEqual([])
    expect(foreign).toEqual([])
    expect(complaints.filter((text) => !/404 \(Not Found\)/.test(text))).toEqual([])
    expect(
      await page.evaluate(
        () => document.querySelectorAll('[style], style, script:not([src], [type="application/ld+json"])').length,
      ),
    ).toBe(0)
  })

  test('without JavaScript, no page shows a control that does nothing', async () => {
    const still = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    for (const path of types) {
      await still.goto(`${host.address}/${path}`)
      await still.locator('h1').waitFor()
      const dead = await still.locator('.tools, .offline-link, .offer, .keep, [data-tool], [data-theme]').all()
      expect(await Promise.all(dead.map((control) => control.isVisible())), path).not.toContain(true)
    }
    await still.context().close()
  })

  test('letters grow and colours change, and both stay from the choice on', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await visit('linden/de/help/')
    const looks = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).fontSize,
        getComputedStyle(document.body).backgroundColor,
      ])
    const [size, paper] = await looks()
    expect(size).toBe('19px')
    await page.locator('.tools summary').click()
    await tool('larger').click()
    await tool('larger').click()
    await page.locator('[data-theme=dark]').click()
    const chosen = await looks()
    expect(chosen[0]).toBe('28px')
    expect(chosen[1]).not.toBe(paper)
    await visit('linden/de/')
    expect(await looks()).toEqual(chosen)
    expect(await page.locator('[data-theme][aria-pressed=true]').getAttribute('data-theme')).toBe('dark')
    expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ size: '2', theme: 'dark' })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('.tools summary').click()
    await page.locator('[data-theme=light]').click()
    expect((await looks())[1]).toBe(paper)
    for (let step = 0; step < 3; step++) await tool('smaller').click()
    await page.locator('[data-theme=""]').click()
    expect(await stored()).toEqual([0, 0, ''])
    expect((await looks())[1]).toBe(chosen[1])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(await looks()).toEqual([size, paper])
  })

  test.each(['', 'linden/de/', 'linden/de/help/', 'linden/de/search/'])(
    'nothing moves when the script of /%s shows what it can do',
    async (path) => {
      await page.setViewportSize({ width: 360, height: 740 })
      await page.addInitScript(() => {
        const moved: unknown[] = []
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved.push({ value: (entry as unknown as { value: number }).value })
        })
        observer.observe({ type: 'layout-shift', buffered: true })
        Object.assign(window, { moved })
      })
      // So late that the page is on the screen before its scripts come.
      await page.route(/\/(?:page|chooser|search)\.[0-9a-f]+\.js$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300))
        await route.continue()
      })
      await visit(path)
      await page.waitForLoadState('networkidle')
      const moved = await page.evaluate(() => (window as unknown as { moved: Array<{ value: number }> }).moved)
      // A link in the footer comes below the first screen of any real page.
      expect(moved.reduce((sum, { value }) => sum + value, 0)).toBeLessThan(0.005)
    },
  )

  test('what was chosen is there with the first of a page, before its script is', async () => {
    await page.emulateMedia({ colorScheme: 'light' })
    await visit('linden/de/help/')
    await page.locator('.tools summary').click()
    await page.locator('[data-theme=dark]').click()
    await tool('larger').click()
    const looks = () =>
      page.evaluate(() => [
        getComputedStyle(document.documentElement).fontSize,
        getComputedStyle(document.body).backgroundColor,
      ])
    const chosen = await looks()
    await page.route('**/assets/page.*.js', (route) => route.abort())
    await visit('linden/de/')
    expect(await looks()).toEqual(chosen)
    expect(chosen).toEqual(['23px', 'rgb(20, 25, 27)'])
    // The browser shows nothing before the styles and this script are there, since both stand in the head, undeferred.
    expect(await page.locator('head script[src*="/early."]:not([defer], [async], [type])').count()).toBe(1)
  })

  describe('the offer of the browser’s language', () => {
    const offer = () => page.locator('.offer')
    async function comeWith(...languages: readonly string[]) {
      await page.addInitScript((list) => {
        Object.defineProperty(navigator, 'languages', { get: () => list, configurable: true })
      }, languages)
    }
    const heights = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll('.languages, h1'), (part) => part.getBoundingClientRect().top),
      )

    test('is the name of the language in itself, beside the switcher, and moves nothing', async () => {
      await comeWith('de')
      await visit('linden/de/')
      const before = await heights()
      await comeWith('ar-EG', 'de')
      await visit('linden/de/')
      expect(await seen(offer().locator('a'))).toBe('العربية')
      expect(await offer().locator('a > span').getAttribute('lang')).toBe('ar')
      expect(await offer().locator('a > span').getAttribute('dir')).toBe('rtl')
      expect(await heights()).toEqual(before)
      expect(await stored()).toEqual([0, 0, ''])
      await offer().locator('a').click()
      await page.waitForURL('**/linden/ar/')
      expect(await offer().isVisible()).toBe(false)
      expect(await stored()).toEqual([0, 0, ''])
    })

    test.each([
      ['the page is in the language that is wanted most', 'linden/de/', ['de-AT', 'ar']],
      ['the page is not translated into it', 'linden/de/help/', ['ar', 'so']],
      ['the site does not have it', 'linden/de/', ['so', 'vi-VN']],
    ])('is not made where %s', async (_, path, languages) => {
      await comeWith(...languages)
      await visit(path)
      await tool('larger').waitFor({ state: 'attached' })
      expect(await offer().isVisible()).toBe(false)
    })

    test('does not come back where the reader has closed it', async () => {
      await comeWith('ar')
      await visit('linden/de/')
      await offer().getByRole('button', { name: 'Schließen' }).click()
      expect(await offer().isVisible()).toBe(false)
      await visit('linden/de/')
      expect(await offer().isVisible()).toBe(false)
      expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({ language: 'de' })
    })

    test('does not argue with the choice that the reader made by the switcher', async () => {
      await comeWith('ar')
      await visit('linden/ar/')
      await page.locator('.languages summary').click()
      await page.locator('.languages a[hreflang=de]').click()
      await page.waitForURL('**/linden/de/')
      await tool('larger').waitFor({ state: 'attached' })
      expect(await offer().isVisible()).toBe(false)
      // On a page in a third language it offers what was chosen.
      await visit('linden/en/')
      expect(await seen(offer().locator('a'))).toBe('Deutsch')
    })
  })

  test('a page is shared by what the device has for that', async () => {
    await page.addInitScript(() => {
      Object.assign(navigator, { share: (data: unknown) => Object.assign(window, { shared: data }) })
    })
    await visit('linden/de/help/#kosten')
    await tool('share').click()
    expect(await page.evaluate('shared')).toEqual({ title: 'Hilfe – Linden', url: `${host.address}/linden/de/help/` })
    expect(await seen(page.locator('.tool-status'))).toBe('')
  })

  test('where the device has nothing for that, the address is copied, and it says so', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.addInitScript(() => Object.assign(navigator, { share: undefined }))
    await visit('linden/de/help/')
    await tool('share').click()
    await expect.poll(() => seen(page.locator('.tool-status'))).toBe('Die Adresse der Seite wurde kopiert.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${host.address}/linden/de/help/`)
  })

  /** A device with voices, which speaks by noting what it is told; `done` ends the sentence. */
  async function giveVoices(...languages: readonly string[]) {
    await page.addInitScript((langs) => {
      const spoken: unknown[] = []
      let current: { onend?: () => void } | undefined
      const speech = {
        getVoices: () => langs.map((lang) => ({ lang, name: `voice of ${lang}` })),
        speak: (said: { text: string; lang: string; voice: { name: string }; onend: () => void }) => {
          const range = [...(CSS.highlights.get('spoken') ?? [])].join('')
          spoken.push([said.text.trim(), said.lang, said.voice.name, range.trim()])
          current = said
        },
        cancel: () => {
          current = undefined
        },
      }
      Object.defineProperty(window, 'speechSynthesis', { value: speech })
      Object.assign(window, {
        SpeechSynthesisUtterance: function (this: { text: string }, text: string) {
          this.text = text
        },
        spoken,
        done: () => current?.onend?.(),
      })
    }, languages)
  }
  const spoken = () => page.evaluate('spoken') as Promise<string[][]>
  async function readOn() {
    for (let before = -1, now = 0; now > before; ) {
      before = (await spoken()).length
      await page.evaluate('done()')
      now = (await spoken()).length
    }
  }

  test('is read aloud sentence by sentence, each in its own voice, numbers digit by digit, and shown', async () => {
    await giveVoices('en-US', 'ar_EG', 'de-DE')
    await visit('linden/de/help/')
    await tool('read').click()
    expect(await seen(tool('read'))).toBe('Vorlesen beenden')
    await readOn()
    expect(await spoken()).toEqual([
      ['Hilfe', 'de', 'voice of de-DE', 'Hilfe'],
      ['Rufen Sie 1 1 2 an!', 'de', 'voice of de-DE', 'Rufen Sie 112 an!'],
      ['Oder', 'de', 'voice of de-DE', 'Oder'],
      ['اتصل بنا', 'ar', 'voice of ar_EG', 'اتصل بنا'],
      ['unter + 4 9 8 9 9 9 9 9 8 1 1 0.', 'de', 'voice of de-DE', 'unter +49 89 99998-110.'],
      ['Kosten', 'de', 'voice of de-DE', 'Kosten'],
      ['Was', 'de', 'voice of de-DE', 'Was'],
      ['Preis', 'de', 'voice of de-DE', 'Preis'],
      ['Karte', 'de', 'voice of de-DE', 'Karte'],
      ['12,50 Euro', 'de', 'voice of de-DE', '12,50 Euro'],
      ['Zuletzt geändert: 2. Januar 2026', 'de', 'voice of de-DE', 'Zuletzt geändert: 2. Januar 2026'],
    ])
    expect(await seen(tool('read'))).toBe('Vorlesen')
    expect(await page.evaluate(() => CSS.highlights.get('spoken')?.size ?? 0)).toBe(0)
  })

  test('reading stops when asked to, and is not offered without a voice for the language', async () => {
    await giveVoices('de-DE')
    await visit('linden/de/help/')
    await tool('read').click()
    await tool('read').click()
    await page.evaluate('done()')
    expect(await spoken()).toHaveLength(1)
    await tool('read').click()
    await readOn()
    expect((await spoken()).map(([, lang]) => lang)).not.toContain('ar')
    await visit('linden/ar/help/')
    expect(await tool('read').isVisible()).toBe(false)
    expect(await tool('share').isVisible()).toBe(true)
  })
})

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

/** A town in German and Arabic. */
function town({ rent = 'Die Miete ist alt.', network = '' } = {}) {
  return {
    'integreat.yaml': `title: Netz\nbase_url: https://example.org\nlanguages: [de, ar]\n${network}`,
    'municipalities/linden/municipality.yaml': 'name: Linden\n',
    'municipalities/linden/de/index.md': '---\ntitle: Willkommen\n---\nText.\n',
    'municipalities/linden/ar/index.md': '---\ntitle: أهلا وسهلا\n---\nنص.\n',
    'municipalities/linden/de/emergency.md': '---\ntitle: Notruf\noffline: true\n---\nRufen Sie 112.\n',
    'municipalities/linden/de/rent.md': `---\ntitle: Miete\n---\n${rent}\n`,
    'municipalities/linden/de/waste.md': '---\ntitle: Müll\n---\nDer Müll wird getrennt.\n',
    'municipalities/linden/ar/waste.md': '---\ntitle: النفايات\n---\nتفصل النفايات.\n',
    ...legal,
  }
}

describe.runIf(hasBrowser)('reading without internet (skipped where there is no Chromium)', () => {
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let host: Awaited<ReturnType<typeof hostSite>>

  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())
  beforeEach(async () => {
    host = await hostSite(await buildSite(town()))
    context = await browser.newContext({ locale: 'de-DE' })
    page = await context.newPage()
  })
  afterEach(async () => {
    await context.close()
    await host.close()
  })

  /** A worker that starts later is not told by the browser, so the host must be out of reach too. */
  async function setOffline(isOffline: boolean): Promise<void> {
    host.reach(!isOffline)
    await context.setOffline(isOffline)
  }

  const visit = (path: string) => page.goto(`${host.address}/linden/${path}`)
  const text = () => seen(page.locator('main'))
  const banner = () => page.locator('.copy').allInnerTexts()
  const registrations = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  const cached = (name: string) =>
    page.evaluate(async (wanted) => {
      const requests = await (await caches.open(`integreat /linden/ ${wanted}`)).keys()
      return requests.map(({ url }) => new URL(url).pathname.replace(/\.[0-9a-f]{8}\./, '.')).sort()
    }, name)

  /** Until an address is kept, and the worker answers for the page. */
  async function settle(address: string): Promise<void> {
    await expect.poll(() => cached('pages'), { timeout: 20_000 }).toContain(address)
    const watcher = () => page.evaluate(() => navigator.serviceWorker.controller?.scriptURL ?? '')
    await expect.poll(watcher, { timeout: 20_000 }).toContain('/linden/sw.js')
  }

  test('after one visit there are the page, the start page, emergency pages and a stand-in, with their styles', async () => {
    await visit('de/rent/')
    await settle('/linden/de/emergency/')
    await settle('/linden/de/rent/')
    expect(await cached('pages')).toEqual([
      '/linden/de/',
      '/linden/de/emergency/',
      '/linden/de/offline/',
      '/linden/de/rent/',
    ])
    await setOffline(true)
    await page.reload()
    expect(await text()).toContain('Die Miete ist alt.')
    const today = await page.evaluate(() => new Date().toLocaleDateString('de-DE', { dateStyle: 'long' }))
    expect(await banner()).toEqual([`Sie haben keine Internetverbindung. Diese Seite wurde am ${today} gespeichert.`])
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).toBe('flex')
    await visit('de/emergency/?from=home')
    expect(await text()).toContain('Rufen Sie 112.')
    await visit('de/waste/')
    expect(await text()).toContain('Lesen ohne Internet')
    expect(await page.locator('.saved a').allInnerTexts()).toEqual(['Willkommen', 'Notruf', 'Miete – Linden'])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de')
  })

  test('pages of another language that were visited are kept, and its stand-in with them', async () => {
    await visit('de/')
    await settle('/linden/de/emergency/')
    await visit('ar/waste/')
    await settle('/linden/ar/offline/')
    await setOffline(true)
    await page.reload()
    expect(await text()).toContain('تفصل النفايات.')
    await visit('ar/rent/')
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'ar',
      'rtl',
    ])
    expect(await text()).toContain('القراءة دون إنترنت')
  })

  test('a new deployment is seen within one navigation, and in the copy after it', async () => {
    await visit('de/rent/')
    await settle('/linden/de/emergency/')
    await settle('/linden/de/rent/')
    host.deploy(await buildSite(town({ rent: 'Die Miete ist neu.' })))
    await page.reload()
    expect(await text()).toContain('Die Miete ist neu.')
    expect(await banner()).toEqual([])
    await setOffline(true)
    await page.reload()
    expect(await text()).toContain('Die Miete ist neu.')
  })

  test('a page that is gone is forgotten; a host in trouble is as no network', async () => {
    await visit('de/rent/')
    await settle('/linden/de/rent/')
    const files = new Map(await buildSite(town()))
    files.delete('linden/de/rent/index.html')
    host.deploy(files)
    await page.reload()
    await expect.poll(() => cached('pages')).not.toContain('/linden/de/rent/')
    await context.route('**/linden/de/', (route) => route.fulfill({ status: 503, body: 'later' }))
    await visit('de/')
    expect(await text()).toContain('Willkommen')
  })

  test('the kill switch ends it: no worker and no copies are left after one navigation', async () => {
    await visit('de/rent/')
    await settle('/linden/de/emergency/')
    expect(await registrations()).toBe(1)
    host.deploy(await buildSite(town({ network: 'offline: false\n' })))
    await page.reload()
    await expect.poll(registrations, { timeout: 20_000 }).toBe(0)
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([])
    await page.reload()
    expect(await page.locator('[data-worker], [rel=manifest], .offline-link').count()).toBe(0)
    expect(await registrations()).toBe(0)
  })

  test('all pages of a language are kept on request, renewed on request, and removed', async () => {
    await visit('de/offline/')
    await settle('/linden/de/emergency/')
    const before = host.requests.filter((path) => path.endsWith('pages.json'))
    expect(before).toEqual([])
    const button = (name: string) => page.locator(`[data-keep=${name}]`)
    expect(await seen(button('all'))).toMatch(
      /^Alle Seiten dieser Sprache auf diesem Gerät speichern \(\u2068\d+ KB\u2069\)$/,
    )
    await button('all').click()
    await button('none').waitFor()
    expect(await seen(page.locator('.keep p'))).toMatch(
      /^Alle Seiten dieser Sprache sind auf diesem Gerät gespeichert\. Stand: \d+\. \S+ \d{4}$/,
    )
    expect(await button('all').isVisible()).toBe(false)
    expect(await button('again').isVisible()).toBe(false)
    await setOffline(true)
    await visit('de/waste/')
    expect(await text()).toContain('Der Müll wird getrennt.')
    expect(await page.title()).toBe('Müll – Linden')
    expect(await banner()).toHaveLength(1)
    await setOffline(false)
    host.deploy(await buildSite(town({ rent: 'Die Miete ist neu.' })))
    await visit('de/offline/')
    await button('again').click()
    await expect.poll(() => button('again').isVisible()).toBe(false)
    await setOffline(true)
    await visit('de/rent/')
    expect(await text()).toContain('Die Miete ist neu.')
    await visit('de/offline/')
    await button('none').click()
    await button('all').waitFor()
    await button('all').click()
    await expect.poll(() => seen(page.locator('.keep p'))).toMatch(/^Das hat nicht geklappt/)
    await visit('de/waste/')
    expect(await text()).toContain('Lesen ohne Internet')
  })

  test('the municipality chooser is kept by itself, and each town by its own worker', async () => {
    const root = () =>
      page.evaluate(async () => (await caches.open('integreat / pages')).keys().then((keys) => keys.length))
    await page.goto(`${host.address}/`)
    await expect.poll(root, { timeout: 20_000 }).toBeGreaterThan(0)
    await visit('de/rent/')
    await settle('/linden/de/emergency/')
    await settle('/linden/de/rent/')
    expect(await registrations()).toBe(2)
    await setOffline(true)
    await page.goto(`${host.address}/`)
    expect(await text()).toContain('Linden')
    expect(await banner()).toHaveLength(1)
    await visit('de/rent/')
    expect(await text()).toContain('Die Miete ist alt.')
  })

  test('where the reader saves data nothing is fetched unasked', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    await visit('de/rent/')
    await page.waitForTimeout(2500)
    expect(await registrations()).toBe(0)
    expect(host.requests.filter((path) => /sw\.js|offline|emergency|manifest/.test(path))).toEqual([])
    expect(await page.locator('.offline-link').isVisible()).toBe(true)
  })

  test('what is kept unasked stays under 60 KB and is the same in every build', async () => {
    const big = Array.from({ length: 30 }, (_, number) => [
      `municipalities/linden/de/big${number}.md`,
      `---\ntitle: Notruf ${number}\noffline: true\n---\n${Array.from({ length: 900 }, (_, word) => ((word * 7919 + number * 104729) % 999983).toString(36)).join(' ')}\n`,
    ])
    const content = { ...town(), ...Object.fromEntries(big) }
    const files = await buildSite(content)
    const again = await buildSite(content)
    const worker = (of: ReadonlyMap<string, Uint8Array>) => new TextDecoder().decode(of.get('linden/sw.js'))
    expect(worker(again)).toBe(worker(files))
    host.deploy(files)
    let bytes = 0
    const { gzipSync } = await import('node:zlib')
    for (const [path] of JSON.parse(/"core":(\[\[.*?\]\])/.exec(worker(files))?.[1] ?? '[]') as [string][])
      bytes += gzipSync(files.get(`${path.slice(1)}index.html`) ?? new Uint8Array()).length
    for (const { path, content: asset } of shippedAssets().files)
      if (/style|page|keep/.test(path)) bytes += gzipSync(asset).length
    expect(bytes).toBeLessThan(60_000)
    expect(bytes).toBeGreaterThan(50_000)
  })
})

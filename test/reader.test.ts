import { inflateSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, hasChromium, launch, serve } from './fixtures/templates/browser.ts'
import { buildForBrowser } from './support/site.ts'

/*
 * What readers do and see: journeys by keyboard, scripts off, the order of numbers on the screen, paper, forced colours.
 */
const page = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n${text}\n`
const numbers = ['+49 89 99998-110', '8:00–12:00', '12,50 €', '86998 Linden', 'amt@linden.example.org', '§ 12 AufenthG']
const arabic = `اتصل على ${numbers[0]} من ${numbers[1]} والرسوم ${numbers[2]} في ${numbers[3]} أو ${numbers[4]} حسب ${numbers[5]} الآن. [المكتب](https://amt.example.org)`

const content = {
  'integreat.yaml': 'title: Hilfe\nbase_url: https://example.org\nlanguages: [de, ar, ti]\n',
  'municipalities/linden/municipality.yaml':
    'name: Linden\nalso_known_as: [Lindenau]\npostal_codes: ["86998"]\nposition: {latitude: 48.1, longitude: 11.5}\n',
  'municipalities/linden/de/index.md': page('Willkommen', 'Text'),
  'municipalities/linden/de/work.md': page('Arbeit', '[Amt](tel:+49891234)'),
  'municipalities/linden/ar/work.md': page(`العمل ${numbers[0]} هنا`, arabic),
  'municipalities/linden/ti/work.md': page('ስራሕን ሞያዊ ስልጠናን', 'ስራሕ ምድላይ'),
  'municipalities/weiler/municipality.yaml': 'name: Weiler\nposition: {latitude: 53.5, longitude: 10}\n',
  'municipalities/weiler/de/index.md': page('Weiler', 'Text'),
}

const title = hasChromium ? 'a reader' : `a reader (left out: no Chromium at ${chromiumPath}; set CHROMIUM)`

describe.runIf(hasChromium)(title, () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    server = await serve(await buildForBrowser(content))
    browser = await launch()
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; refused: string[] }> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
    const opened = await context.newPage()
    const refused: string[] = []
    opened.on('console', (message) => {
      if (/Content.Security.Policy|Refused/i.test(message.text())) refused.push(message.text())
    })
    await opened.goto(`${server.url}${path}`)
    return { page: opened, refused }
  }

  test.each([true, false])(
    'comes from the list of places to a page in another language by keyboard (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page } = await open('/', { javaScriptEnabled })
      await pressUntil(page, 'a.tile')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/linden/de/')
      // The first two stops of every page: past everything, and the languages.
      await page.keyboard.press('Tab')
      expect(await focused(page)).toContain('skip')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toContain('summary')
      await pressUntil(page, 'a[href="/linden/de/work/"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/linden/de/work/')
      await pressUntil(page, 'summary')
      await page.keyboard.press('Enter')
      await pressUntil(page, 'a[hreflang="ar"]')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/linden/ar/work/')
      expect(await page.getAttribute('html', 'dir')).toBe('rtl')
      await page.context().close()
    },
  )

  test('sees numbers, prices and addresses in their order in right-to-left text, and in its title', async () => {
    const { page, refused } = await open('/linden/ar/work/', { viewport: { width: 1280, height: 740 } })
    for (const number of numbers)
      expect(await page.evaluate(lettersInOrder, ['.text p', number]), number).toBe(number.replace(/\s/g, ''))
    expect(await page.evaluate(lettersInOrder, ['h1', numbers[0] ?? ''])).toBe('+498999998-110')
    // Without what keeps them apart, a browser turns them round.
    await page.evaluate(() => {
      for (const kept of document.querySelectorAll('.text bdi')) kept.replaceWith(kept.textContent ?? '')
      document.querySelector('.text')?.normalize()
    })
    expect(await page.evaluate(lettersInOrder, ['.text p', numbers[0] ?? ''])).not.toBe('+498999998-110')
    expect(refused).toEqual([])
    await page.context().close()
  })

  test('finds a place by another name and by postcode, and the nearest when asked', async () => {
    const { page, refused } = await open('/', {
      geolocation: { latitude: 53.6, longitude: 10.1 },
      permissions: ['geolocation'],
    })
    const shown = () => page.locator('main .tile-list:not(.nearest) > li:visible .tile').allInnerTexts()
    await page.fill('#siteFilter', 'líndenau')
    expect((await shown()).join()).toContain('Linden')
    expect(await shown()).toHaveLength(1)
    await page.fill('#siteFilter', '86998')
    expect(await shown()).toHaveLength(1)
    await page.fill('#siteFilter', 'nirgends')
    expect(await shown()).toEqual([])
    expect(await page.textContent('[role="status"]')).toContain('nirgends')
    await page.click('.finder button')
    expect(await page.locator('.nearest .tile').first().textContent()).toMatch(/^Weiler1\d km$/)
    expect(refused).toEqual([])
    await page.context().close()
  })

  test.each([
    ['ar', 'العمل'],
    ['ti', 'ስራሕን'],
  ])('prints a page in %s whose text can be read out of the PDF', async (code, word) => {
    const { page } = await open(`/linden/${code}/work/`)
    const letters = lettersOf(await page.pdf({ format: 'A4' }))
    expect([...word].filter((letter) => !letters.has(letter))).toEqual([])
    await page.context().close()
  })

  test('sees on paper the code, the address and where links lead', async () => {
    const { page } = await open('/linden/ar/work/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.source .code').isVisible()).toBe(true)
    expect(await page.textContent('.source')).toBe('https://example.org/linden/ar/work/')
    expect(await page.locator('nav:visible').count()).toBe(0)
    const written = await page.evaluate(() => {
      const { content, transform } = getComputedStyle(document.querySelector('.external') as Element, '::after')
      return { content, transform }
    })
    expect(written.content).toContain('https://amt.example.org')
    expect(written.transform).toBe('none')
    await page.context().close()
  })

  test('sees icons, buttons and focus in the forced colours of the system', async () => {
    const { page } = await open('/linden/de/work/', { forcedColors: 'active', colorScheme: 'dark' })
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('span'))
      probe.style.cssText = 'color: LinkText; background: CanvasText; forced-color-adjust: none'
      const { color, backgroundColor } = getComputedStyle(probe)
      const link = document.querySelector('.text a')
      return {
        system: [color, backgroundColor],
        icon: link && getComputedStyle(link, '::before').backgroundColor,
        arrow: getComputedStyle(document.querySelector('summary') as Element, '::after').backgroundColor,
      }
    })
    expect([colours.icon, colours.arrow]).toEqual(colours.system)
    await page.context().close()
  })
})

async function pressUntil(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
  }
  throw new Error(`The keyboard never comes to ${selector}.`)
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => `${document.activeElement?.tagName.toLowerCase()} ${document.activeElement?.className}`)
}

/** Runs in the page: the signs of a text as they stand on the screen, the leftmost first, without blanks. */
function lettersInOrder([selector = '', wanted = '']: string[]): string {
  const element = document.querySelector(selector) as Element
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const signs: Array<{ sign: string; node: Node; offset: number }> = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    for (let offset = 0; offset < text.length; offset++) signs.push({ sign: text.charAt(offset), node, offset })
  }
  const from = signs
    .map(({ sign }) => sign)
    .join('')
    .indexOf(wanted)
  const placed = signs.slice(from, from + wanted.length).map(({ sign, node, offset }) => {
    const range = document.createRange()
    range.setStart(node, offset)
    range.setEnd(node, offset + 1)
    const { left, top } = range.getBoundingClientRect()
    return { sign, left, top }
  })
  const onScreen = placed
    .filter(({ sign }) => sign.trim() !== '')
    .sort((one, other) => one.top - other.top || one.left - other.left)
  return onScreen.map(({ sign }) => sign).join('')
}

/** The letters that a PDF says its glyphs stand for (ISO 32000, ToUnicode maps). */
function lettersOf(pdf: Uint8Array): ReadonlySet<string> {
  const bytes = Buffer.from(pdf)
  const letters = new Set<string>()
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    const start = at + (bytes[at + 6] === 13 ? 8 : 7)
    const map = inflated(bytes.subarray(start, bytes.indexOf('endstream', start)))
    if (!map.includes('beginbf')) continue
    for (const [, from = '', to = from, text = ''] of map.matchAll(
      /<([0-9a-f]+)>\s+(?:<([0-9a-f]+)>\s+)?<([0-9a-f]+)>\s*\n/gi,
    )) {
      const first = Number.parseInt(text.slice(-4), 16)
      for (let index = 0; index <= Number.parseInt(to || from, 16) - Number.parseInt(from, 16); index++) {
        letters.add(String.fromCharCode(first + index).normalize('NFKC'))
      }
      for (const unit of text.match(/.{4}/g) ?? [])
        letters.add(String.fromCharCode(Number.parseInt(unit, 16)).normalize('NFKC'))
    }
  }
  return letters
}

function inflated(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes).toString('latin1')
  } catch {
    return ''
  }
}

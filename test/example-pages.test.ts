import { join } from 'node:path'
import type { RunOptions } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, hasChromium, launch } from './fixtures/templates/browser.ts'
import { allRules, barriersOf, bringAxe } from './support/axe.ts'
import { buildForBrowser } from './support/site.ts'
import { faultsOf } from './support/validator.ts'

/*
 * The pages of the example network: some that have among them everything that any has, in each direction and theme.
 * EVERY_PAGE=1 looks at all of them, which takes long.
 */
const example = join(import.meta.dirname, '../content-example')
const everyPage = process.env['EVERY_PAGE'] === '1'

let pages: ReadonlyArray<readonly [address: string, html: string]>
let styles: ReadonlyMap<string, string>

beforeAll(async () => {
  const files = [...(await buildForBrowser(example))]
  const text = (content: Uint8Array) => new TextDecoder().decode(content)
  pages = files.filter(([path]) => path.endsWith('.html')).map(([path, content]) => [path, text(content)])
  styles = new Map(files.filter(([path]) => path.endsWith('.css')).map(([path, content]) => [path, text(content)]))
})

test('the pages of the example are valid HTML', async () => {
  const faults: string[] = []
  const some = oneOfEachKind(pages)
  const chosen = everyPage ? pages : pages.filter((page, index) => index % 12 === 0 || some.includes(page))
  for (const [path, html] of chosen) for (const fault of await faultsOf(html)) faults.push(`${path}: ${fault}`)
  expect(faults).toEqual([])
  expect(pages.length).toBeGreaterThan(1000)
}, 300_000)

test('nineteen of twenty pages come with styles in less than 14 KB, which slow networks send in one go', async () => {
  const { brotliCompressSync } = await import('node:zlib')
  const style = Math.max(...[...styles.values()].map((css) => brotliCompressSync(css).length))
  const sizes = pages.filter((_, index) => index % 20 === 0).map(([, html]) => brotliCompressSync(html).length + style)
  sizes.sort((one, other) => one - other)
  expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThan(14 * 1024)
})

const title = hasChromium ? 'in a browser' : `in a browser (left out: no Chromium at ${chromiumPath}; set CHROMIUM)`

describe.runIf(hasChromium)(title, () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launch()
    page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
    await page.setContent('<!DOCTYPE html><html lang="en"><head><title>x</title></head><body></body></html>')
    await bringAxe(page)
  })

  afterAll(() => browser?.close())

  test('no page has a barrier, in light and in dark', async () => {
    const found: string[] = []
    for (const [path, html] of everyPage ? pages : oneOfEachKind(pages)) {
      await show(page, html, styles)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        const options = colorScheme === 'light' ? allRules : colours
        for (const violation of await barriersOf(page, options)) found.push(`${path} (${colorScheme}): ${violation}`)
      }
    }
    expect(found).toEqual([])
  }, 3_600_000)

  test('no page scrolls sideways at 320 px, nor with letters of twice the size', async () => {
    const found: string[] = []
    await page.setViewportSize({ width: 320, height: 740 })
    for (const [path, html] of everyPage ? pages : oneOfEachKind(pages)) {
      await show(page, html, styles)
      for (const size of ['', '237.5%']) {
        const width = await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize
          for (const details of document.querySelectorAll('details')) details.open = true
          return document.documentElement.scrollWidth - document.documentElement.clientWidth
        }, size)
        if (width > 0) found.push(`${path} (${size}): ${width}`)
      }
    }
    expect(found).toEqual([])
  }, 3_600_000)
})

const colours: RunOptions = {
  runOnly: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'],
  resultTypes: ['violations'],
}

/** Puts a page into the window without going there: what judges it need not be loaded anew. */
async function show(page: Page, html: string, styles: ReadonlyMap<string, string>): Promise<void> {
  const css = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, path = '']) => styles.get(path) ?? '',
  )
  const inert = html.replace(/<meta http-equiv="[^"]*"[^>]*>|<script .*?<\/script>|<link rel="stylesheet"[^>]*>/g, '')
  await page.evaluate(
    ({ text, css }) => {
      const next = new DOMParser().parseFromString(text, 'text/html').documentElement
      const { documentElement: root } = document
      for (const { name } of [...root.attributes]) root.removeAttribute(name)
      for (const { name, value } of [...next.attributes]) root.setAttribute(name, value)
      root.innerHTML = next.innerHTML
      document.adoptedStyleSheets = css.map((sheet) => {
        const made = new CSSStyleSheet()
        made.replaceSync(sheet)
        return made
      })
    },
    { text: inert, css },
  )
}

/** Few pages that have among them every class and element, in each direction and theme. */
function oneOfEachKind(all: typeof pages): typeof pages {
  const kinds = all
    .map((page) => ({ page, parts: partsOf(page[1]) }))
    .sort((one, other) => other.parts.size - one.parts.size)
  const seen = new Set<string>()
  return kinds.flatMap(({ page, parts }) => {
    const isNew = [...parts].some((part) => !seen.has(part))
    for (const part of parts) seen.add(part)
    return isNew ? [page] : []
  })
}

function partsOf(html: string): ReadonlySet<string> {
  const parts = html.match(/class="[a-z -]+"|<(?:table|details|figure|blockquote|pre|img|dl|kbd|mark|sup|h4)\b/g) ?? []
  const frame = `${/<html[^>]* dir="rtl"/.test(html)} ${/href="[^"]*style\.[^"]*"/.exec(html)?.[0] ?? ''}`
  return new Set(parts.map((part) => `${frame} ${part}`))
}

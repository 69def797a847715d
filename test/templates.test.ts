import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAssets } from '../src/host/assets.ts'
import { icons } from '../src/kinds/page.ts'
import { render } from '../templates/render.tsx'
import { createTranslate } from '../templates/translate.ts'
import { chromiumPath, hasChromium, launch, serve } from './fixtures/templates/browser.ts'
import { languageOf, viewsOf } from './fixtures/templates/views.ts'
import { type Code, words } from './fixtures/templates/words.ts'
import { barriersOf, bringAxe } from './support/axe.ts'
import { shippedAssets } from './support/site.ts'
import { faultsOf } from './support/validator.ts'

const root = join(import.meta.dirname, '..')
const pages = (Object.keys(words) as Code[]).flatMap((code) =>
  Object.entries(viewsOf(code)).map(([name, view]) => ({
    name: `${name}.${code}`,
    html: render(view, createTranslate(languageOf(code))),
  })),
)

describe('every page', () => {
  test.each(pages)('$name is written as before', async ({ name, html }) => {
    await expect(html).toMatchFileSnapshot(`fixtures/templates/pages/${name}.html`)
  })

  test.each(pages)('$name is valid HTML', async ({ html }) => {
    expect(await faultsOf(html)).toEqual([])
  })

  test.each(pages)('$name has neither inline script nor style nor anything from elsewhere', ({ html }) => {
    // A block of data is no script.
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?! type="application\/ld\+json">|[^>]* src="\/)/)
    expect(html).not.toMatch(/<(?:link rel="(?:stylesheet|icon)"|script|img)[^>]*(?:href|src)="(?:https?:)?\/\//)
  })
})

test('titles that look like HTML stay text', () => {
  const view = {
    ...viewsOf('de')['leaf'],
    title: '<img src=x onerror=alert(1)>',
  }
  const html = render(view as never, createTranslate(languageOf('de')))
  expect(html).toContain('<h1>&lt;img src=x onerror=alert(1)></h1>')
})

test('every icon that a page may choose has a drawing of its own', () => {
  const views = icons.map((icon) => {
    const view = viewsOf('de')['start'] as { children: readonly object[] }
    const html = render(
      {
        ...view,
        children: [{ title: 'x', href: '/', children: [], icon }],
      } as never,
      createTranslate(languageOf('de')),
    )
    return /class="tiles".*?<path d="([^"]+)"/.exec(html)?.[1]
  })
  expect(new Set(views).size).toBe(icons.length)
})

test('the styles know no left and right', () => {
  const folder = join(root, 'templates/styles')
  for (const name of readdirSync(folder)) {
    const css = readFileSync(join(folder, name), 'utf8').replace(/\/\*.*?\*\//gs, '')
    expect(css, name).not.toMatch(/\b(?:left|right)\b/)
  }
})

test('assets have the same names and bytes whenever they are made', () => {
  const assets = shippedAssets()
  execFileSync(process.execPath, ['src/dist.mjs', '--assets'], { cwd: root })
  expect(shippedAssets()).toEqual(assets)
  expect(assets.paths.style).toMatch(/^assets\/style\.[0-9a-f]{8}\.css$/)
  expect(assets.files.map(({ path }) => path)).toContain('assets/favicon.svg')
  expect(() => readAssets(join(root, 'nowhere'))).toThrow(/npm run prepare/)
})

const title = hasChromium ? 'in a browser' : `in a browser (left out: no Chromium at ${chromiumPath}; set CHROMIUM)`

describe.runIf(hasChromium)(title, () => {
  let browser: Browser
  let page: Page
  let server: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    const assets = shippedAssets()
    const named = assets.files.map(
      ({ path, content }) => [`/${path.replace(/\.[0-9a-f]{8}\./, '.')}`, content] as const,
    )
    // A redirect would be gone before it could be judged.
    const htmls = pages.map(
      ({ name, html }) => [`/${name}.html`, html.replace(/<meta http-equiv="refresh"[^>]*>/, '')] as const,
    )
    server = await serve(new Map<string, string | Uint8Array>([...named, ...htmls]))
    browser = await launch()
    page = await (await browser.newContext()).newPage()
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  describe.each(pages)('$name', ({ name }) => {
    test('has no barrier, in light at 360 px and in dark at 1280 px', async () => {
      await page.goto(`${server.url}/${name}.html`)
      await bringAxe(page)
      for (const { scheme, width } of looks) {
        await page.setViewportSize({ width, height: 740 })
        await page.emulateMedia({ colorScheme: scheme })
        expect(await barriersOf(page), scheme).toEqual([])
      }
    })

    test('fits a narrow window and large letters, and fingers', async () => {
      await page.setViewportSize({ width: 320, height: 740 })
      await page.goto(`${server.url}/${name}.html`)
      expect(await page.evaluate(overflow), 'at 320 px').toBe(0)
      expect(await page.evaluate(smallTargets), 'targets under 48 px').toEqual([])
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      expect(await page.evaluate(overflow), 'at 320 px, all open').toBe(0)
      expect(await page.evaluate(smallTargets), 'targets under 48 px, all open').toEqual([])
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '237.5%'
      })
      expect(await page.evaluate(overflow), 'with letters of twice the size').toBe(0)
    })
  })
})

const looks = [
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 1280 },
] as const

/** Runs in the page: how far it can be scrolled sideways. */
function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth
}

/** Runs in the page: controls that are smaller than a finger, links within a sentence aside. */
function smallTargets(): string[] {
  return [...document.querySelectorAll('a[href], button, input, summary')]
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      const inSentence = getComputedStyle(element).display === 'inline' && element.closest('p, li, td, th') !== null
      const isText = element instanceof HTMLInputElement && element.disabled
      return width > 0 && !inSentence && !isText && Math.min(width, height) < 47.9
    })
    .map((element) => element.outerHTML.slice(0, 120))
}

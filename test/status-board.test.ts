import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAssets } from '../src/host/assets.ts'
import { render } from '../templates/render.tsx'
import { createTranslate } from '../templates/translate.ts'
import { hasChromium, launch, serve } from './fixtures/templates/browser.ts'
import { languageOf, viewsOf } from './fixtures/templates/views.ts'

const root = join(import.meta.dirname, '..')
const html = render(viewsOf('de')['status'] as never, createTranslate(languageOf('de')))

/* The board is a plain table, sorted by what is left to do; in a browser, its columns can be filtered. */
test('without a script the board is a table that is there', () => {
  expect(html).toContain('<meta name="robots" content="noindex"/>')
  expect(html.indexOf('shared/germany/de/arrival/registration.md')).toBeLessThan(html.indexOf('en/library.md'))
  expect(html).not.toContain('<select')
})

describe.runIf(hasChromium)('in a browser', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>

  beforeAll(async () => {
    const assets = readAssets(join(root, 'dist/assets'))
    const named = assets.files.map(
      ({ path, content }) => [`/${path.replace(/\.[0-9a-f]{8}\./, '.')}`, content] as const,
    )
    server = await serve(new Map<string, string | Uint8Array>([...named, ['/status.html', html]]))
    browser = await launch()
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  test('the rows of a language or state can be shown alone, and the address remembers it', async () => {
    const page = await browser.newPage()
    await page.goto(`${server.url}/status.html`)
    const texts = page.locator('table').nth(1)
    const shown = () => texts.locator('tbody tr:visible th').allTextContents()
    const choose = (label: string, value: string) =>
      page.locator('.filters').nth(1).getByLabel(label).selectOption(value)
    expect(await shown()).toEqual(['Anmeldung', 'Stadtbücherei'])
    await choose('Stand', 'veraltet')
    expect(await shown()).toEqual(['Stadtbücherei'])
    await choose('Sprache', 'العربية')
    expect(await shown()).toEqual([])
    await page.reload()
    expect(await shown()).toEqual([])
    await choose('Stand', '')
    expect(await shown()).toEqual(['Anmeldung'])
    expect(new URL(page.url()).hash).toContain('Sprache=')
    await page.reload()
    expect(await shown()).toEqual(['Anmeldung'])
    await page.close()
  })
})

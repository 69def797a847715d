import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Artifact } from '../src/values/artifact.ts'
import { hasBrowser, launchBrowser } from './support/host.ts'
import { records, withSearch } from './support/search.ts'

describe.skipIf(!hasBrowser)('Pagefind in a browser (skipped where there is no Chromium)', () => {
  let server: Server
  let browser: Browser

  beforeAll(async () => {
    server = await serve(await withSearch((search) => search.index(records, 'town/pagefind')))
    browser = await launchBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  const queries: ReadonlyArray<readonly [string, string, string]> = [
    ['de', 'Wohnung', '/town/de/wohnen/'],
    ['de', 'Kaution', '/town/de/wohnen/'],
    ['de', 'Leben', '/town/de/arbeit/'],
    ['ar', 'مدينة', '/town/ar/sakan/'],
    ['prs', 'شهر', '/town/prs/khana/'],
    ['zh-Hans', '工作', '/town/zh-cn/zhufang/'],
    ['sr-Latn', 'kuća', '/town/sr-latn/stan/'],
    ['de-simple', 'Geld', '/town/de-simple/geld/'],
  ]

  test.each(queries)('a page in %s finds %s', { timeout: 30_000 }, async (language, query, url) => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${language}`)
    const found = await page.evaluate(search, query)
    expect(found.map((result) => result.url)).toEqual([url])
    expect(found[0]?.excerpt).not.toContain('Kaution')
    await page.close()
  })
})

/** Runs in the page: Pagefind takes the language from `<html lang>`. */
async function search(query: string) {
  const { pagefind } = globalThis as unknown as { pagefind: Pagefind }
  const instance = pagefind.createInstance({ baseUrl: '/' })
  const { results } = await instance.search(query)
  return Promise.all(results.map((result) => result.data()))
}

interface Pagefind {
  createInstance(options: object): {
    search(query: string): Promise<{ results: ReadonlyArray<{ data(): Promise<{ url: string; excerpt: string }> }> }>
  }
}

const script = "import * as pagefind from '/town/pagefind/pagefind.js'\nglobalThis.pagefind = pagefind"

async function serve(files: readonly Artifact[]): Promise<Server> {
  const byPath = new Map(files.map(({ path, content }) => [`/${path}`, content]))
  const server = createServer((request, response) => {
    const [path = '', language = ''] = (request.url ?? '').split('?')
    const content = byPath.get(path)
    const type = path.endsWith('.js') ? 'text/javascript' : content ? 'application/octet-stream' : 'text/html'
    response.setHeader('content-type', type)
    response.end(
      content ?? `<!doctype html><html lang="${language}"><title>x</title><script type="module">${script}</script>`,
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

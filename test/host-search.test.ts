import { rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { HostError } from '../src/host/host-error.ts'
import { createSearch } from '../src/host/pagefind.ts'
import type { Artifact, SearchRecord } from '../src/values/artifact.ts'
import { hasBrowser, launchBrowser, temporaryFolder } from './support/host.ts'

const records: readonly SearchRecord[] = [
  record('/town/de/wohnen/', 'de', 'Wohnen', 'Hier stehen Wohnungen <b> und Häuser.', { keywords: ['Kaution', 'Makler'] }),
  record('/town/de/arbeit/', 'de', 'Arbeit', 'Wer Arbeit sucht.', { section: 'Leben' }),
  record('/town/de/leer/', 'de', 'Leer', ''),
  record('/town/ar/sakan/', 'ar', 'السكن', 'السكن والعمل في المدينة'),
  record('/town/prs/khana/', 'prs', 'خانه', 'خانه و کار در شهر'),
  record('/town/zh-cn/zhufang/', 'zh-Hans', '住房', '我们在这里找到住房和工作'),
  record('/town/sr-latn/stan/', 'sr-Latn', 'Stan', 'Stanovanje i kuće u gradu'),
  record('/town/de-simple/geld/', 'de-simple', 'Geld', 'Sie bekommen Gelder vom Amt.'),
]

function record(url: string, language: string, title: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord {
  return { url, language, title, text, section: '', keywords: [], ...more }
}

async function withSearch<Result>(work: (search: ReturnType<typeof createSearch>) => Promise<Result>, patience = 60_000) {
  const search = createSearch({ patience })
  try {
    return await work(search)
  } finally {
    await search.close()
  }
}

describe('an index', () => {
  test('lies below its folder, sorted, without the files that no page loads', async () => {
    const paths = (await withSearch((search) => search.index(records, 'town/pagefind'))).map(({ path }) => path)
    expect(paths).toEqual([...paths].sort())
    expect(paths.every((path) => path.startsWith('town/pagefind/'))).toBe(true)
    expect(paths.filter((path) => !/_|wasm/.test(path))).toEqual([
      'town/pagefind/pagefind-entry.json',
      'town/pagefind/pagefind-worker.js',
      'town/pagefind/pagefind.js',
    ])
  })

  test('brings the program without a stemmer only where a language needs it', async () => {
    const programs = async (language: string) => {
      const files = await withSearch((search) => search.index([record('/a/', language, 'a', 'b')], 'x'))
      return files.map(({ path }) => path).filter((path) => path.includes('wasm'))
    }
    expect(await programs('de')).toEqual(['x/wasm.de.pagefind'])
    expect(await programs('uk')).toEqual(['x/wasm.unknown.pagefind'])
    expect(await programs('sr-Latn')).toEqual(['x/wasm.sr-latn.pagefind'])
  })

  test('has the same bytes in every run, whatever the order of the records', async () => {
    const first = await withSearch((search) => search.index(records, 'x'))
    const second = await withSearch(async (search) => {
      await search.index(records.slice(2), 'y')
      return search.index([...records].reverse(), 'x')
    })
    expect(second).toEqual(first)
  })

  test('of no records has no files', async () => {
    expect(await withSearch((search) => search.index([], 'x'))).toEqual([])
  })
})

describe('when the program of Pagefind fails', () => {
  const folder = temporaryFolder()
  const printed = vi.spyOn(console, 'error').mockImplementation(() => {})

  afterEach(() => vi.unstubAllEnvs())
  afterAll(() => {
    printed.mockRestore()
    folder.remove()
  })

  const stubs: ReadonlyArray<readonly [string, string]> = [
    ['is missing', ''],
    ['ends at once', 'exit 1'],
    ['crashes when it is asked', 'head -c 10 >/dev/null; kill -SEGV $$'],
    ['is killed while it thinks', 'head -c 10 >/dev/null; sleep 0.2; kill -KILL $$'],
    ['answers with half of a sentence', 'printf "eyJtZXNz,"; exec sleep 30'],
    ['hangs', 'exec sleep 30'],
  ]

  test.each(stubs)('%s, one sentence says so and a later index works', { timeout: 15_000 }, async (_name, script) => {
    const stub = join(folder.path, 'pagefind')
    rmSync(stub, { force: true })
    if (script) writeFileSync(stub, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
    vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', stub)
    vi.stubEnv('PAGEFIND_BINARY_PATH', stub)
    await withSearch(async (search) => {
      const error: unknown = await search.index(records, 'x').catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(HostError)
      expect(error).toMatchObject({ what: 'search', message: expect.stringMatching(/^The search index cannot be made: .*\.$/) })
      vi.unstubAllEnvs()
      expect(await search.index(records, 'x')).not.toEqual([])
    }, 3000)
    expect(printed).not.toHaveBeenCalled()
  })
})

describe.skipIf(!hasBrowser)('in a browser (skipped where there is no Chromium)', () => {
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
    const found = await page.evaluate(search, { query, language })
    expect(found.map((result) => result.url)).toEqual([url])
    expect(found[0]?.excerpt).not.toContain('Kaution')
    await page.close()
  })

  test('a page in one language can search the pages in another, with its stemmer', { timeout: 30_000 }, async () => {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?ar`)
    const found = await page.evaluate(search, { query: 'Wohnung', language: 'de' })
    expect(found.map((result) => result.url)).toEqual(['/town/de/wohnen/'])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ar')
    await page.close()
  })
})

/** Runs in the page: Pagefind takes the language from `<html lang>` while it makes an instance, and only then. */
async function search({ query, language }: { query: string; language: string }) {
  const { pagefind } = globalThis as unknown as { pagefind: Pagefind }
  const { lang } = document.documentElement
  document.documentElement.lang = language
  const instance = pagefind.createInstance({ baseUrl: '/' })
  document.documentElement.lang = lang
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
    response.end(content ?? `<!doctype html><html lang="${language}"><title>x</title><script type="module">${script}</script>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

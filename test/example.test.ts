import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type BuildResult, build } from '../src/flow/build.ts'
import { readAssets } from '../src/host/assets.ts'
import { createMemory } from '../src/host/memory.ts'
import { createTestHost, shelves } from './support/build.ts'
import { crawl } from './support/crawl.ts'
import { withSearch } from './support/search.ts'

/* The example network is what a new user meets first: it must build without a word, and show what it says it shows. */
const folder = join(import.meta.dirname, '../content-example')
const output = createMemory()
let result: BuildResult

beforeAll(async () => {
  const assets = readAssets(join(import.meta.dirname, '../dist/assets'))
  const options = { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' } as const
  result = await withSearch((search) => build({ ...createTestHost(folder, output), assets, search }, shelves, options))
})

test('has no mistake and nothing to be warned of', () => {
  expect(result.messages).toEqual([])
  expect(result.kept).toEqual([])
})

test('every link in every page leads to something that was built, and nothing is loaded from elsewhere', () => {
  const { pages, broken, foreign } = crawl({ files: output.files, origin: 'https://example.org', basePath: '/' })
  expect(pages).toBeGreaterThan(1000)
  expect(broken).toEqual([])
  expect(foreign).toEqual([])
})

test('the README names a file for every feature, and the file is there', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  const [, table = ''] = readme.split('## Where to see each feature')
  const named = [...table.matchAll(/`((?:[…gb]|integreat\.yaml)(?:\/[^`]*)?)`/g)].map(([, path = '']) => path)
  expect(named.length).toBeGreaterThan(40)
  const roots: Readonly<Record<string, string>> = { '…': 'municipalities', g: 'shared/germany', b: 'shared/bavaria' }
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const missing = named.filter((path) => {
    const [top = '', ...rest] = path.split('/')
    const wanted = new RegExp(
      `^${[roots[top] ?? top, ...rest].join('/').replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`,
    )
    return !paths.some((one) => wanted.test(one))
  })
  expect(missing).toEqual([])
})

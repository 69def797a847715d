import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { build } from '../src/flow/build.ts'
import { createMemory } from '../src/host/memory.ts'
import type { Cache, Search } from '../src/values/ports.ts'
import { createByteCache, createTestHost, shelves } from './support/build.ts'

/* How the indexes of a municipality's languages are asked for, and what a later build knows of them. */

const languages = ['de', 'en', 'fr']

const content = createMemory({
  'integreat.yaml': `title: Netz\nbase_url: https://example.org\nlanguages: [${languages.join(', ')}]\n`,
  'municipalities/linden/municipality.yaml': 'name: Linden\n',
  'municipalities/linden/de/index.md': '---\ntitle: Start\n---\n\nWillkommen.\n',
  'municipalities/linden/de/arbeit.md': '---\ntitle: Arbeit\n---\n\nText.\n',
  'municipalities/linden/en/arbeit.md': '---\ntitle: Work\n---\n\nText.\n',
})

/** Makes a file of bytes that are no text, and notes how many indexes are in the making at once. */
function createSlowSearch() {
  let now = 0
  const asked: string[] = []
  const most = { count: 0 }
  const index: Search['index'] = async (records, folder) => {
    now += 1
    most.count = Math.max(most.count, now)
    asked.push(folder)
    await setTimeout(5)
    now -= 1
    const bytes = Uint8Array.from([records.length, 255, 0, 10, 13, 128])
    return [
      { path: `${folder}/empty`, content: new Uint8Array() },
      { path: `${folder}/bytes`, content: bytes },
      { path: `${folder}/text`, content: 'Größe: 5 €\n' },
    ]
  }
  return { asked, most, search: { index, close: async () => {} } satisfies Search }
}

async function buildWith(search: Search, cache: Cache) {
  const output = createMemory()
  const host = { ...createTestHost(content, output), search, cache }
  await build(host, shelves, { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' })
  return output.files
}

test('the indexes of a municipality are made two at a time', async () => {
  const { search, asked, most } = createSlowSearch()
  await buildWith(search, createByteCache())
  expect(asked).toEqual(languages.map((code) => `linden/${code}/pagefind`))
  expect(most.count).toBe(2)
})

test('where the site is gone, they come out of the cache byte for byte', async () => {
  const cache = createByteCache()
  const first = await buildWith(createSlowSearch().search, cache)
  const { search, asked } = createSlowSearch()
  const second = await buildWith(search, cache)
  expect(asked).toEqual([])
  expect([...second]).toEqual([...first])
  expect([...first.keys()]).toContain('linden/de/pagefind/bytes')
})

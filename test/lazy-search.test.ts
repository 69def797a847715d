import { expect, test } from 'vitest'
import { createLazySearch } from '../src/host/lazy-search.ts'
import type { Search } from '../src/values/ports.ts'

type Records = Parameters<Search['index']>[0]

/** A search whose index is a file for each title, and one that all have. */
function createTitles() {
  const asked: string[] = []
  const index: Search['index'] = async (records, folder) => {
    asked.push(folder)
    const paths = ['list', ...records.map(({ title }) => title)]
    return paths.map((name) => ({ path: `${folder}/${name}`, content: new TextEncoder().encode(name) }))
  }
  return { asked, search: { index, close: async () => {} } satisfies Search }
}

const records = (...titles: string[]) => titles.map((title) => ({ title })) as unknown as Records

test('the index made last is there at once, the newer one later, with what it no longer has', async () => {
  const { search, asked } = createTitles()
  let tell = () => {}
  const lazy = createLazySearch(search, () => tell(), 1)
  const ready = () => new Promise<void>((resolve) => (tell = resolve))

  const first = ready()
  expect(await lazy.index(records('one', 'two'), 'de')).toEqual([])
  expect(lazy.isUpToDate?.()).toBe(false)
  await first
  expect(lazy.isUpToDate?.()).toBe(true)
  expect(lazy.takeLate().map(({ artifacts, gone }) => [artifacts.map(({ path }) => path), gone])).toEqual([
    [['de/list', 'de/one', 'de/two'], []],
  ])
  expect(lazy.takeLate()).toEqual([])

  const second = ready()
  const before = await lazy.index(records('one', 'three'), 'de')
  expect(before.map(({ path }) => path)).toEqual(['de/list', 'de/one', 'de/two'])
  await second
  expect(lazy.takeLate().map(({ gone }) => gone)).toEqual([['de/two']])
  expect(await lazy.index(records('one', 'three'), 'de')).toHaveLength(3)
  expect(asked).toEqual(['de', 'de'])
  await lazy.close()
})

import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { HostError } from '../src/host/host-error.ts'
import { temporaryFolder } from './support/host.ts'
import { record, records, withSearch } from './support/search.ts'

describe('an index', () => {
  test('lies below its folder, sorted, without the files that no page loads', async () => {
    const paths = (await withSearch((search) => search.index(records, 'town/pagefind'))).map(({ path }) => path)
    expect(paths).toEqual([...paths].sort())
    expect(paths.every((path) => path.startsWith('town/pagefind/'))).toBe(true)
    expect(paths.filter((path) => !/_|wasm/.test(path))).toEqual([
      'town/pagefind/numbers.json',
      'town/pagefind/pagefind-entry.json',
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
      expect(error).toMatchObject({
        what: 'search',
        message: expect.stringMatching(/^The search index cannot be made: .*\.$/),
      })
      vi.unstubAllEnvs()
      expect(await search.index(records, 'x')).not.toEqual([])
    }, 3000)
    expect(printed).not.toHaveBeenCalled()
  })
})

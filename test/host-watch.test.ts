import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type * as Chokidar from 'chokidar'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Changes, type Watching, type WatchOptions, watchFolder } from '../src/host/watch.ts'
import { temporaryFolder } from './support/host.ts'

// The limit of watched folders belongs to the whole machine, so the system's answer is put into the library's mouth.
const answer = vi.hoisted(() => ({ code: '' }))
vi.mock('chokidar', async (original) => {
  const chokidar = await original<typeof Chokidar>()
  return {
    ...chokidar,
    watch: (...given: Parameters<typeof chokidar.watch>) => {
      const watcher = chokidar.watch(...given)
      const { code } = answer
      if (code && !given[1]?.usePolling)
        setImmediate(() => watcher.emit('error', Object.assign(new Error(code), { code })))
      return watcher
    },
  }
})

let folder: ReturnType<typeof temporaryFolder>
let watching: Watching | undefined
let changes = 0
let last: Changes | undefined
const path = (name: string) => join(folder.path, name)

async function watch(options: WatchOptions = {}): Promise<void> {
  changes = 0
  watching = await watchFolder(
    folder.path,
    (told) => {
      changes += 1
      last = told
    },
    options,
  )
}

/** How often a change was called out after some edits, once nothing more comes. */
async function changesAfter(edit: () => unknown): Promise<number> {
  changes = 0
  await edit()
  await pause(350)
  return changes
}

/** The same for edits that are to be heard, however long a busy machine takes. */
async function heardAfter(edit: () => unknown): Promise<number> {
  changes = 0
  await edit()
  await expect.poll(() => changes, { timeout: 20_000 }).toBeGreaterThan(0)
  await pause(350)
  return changes
}

beforeEach(() => {
  folder = temporaryFolder()
  for (const name of ['de', 'site', 'node_modules', '.git']) mkdirSync(path(name))
  writeFileSync(path('de/a.md'), 'one')
})

afterEach(async () => {
  answer.code = ''
  await watching?.close()
  folder.remove()
})

// Two processors that are shared by many may take longer than an editor.
describe('one change is called out', { retry: 2 }, () => {
  test.each<readonly [string, () => unknown]>([
    ['for a file that is written', () => writeFileSync(path('de/a.md'), 'two')],
    [
      'for a file that an editor empties and writes',
      () => {
        writeFileSync(path('de/a.md'), '')
        writeFileSync(path('de/a.md'), 'two')
      },
    ],
    [
      'for a file that an editor replaces',
      () => {
        writeFileSync(path('de/.a.md.swp'), 'two')
        renameSync(path('de/.a.md.swp'), path('de/a.md'))
      },
    ],
    [
      'for a file that an editor moves away and writes anew',
      async () => {
        renameSync(path('de/a.md'), path('de/a.md~'))
        await pause(50)
        writeFileSync(path('de/a.md'), 'two')
      },
    ],
    [
      'for two writes within ten milliseconds',
      async () => {
        writeFileSync(path('de/a.md'), 'two')
        await pause(10)
        writeFileSync(path('de/a.md'), 'three')
      },
    ],
    ['for a file that is removed', () => rmSync(path('de/a.md'))],
  ])('%s', async (_name, edit) => {
    await watch()
    expect(await heardAfter(edit)).toBe(1)
  })
})

test('a file that was saved is told from one that came', async () => {
  await watch()
  await heardAfter(() => writeFileSync(path('de/a.md'), 'other'))
  expect(last).toEqual({ saved: ['de/a.md'], hasMore: false })
  await heardAfter(() => writeFileSync(path('de/b.md'), 'new'))
  expect(last).toEqual({ saved: [], hasMore: true })
})

test('many files at once, in new folders too, make few changes of it', async () => {
  await watch()
  const number = await heardAfter(() => {
    for (let file = 0; file < 200; file += 1) {
      mkdirSync(path(`de/${file % 20}/${file}`), { recursive: true })
      writeFileSync(path(`de/${file % 20}/${file}/x.md`), 'x')
    }
  })
  expect(number).toBeLessThan(10)
})

test('nothing is called out for what is nobody’s edit', async () => {
  await watch({ ignored: [path('site')] })
  const names = [
    'site/index.html',
    'node_modules/x.js',
    '.git/index',
    '.DS_Store',
    'de/.a.md.123-4.tmp',
    'de/a.md~',
    'de/#a.md#',
    'de/4913',
  ]
  expect(await changesAfter(() => names.forEach((name) => void writeFileSync(path(name), 'x')))).toBe(0)
  expect(await heardAfter(() => writeFileSync(path('de/b.md'), 'x'))).toBe(1)
})

test('a link out of the folder is not followed', async () => {
  const outside = temporaryFolder()
  symlinkSync(outside.path, path('de/away'))
  await watch()
  expect(await changesAfter(() => writeFileSync(join(outside.path, 'x.md'), 'x'))).toBe(0)
  outside.remove()
})

test('nothing is called out after the watch is closed', async () => {
  await watch()
  writeFileSync(path('de/a.md'), 'two')
  await watching?.close()
  expect(await changesAfter(() => writeFileSync(path('de/a.md'), 'three'))).toBe(0)
})

test.each(['ENOSPC', 'EMFILE'])(
  'where the system answers %s, it is said once and edits are still seen',
  async (code) => {
    answer.code = code
    const warnings: string[] = []
    await watch({ onWarning: (sentence) => warnings.push(sentence) })
    await pause(200)
    expect(warnings).toEqual([
      expect.stringMatching(new RegExp(`twice a second.*max_user_watches helps \\(${code}\\)\\.$`)),
    ])
    changes = 0
    writeFileSync(path('de/a.md'), 'longer than before')
    utimesSync(path('de/a.md'), 2000, 2000)
    await expect.poll(() => changes, { timeout: 5000 }).toBe(1)
  },
)

import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { workshop } from '../src/cli/workshop.ts'
import { build } from '../src/flow/build.ts'
import { createSavedPages, type SavedPages } from '../src/flow/saved-page.ts'
import { createDisk } from '../src/host/disk.ts'
import { createMemory, type MemoryFiles } from '../src/host/memory.ts'
import { createTestHost, shelves, shelvesWith } from './support/build.ts'

/* `dev` shows a saved page before it builds the rest: it must be the page that the build then makes. */
const options = { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' } as const
const example = join(import.meta.dirname, '../content-example')

/** The example, in memory, so that it can be edited. */
const tracked = createDisk(example)
const texts = Object.fromEntries(
  tracked.list('').flatMap(({ path }) => {
    const bytes = tracked.read(path)
    return bytes ? [[path, bytes] as const] : []
  }),
)
const municipality = 'municipalities/lindenstadt'

let content: MemoryFiles
let output: MemoryFiles
let saved: SavedPages

beforeEach(async () => {
  content = createMemory(texts)
  await buildAll()
})

async function buildAll(): Promise<void> {
  output = createMemory()
  const host = createTestHost(content, output)
  saved = createSavedPages(host, shelves, workshop)
  const result = await build(host, shelvesWith({ siteOutputs: [...workshop.siteOutputs, saved.output] }), options)
  expect(result.kept).toEqual([])
}

const textOf = (path: string) => new TextDecoder().decode(content.read(path))
const edit = (path: string, change: (text: string) => string) => content.write(path, change(textOf(path)))

/** The pages that are shown at once, and what the whole build then makes of them. */
async function save(path: string) {
  const pages = await saved.make(path, content)
  await buildAll()
  return pages.map(([file, html]) => ({ file, html, built: new TextDecoder().decode(output.files.get(file)) }))
}

const page = `${municipality}/de/index.md`

test('a saved text is the page that the build makes', async () => {
  edit(page, (text) => `${text}\n## Ein neuer Abschnitt\n\nMit einer Nummer: 0821 1234.\n`)
  const [shown, ...others] = await save(page)
  expect(others).toEqual([])
  expect(shown?.html).toContain('Ein neuer Abschnitt')
  expect(shown?.html).toBe(shown?.built)
})

test('so is a text of a layer, in every municipality that shows it', async () => {
  const shared = content
    .list('shared')
    .map(({ path }) => path)
    .find((path) => /^shared\/[^/]+\/de\/.+\.md$/.test(path) && !path.includes('/snippets/'))
  if (!shared) throw new Error('The example has no shared page.')
  edit(shared, (text) => `${text}\nEin neuer Satz.\n`)
  const pages = await save(shared)
  expect(pages.length).toBeGreaterThan(1)
  for (const { html, built } of pages) expect(html).toBe(built)
})

test.each<[string, string, (text: string) => string]>([
  ['another address', page, (text) => text.replace('---\n', '---\nslug: anders\n')],
  ['a mistake', page, (text) => text.replace('---\n', '---\nnmae: x\n---\n')],
  ['a link that leads nowhere', page, (text) => `${text}\n[weg](nowhere.md)\n`],
  ['no page that was built', `${municipality}/municipality.yaml`, (text) => text],
  ['a file that is not there', `${municipality}/de/none.md`, () => '---\ntitle: x\n---\n'],
])('%s is left to the build', async (_, path, change) => {
  edit(path, change)
  expect(await saved.make(path, content)).toEqual([])
})

test('a saved translation is shown without the marks that counted for its old text', async () => {
  const path = `${municipality}/ar/index.md`
  edit(path, (text) => `${text}\nجملة جديدة.\n`)
  const pages = await saved.make(path, content)
  expect(pages.map(([file]) => file)).toEqual(['lindenstadt/ar/index.html'])
  expect(pages[0]?.[1]).toContain('جملة جديدة')
})

import type { PagefindIndex } from 'pagefind'
import type { Artifact, SearchRecord } from '../values/artifact.ts'
import type { Search } from '../values/ports.ts'
import { cutChunks, type IndexFile, unpack } from './pagefind-chunks.ts'
import { type Pagefind, searchError, watchService } from './pagefind-service.ts'

/**
 * Search indexes by Pagefind, one for each call, all made by one background process; make only one of these at a time.
 *
 * Each language of the records becomes a part of the index under its tag in lower case, since Pagefind's script looks
 * for `<html lang>` in lower case: the whole tag first, then its first subtag, then the largest part of the index.
 * @param patience milliseconds that one index may take
 */
export function createSearch({ patience = 300_000 }: { patience?: number } = {}): Search {
  const service = watchService(patience)
  return {
    index: async (records, folder) =>
      records.length === 0
        ? []
        : service.run(async (pagefind) => withoutNeedless(await indexFiles(pagefind, records), folder)),
    close: () => service.stop(),
  }
}

async function indexFiles({ createIndex }: Pagefind, records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  const { index } = answerOf(await createIndex())
  if (!index) throw searchError('Pagefind gives no index')
  // The process takes messages one after the other, so the records come in the order of these calls.
  await Promise.all([...records].sort(byUrl).map((record) => add(index, record)))
  const { files } = answerOf(await index.getFiles())
  await index.deleteIndex()
  return [...cutChunks(files), numberFile(files, records)]
}

const fragment = /^fragment\/(.+)\.pf_fragment$/

/** `numbers.json`: the number of the page for each of Pagefind's ids, which are the names of its fragments. */
function numberFile(files: readonly IndexFile[], records: readonly SearchRecord[]): IndexFile {
  const numbers = new Map(records.map(({ url, page }) => [url, page]))
  const rows = files.flatMap(({ path, content }) => {
    const id = fragment.exec(path)?.[1]
    if (id === undefined) return []
    const text = new TextDecoder().decode(unpack(content))
    const page = numbers.get((JSON.parse(text) as { readonly url: string }).url)
    return page === undefined ? [] : [[id, page] as const]
  })
  const sorted = rows.sort(([id, one], [otherId, other]) => one - other || (id < otherId ? -1 : 1))
  return { path: 'numbers.json', content: new TextEncoder().encode(JSON.stringify(Object.fromEntries(sorted))) }
}

/** Pagefind's answer, where it does not complain of anything. */
function answerOf<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw searchError(`Pagefind says "${answer.errors.join(' ')}"`)
  return answer
}

async function add(
  index: PagefindIndex,
  { url, language, title, text, section, headings, keywords, original }: SearchRecord,
): Promise<void> {
  // Pagefind searches the values of `meta` too, titles above all, and cuts excerpts from `content` only. So keywords
  // are found and never shown.
  const meta = {
    title,
    section,
    headings: headings.join(' · '),
    keywords: keywords.join(', '),
    original: original.join(', '),
  }
  const filled = Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''))
  answerOf(await index.addCustomRecord({ url, language: language.toLowerCase(), content: text, meta: filled }))
}

// The pages have a search box of their own, and search without a worker: one script less to wait for on a slow network.
const needless = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$|^playground\//

function withoutNeedless(files: readonly IndexFile[], folder: string): Artifact[] {
  const everyLanguageHasOwn = !partsOf(files).some(({ wasm }) => wasm === null)
  return files
    .filter(({ path }) => !needless.test(path) && !(everyLanguageHasOwn && path === 'wasm.unknown.pagefind'))
    .map(({ path, content }) => ({ path: `${folder}/${path}`, content }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** What the entry file says of each language; `wasm` is null where it has no stemmer and shares the general program. */
function partsOf(files: readonly IndexFile[]): ReadonlyArray<{ readonly wasm: string | null }> {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  if (!entry) throw searchError('Pagefind leaves the entry file out')
  return Object.values(JSON.parse(new TextDecoder().decode(entry.content)).languages)
}

function byUrl(one: SearchRecord, other: SearchRecord): number {
  return one.url < other.url ? -1 : one.url > other.url ? 1 : 0
}

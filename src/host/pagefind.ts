import { createIndex, type PagefindIndex } from 'pagefind'
import type { Artifact, SearchRecord } from '../values/artifact.ts'
import type { Search } from '../values/ports.ts'
import { searchError, watchService } from './pagefind-service.ts'

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
      records.length === 0 ? [] : service.run(async () => withoutNeedless(await indexFiles(records), folder)),
    close: () => service.stop(),
  }
}

interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

async function indexFiles(records: readonly SearchRecord[]): Promise<readonly IndexFile[]> {
  const { index } = answerOf(await createIndex())
  if (!index) throw searchError('Pagefind gives no index')
  // The process takes messages one after the other, so the records come in the order of these calls.
  await Promise.all([...records].sort(byUrl).map((record) => add(index, record)))
  const { files } = answerOf(await index.getFiles())
  await index.deleteIndex()
  return files
}

/** Pagefind's answer, where it does not complain of anything. */
function answerOf<Answer extends { readonly errors: readonly string[] }>(answer: Answer): Answer {
  if (answer.errors.length > 0) throw searchError(`Pagefind says "${answer.errors.join(' ')}"`)
  return answer
}

async function add(
  index: PagefindIndex,
  { url, language, title, text, section, keywords }: SearchRecord,
): Promise<void> {
  // Pagefind searches the values of `meta` too, titles above all, and cuts excerpts from `content` only. So keywords
  // are found and never shown.
  const meta = { title, section, language, keywords: keywords.join(', ') }
  const filled = Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== ''))
  answerOf(await index.addCustomRecord({ url, language: language.toLowerCase(), content: text, meta: filled }))
}

// The pages have a search box of their own.
const needless = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$|^playground\//

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

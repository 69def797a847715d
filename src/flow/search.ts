import { encodeAddress } from '../ground/address.ts'
import { sha256 } from '../ground/hash.ts'
import type { KnownFiles } from '../stages/emit/index.ts'
import { fileWords } from '../stages/index/index.ts'
import { type ResolvedTree, toRecord } from '../stages/resolve/index.ts'
import type { PlannedFile } from '../values/artifact.ts'
import type { SearchLanguage } from '../values/output.ts'
import { languagesBeside } from '../values/search-beside.ts'
import type { Site } from '../values/site.ts'
import { type Synonym, sharedSynonyms } from '../values/synonyms/index.ts'
import { recall } from './memo.ts'
import { hashOfText } from './page-key.ts'
import { planSearch } from './search-files.ts'
import type { Host } from './shelves.ts'
import type { PreparedSite } from './site.ts'

/** The search of a municipality in all its languages. */
export interface SiteSearch {
  /** A promise for each language. */
  readonly files: ReadonlyArray<Promise<readonly PlannedFile[]>>
  /** By language code. */
  readonly languages: ReadonlyMap<string, SearchLanguage>
}

/**
 * Plans the search of each language.
 * @param wanted codes of the languages to write; the search pages know of the others all the same
 */
export async function planSearches(
  host: Host,
  { site, trees }: PreparedSite,
  { wanted, known }: { readonly wanted: readonly string[] | undefined; readonly known: KnownFiles },
): Promise<SiteSearch> {
  const files: Array<Promise<readonly PlannedFile[]>> = []
  const languages = new Map<string, SearchLanguage>()
  const standIns = new Map(trees.map((resolved) => [resolved.tree.language.code, standInsOf(resolved)]))
  const lookedUp = new Set([...standIns].flatMap(([code, others]) => languagesBeside(site, code, others)))
  for (const resolved of trees) {
    await host.pause?.()
    const { code } = resolved.tree.language
    const folder = [site.municipality.id, code].filter(Boolean).join('/')
    const pages = listPages(site, resolved)
    const isLookedUp = lookedUp.has(code)
    const key = keyOf(site, resolved, pages, isLookedUp)
    const records = once(() => resolved.pages.flatMap(toRecord))
    const words = once(() => fileWords(records(), synonymsOf(site, code), { isLookedUp }))
    const letters = recall(host, `index letters ${folder}`, key, () => words().letters)
    const hasPages = resolved.pages.some(({ record }) => record)
    languages.set(code, { hasPages, letters, standIns: standIns.get(code) ?? [] })
    if (wanted && !wanted.includes(code)) continue
    const scope = () => ({ folder, records: records(), words: words(), pages })
    // Two at a time: Pagefind works on one while the other's answer comes, and holds no more than these.
    const before = files.at(-2) ?? Promise.resolve()
    files.push(before.then(() => planSearch(host, { folder, key, scope, known })))
  }
  return { files, languages }
}

/** Everything that a search is made of, without taking the text out of each page. */
function keyOf(
  site: Site,
  { tree, pages }: ResolvedTree,
  list: ReturnType<typeof listPages>,
  isLookedUp: boolean,
): string {
  const parts = pages.map(({ record, view }) => [record, record && 'html' in view ? hashOfText(view) : ''])
  const own = [site.municipality.synonyms, site.network.synonyms].map((synonyms) => synonyms.get(tree.language.code))
  return sha256(JSON.stringify([parts, list, own, isLookedUp]))
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The municipality's own synonyms, then the network's, then the shared ones. */
function synonymsOf({ municipality, network }: Site, code: string): readonly Synonym[] {
  return [municipality.synonyms, network.synonyms]
    .flatMap((own) => own.get(code) ?? [])
    .concat(sharedSynonyms[code] ?? [])
}

/** Codes of the languages that texts are shown in where a translation is missing. */
function standInsOf({ tree }: ResolvedTree): readonly string[] {
  const entries = [...tree.entries.values()].filter(({ state }) => state === 'fallback')
  return [...new Set(entries.map(({ doc }) => doc.language))].sort()
}

/** What the language shows of every page of the municipality, by the page's number. */
function listPages(site: Site, { tree, navigator }: ResolvedTree) {
  const start = tree.entries.get('')?.address ?? ''
  return [...site.pages.keys()].sort().map((key) => {
    const entry = tree.entries.get(key)
    // A page that only says where it can be read would send the reader on at once.
    if (!entry || entry.state === 'notice') return undefined
    return [encodeAddress(entry.address.slice(start.length)), navigator.title(entry)] as const
  })
}

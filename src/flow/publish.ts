import { addAll } from '../ground/add-all.ts'
import { type EmitResult, emit, type KnownFiles, readManifest, type WrittenFile } from '../stages/emit/index.ts'
import { planPages } from '../stages/render/index.ts'
import type { PlannedFile } from '../values/artifact.ts'
import type { SiteTools, Summary } from '../values/output.ts'
import type { Site } from '../values/site.ts'
import type { Translate } from '../values/translate.ts'
import { listTranslations, sumUp } from '../values/translation.ts'
import type { View } from '../values/view.ts'
import { recall } from './memo.ts'
import { recallPages } from './page-record.ts'
import { planSearches, type SiteSearch } from './search.ts'
import { type LanguagePages, sharePages } from './share-pages.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'
import type { PreparedSite } from './site.ts'

const noBytes = new Uint8Array()

/** What publishing a municipality came to. */
export interface Published {
  readonly summary: Summary
  readonly pages: number
  readonly counts: EmitResult
  readonly files: readonly WrittenFile[]
}

/** Renders a municipality and writes it: media, then the pages that show it, then search and what else leads to pages. */
export async function publishSite(
  host: Host,
  shelves: Shelves,
  options: BuildOptions,
  prepared: PreparedSite,
  input: { readonly known: KnownFiles; readonly translate: (code: string) => Translate },
): Promise<Published> {
  const { site, media } = prepared
  const { known } = input
  const workshop = await shelves.workshop()
  const trees = prepared.trees.filter(({ tree }) => options.languages?.includes(tree.language.code) ?? true)
  const render = (view: View) => workshop.render(view, input.translate(view.shell.language.code))
  const remember: Array<(hashes: ReadonlyMap<string, string>) => void> = []
  const pages: LanguagePages[] = []
  // Not waited for here: indexes are made beside the pages.
  const search =
    options.search === 'leave-out'
      ? withoutSearch
      : await planSearches(host, prepared, { wanted: options.languages, known })
  for (const { tree, pages: resolved } of trees) {
    await host.pause?.()
    const recalled = recallPages(host, {
      municipality: site.municipality.id,
      language: tree.language.code,
      planned: planPages(resolved, render),
    })
    pages.push({ language: tree.language.code, files: recalled.files })
    remember.push(recalled.remember)
  }
  const tools = (hashes: ReadonlyMap<string, string>): SiteTools => ({
    navigators: new Map(trees.map(({ tree, navigator }) => [tree.language.code, navigator])),
    render,
    absolute: prepared.absolute,
    search: search.languages,
    pages: (path) => host.output.read(path) ?? noBytes,
    hashOf: (path) => hashes.get(path),
    recall: (name, key, make) => recall(host, name, key, make),
    assets: host.assets,
  })
  // Made while Pagefind is still at work, and written behind its files, to which they lead.
  const others: PlannedFile[] = []
  const makeOthers = async (hashes: ReadonlyMap<string, string>) => {
    for (const output of workshop.siteOutputs) {
      await host.pause?.()
      addAll(others, output.create(site, tools(hashes)))
    }
    return []
  }
  const summary = summarize(site)
  const id = site.municipality.id
  const { counts, files } = await emit(host.output, {
    id,
    summary,
    groups: [await media.files(known), sharePages(host, pages, known), makeOthers, ...search.files, () => others],
    pause: host.pause,
    previous: readManifest(host.output, id),
    orphans: options.languages ? 'keep' : 'remove',
    known,
  })
  const hashes = new Map(files.map(([path, hash]) => [path, hash]))
  for (const one of remember) one(hashes)
  return { summary, pages: pages.reduce((count, { files }) => count + files.length, 0), counts, files }
}

const withoutSearch: SiteSearch = { files: [], languages: new Map() }

/** What the network lists of a municipality. */
function summarize(site: Site): Summary {
  const { id, config } = site.municipality
  const nameIn = (code: string) => (typeof config.name === 'string' ? config.name : config.name[code])
  const names = site.languages.flatMap(({ code }) => {
    const name = nameIn(code) ?? nameIn(site.sourceLanguage)
    return name === undefined ? [] : [[code, name] as const]
  })
  const redirects = [...site.trees.values()].flatMap((tree) =>
    [...tree.aliases].map(([from, key]) => [from, tree.entries.get(key)?.address ?? ''] as const),
  )
  return {
    id,
    names: Object.fromEntries(names),
    sourceLanguage: site.sourceLanguage,
    languages: site.languages.map((language) => language.code),
    ...(config.prefix && { prefix: config.prefix }),
    postalCodes: config.postal_codes ?? [],
    ...(config.also_known_as && { otherNames: config.also_known_as }),
    ...(config.position && { position: config.position }),
    coverage: sumUp(
      listTranslations(site),
      site.languages.map((language) => language.code),
    ),
    redirects,
  }
}

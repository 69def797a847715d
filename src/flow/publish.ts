import { type EmitResult, emit, type Manifest } from '../stages/emit/index.ts'
import { indexTree } from '../stages/index/index.ts'
import { renderPages } from '../stages/render/index.ts'
import type { Artifact } from '../values/artifact.ts'
import type { SiteTools, Summary } from '../values/output.ts'
import type { Site } from '../values/site.ts'
import type { Translate } from '../values/translate.ts'
import type { View } from '../values/view.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'
import type { PreparedSite } from './site.ts'

/** Renders a municipality and writes it: media, then pages, then its search and what else refers to them. */
export async function publishSite(
  host: Host,
  shelves: Shelves,
  options: BuildOptions,
  prepared: PreparedSite,
  input: { readonly previous: Manifest | undefined; readonly translate: (code: string) => Translate },
): Promise<{ readonly summary: Summary; readonly pages: number; readonly emitted: EmitResult }> {
  const { site, media } = prepared
  const trees = prepared.trees.filter(({ tree }) => options.languages?.includes(tree.language.code) ?? true)
  const render = (view: View) => shelves.render(view, input.translate(view.shell.language.code))
  const pages: Artifact[] = []
  const searches: Artifact[] = []
  const indexed = new Map<string, readonly string[]>()
  for (const { tree, pages: resolved } of trees) {
    await host.pause?.()
    const entries = [...tree.entries.values()]
    pages.push(
      ...renderPages(
        resolved.map(({ view }, index) => ({ address: entries[index]?.address ?? '', view })),
        render,
      ),
    )
    const records = resolved.flatMap(({ record }) => record ?? [])
    const folder = [site.municipality.id, tree.language.code].filter(Boolean).join('/')
    searches.push(...(await indexTree(host.search, { folder, records })))
    indexed.set(tree.language.code, [...new Set(records.map((record) => record.language))].sort())
  }
  const tools: SiteTools = {
    navigators: new Map(trees.map(({ tree, navigator }) => [tree.language.code, navigator])),
    render,
    absolute: prepared.absolute,
    indexed,
  }
  await host.pause?.()
  const others = shelves.siteOutputs.flatMap((output) => output.create(site, tools))
  const summary = summarize(site)
  const emitted = emit(host.output, {
    id: site.municipality.id,
    summary,
    artifacts: [...media.artifacts(), ...searches, ...pages, ...others],
    previous: input.previous,
    orphans: options.languages ? 'keep' : 'remove',
  })
  return { summary, pages: pages.length, emitted }
}

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
    redirects,
  }
}

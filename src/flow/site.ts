import { addAll } from '../ground/add-all.ts'
import { createSite } from '../stages/model/index.ts'
import { absolute, type ResolveContext, type ResolvedTree, resolveTree } from '../stages/resolve/index.ts'
import type { Doc, Media } from '../values/doc.ts'
import type { Message } from '../values/message.ts'
import type { Municipality, Network, Site } from '../values/site.ts'
import type { Translate } from '../values/translate.ts'
import { createMediaDesk, isPicture, type MediaDesk } from './media.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'

/** A municipality up to the point where it could be written. */
export interface PreparedSite {
  readonly site: Site
  readonly trees: readonly ResolvedTree[]
  readonly media: MediaDesk
  readonly messages: readonly Message[]
  readonly absolute: (address: string) => string
}

/** Models a municipality, fills its pages and judges it. Writes nothing. */
export async function prepareSite(
  host: Host,
  shelves: Shelves,
  options: BuildOptions,
  input: {
    readonly network: Network
    readonly municipality: Municipality
    readonly docs: readonly Doc[]
    readonly files: readonly Media[]
    readonly translate: (code: string) => Translate
  },
): Promise<PreparedSite> {
  const { network, municipality, docs, files, translate } = input
  const { site, messages } = createSite({
    network,
    municipality,
    docs,
    media: files,
    drafts: options.drafts,
    now: options.now,
  })
  const hasPictures = files.some(({ file }) => isPicture(file))
  const maker = hasPictures ? await host.pictures.open() : undefined
  const media = createMediaDesk({ ...host, maker }, site)
  const context: ResolveContext = { site, media: media.lookup, translate, languages: shelves.languages }
  const trees: ResolvedTree[] = []
  for (const tree of site.trees.values()) {
    await host.pause?.()
    trees.push(resolveTree(context, tree, host.assets))
  }
  const judged: Message[] = []
  const { rules } = await shelves.workshop()
  for (const rule of rules) {
    await host.pause?.()
    addAll(judged, rule.judge(site, { languages: shelves.languages }))
  }
  const damaged = await media.findDamaged()
  const found = [
    ...messages,
    ...trees.flatMap((tree) => tree.pages.flatMap((page) => page.messages)),
    ...judged,
    ...media.messages(),
    ...damaged,
  ]
  return { site, trees, media, messages: found, absolute: (address) => absolute(site, address) }
}

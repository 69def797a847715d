import { loadNetwork, takeInventory } from '../stages/load/index.ts'
import { createSite } from '../stages/model/index.ts'
import type { Message } from '../values/message.ts'
import { type Coverage, listTranslations, sumUp, type TranslationItem } from '../values/translation.ts'
import { chooseMunicipalities, type Unknown } from './choose.ts'
import { type ReadScope, readScope } from './read.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'

/** How far the translations of one municipality are. */
export interface MunicipalityStatus {
  readonly id: string
  readonly coverage: readonly Coverage[]
  readonly items: readonly TranslationItem[]
}

/** How far the translations of a network are. */
export interface StatusResult {
  readonly municipalities: readonly MunicipalityStatus[]
  readonly unknown: readonly Unknown[]
  /** Findings of the configuration; empty where it can be read. */
  readonly messages: readonly Message[]
  readonly isConfigured: boolean
}

/** Looks at every translation of the municipalities that are asked for. Writes nothing. */
export async function status(
  host: Pick<Host, 'content' | 'store' | 'pause'>,
  shelves: Shelves,
  options: Pick<BuildOptions, 'municipalities' | 'languages' | 'now' | 'drafts'>,
): Promise<StatusResult> {
  const inventory = takeInventory(host.content.list(''), shelves)
  const { network, messages } = loadNetwork(host.content, inventory, shelves.languages)
  if (!network) return { municipalities: [], unknown: [], messages, isConfigured: false }
  const { municipalities: chosen, unknown } = chooseMunicipalities(network, options)
  const layers: ReadScope[] = []
  for (const scope of inventory.scopes) {
    if (scope.type === 'layer') layers.push(await readScope(host, shelves, scope))
  }
  const municipalities: MunicipalityStatus[] = []
  for (const municipality of unknown.length > 0 ? [] : chosen) {
    const scope = inventory.scopes.find((candidate) => candidate.scope === municipality.scope)
    const own = scope ? await readScope(host, shelves, scope) : { docs: [] }
    const docs = [...own.docs, ...layers.flatMap((layer) => layer.docs)]
    const { site } = createSite({ network, municipality, docs, media: [], drafts: options.drafts, now: options.now })
    const wanted = site.languages.map(({ code }) => code).filter((code) => options.languages?.includes(code) ?? true)
    const items = listTranslations(site).filter(({ language }) => wanted.includes(language))
    municipalities.push({ id: municipality.id, coverage: sumUp(items, wanted), items })
  }
  return { municipalities, unknown, messages: [], isConfigured: true }
}

import type { ScopeInventory } from '../stages/load/index.ts'
import type { Translate } from '../values/translate.ts'
import { takeLayers } from './layers.ts'
import { buildSite, type LayerContent, type SiteJob, type SiteResult } from './municipality.ts'
import type { Host, Shelves } from './shelves.ts'

/** What all jobs of a build have in common: plain data, so that it can be handed to another thread. */
export interface CommonWork {
  readonly layers: readonly ScopeInventory[]
}

/**
 * Builds municipalities one after the other; the layers are read at the first. Every thread has one of these.
 * @param layers the layers' content where somebody has read it already
 */
export function createSiteBuilder(
  host: Host,
  shelves: Shelves,
  common: CommonWork,
  layers?: () => Promise<LayerContent>,
): (job: SiteJob) => Promise<SiteResult> {
  const translate = createTranslators(shelves)
  let content: Promise<LayerContent> | undefined
  const read = layers ?? (async () => (await takeLayers(host, shelves, common.layers)).content())
  return async (job) => {
    content ??= read()
    return buildSite(host, shelves, job, { layers: await content, translate })
  }
}

/** Interface strings by language code, each language's made when it is first needed. */
export function createTranslators(shelves: Shelves): (code: string) => Translate {
  const made = new Map<string, Translate>()
  return (code) => {
    const known = made.get(code)
    if (known) return known
    const language = shelves.languages.get(code)
    if (!language) throw new Error(`no language ${code} in the table`)
    const translate = shelves.translate(language)
    made.set(code, translate)
    return translate
  }
}

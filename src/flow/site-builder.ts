import type { ScopeInventory } from '../stages/load/index.ts'
import type { Translate } from '../values/translate.ts'
import { takeLayers } from './layers.ts'
import { buildSite, type LayerContent } from './municipality.ts'
import type { Host, Shelves } from './shelves.ts'
import type { SiteJob, SiteResult } from './site-record.ts'
import { createTranslators } from './translators.ts'

/** What all jobs of a build have in common: plain data, so that it can be handed to another thread. */
export interface CommonWork {
  readonly layers: readonly ScopeInventory[]
}

/** Builds one municipality. */
export type SiteBuilder = (job: SiteJob) => Promise<SiteResult>

/**
 * Builds municipalities one after the other; the layers are read at the first. Every thread has one of these.
 * @param layers the layers' content where somebody has read it already
 */
export function createSiteBuilder(
  host: Host,
  shelves: Shelves,
  common: CommonWork,
  layers?: () => Promise<LayerContent>,
): SiteBuilder {
  let translate: ((code: string) => Translate) | undefined
  let content: Promise<LayerContent> | undefined
  const read = layers ?? (async () => (await takeLayers(host, shelves, common.layers)).content())
  return async (job) => {
    translate ??= createTranslators(shelves.languages, await shelves.workshop())
    content ??= read()
    return buildSite(host, shelves, job, { layers: await content, translate })
  }
}

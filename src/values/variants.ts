import type { Doc } from './doc.ts'
import type { Page, Site, Snippet } from './site.ts'

/** Every text of a site that readers see, with the group it belongs to. */
export function textsOf(site: Site): ReadonlyArray<readonly [group: Page | Snippet, doc: Doc]> {
  return [...site.pages.values(), ...site.snippets.values()].flatMap((group) =>
    [...group.variants.values()].map((doc) => [group, doc] as const),
  )
}

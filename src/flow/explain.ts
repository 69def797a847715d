import { takeInventory } from '../stages/load/index.ts'
import { type PageRecord, readPageRecords } from './page-record.ts'
import type { Host, Shelves } from './shelves.ts'

/** A page of the output, and why it was made as it lies there. */
export interface Explanation extends Pick<PageRecord, 'source' | 'why'> {
  /** Path below the output folder. */
  readonly path: string
}

/**
 * Finds what the last builds remember of a page.
 * @param wanted a content file, a file of the output, or an address below the site's root; with `/` in between
 * @returns the page in every municipality and language that shows it, and every name that would have been understood
 */
export function explainPage(
  host: Pick<Host, 'content' | 'cache'>,
  shelves: Shelves,
  wanted: string,
): { readonly found: readonly Explanation[]; readonly known: readonly string[] } {
  const { scopes, isSingle } = takeInventory(host.content.list(''), shelves)
  const ids = scopes.filter(({ type }) => type === 'municipality').map(({ id }) => (isSingle ? '' : id))
  const pages = ids.flatMap((id) =>
    [...shelves.languages.keys()].flatMap((code) => Object.entries(readPageRecords(host, id, code))),
  )
  const name = wanted.replace(/^\.?\//, '')
  const found = pages
    .filter(([path, { source }]) => [source, path, path.replace(/index\.html$/, '')].includes(name))
    .map(([path, { source, why }]) => ({ path, source, why }))
  return { found, known: [...new Set(pages.flatMap(([path, { source }]) => [source, path]))] }
}

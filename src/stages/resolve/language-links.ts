import type { Language } from '../../values/language.ts'
import type { Entry, Site } from '../../values/site.ts'
import type { LanguageLink } from '../../values/view.ts'

// Of each site, by what the links lead to: every language of a page has the same ones.
const linksOfSites = new WeakMap<Site, Map<string, readonly LanguageLink[]>>()

/** Every language of the site, leading to the same page, or to the nearest above it that the language has. */
export function languageLinks(
  site: Site,
  reader: Language,
  key: string | undefined,
  fixed: string | undefined,
  href: (address: string) => string,
): readonly LanguageLink[] {
  const known = linksOfSites.get(site) ?? new Map<string, readonly LanguageLink[]>()
  linksOfSites.set(site, known)
  // Neither holds a line end.
  const name = `${key === undefined ? '' : `=${key}`}\n${fixed === undefined ? '' : `=${fixed}`}`
  const links = known.get(name) ?? site.languages.map((language) => languageLink(site, language, { key, fixed, href }))
  known.set(name, links)
  return links.map((link, index) => (site.languages[index] === reader ? { ...link, current: true } : link))
}

function languageLink(
  site: Site,
  { code, tag, direction, autonym }: Language,
  to: {
    readonly key: string | undefined
    readonly fixed: string | undefined
    readonly href: (address: string) => string
  },
): LanguageLink {
  const { key, fixed, href } = to
  const entry = key === undefined ? undefined : nearestEntry(site.trees.get(code)?.entries, key)
  const root = `${site.municipality.id === '' ? '' : `/${site.municipality.id}`}/${code}/`
  const address = fixed === undefined ? (entry?.address ?? root) : `${root}${fixed}`
  const translated = fixed !== undefined || (entry?.state === 'own' && entry.page.key === key)
  return { tag, direction, autonym, href: href(address), current: false, translated }
}

function nearestEntry(entries: ReadonlyMap<string, Entry> | undefined, key: string): Entry | undefined {
  for (let above = key; above !== ''; above = above.includes('/') ? above.slice(0, above.lastIndexOf('/')) : '') {
    const entry = entries?.get(above)
    if (entry) return entry
  }
  return entries?.get('')
}

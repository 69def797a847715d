import { escapeText } from '../ground/html.ts'
import type { PageMeta } from '../kinds/page.ts'
import type { NetworkOutput, SiteOutput } from '../values/output.ts'
import type { Entry, Site } from '../values/site.ts'

/**
 * One sitemap a municipality, with the translations of every page. Pages that stand in for a missing translation are
 * not announced.
 * @see https://www.sitemaps.org/protocol.html
 */
export const sitemap: SiteOutput = {
  name: 'sitemap',
  create: (site, { absolute }) => {
    const urls: string[] = []
    for (const page of site.pages.values()) {
      const own = ownEntries(site, page.key)
      const alternates = own.map(({ tag, entry }) => alternate(tag, absolute(entry.address)))
      const original = own.find(({ entry }) => entry.doc === page.source) ?? own[0]
      if (original) alternates.push(alternate('x-default', absolute(original.entry.address)))
      for (const { entry } of own) {
        const updated = (entry.doc.meta as PageMeta).updated
        const modified = updated ? `<lastmod>${escapeText(updated.slice(0, 10))}</lastmod>` : ''
        urls.push(`<url><loc>${escapeText(absolute(entry.address))}</loc>${modified}${alternates.join('')}</url>`)
      }
    }
    const opening =
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
    const content = `<?xml version="1.0" encoding="UTF-8"?>\n${opening}\n${urls.join('\n')}\n</urlset>\n`
    return [{ path: sitemapPath(site.municipality.id), content }]
  },
}

/** The list of all sitemaps, and `robots.txt`, which names it. */
export const sitemapIndex: NetworkOutput = {
  name: 'sitemap index',
  create: (network, summaries) => {
    const base = `${network.origin}${network.basePath}`
    const single = summaries.length === 1 && summaries[0]?.id === ''
    const robots = { path: 'robots.txt', content: `User-agent: *\nAllow: /\n\nSitemap: ${base}sitemap.xml\n` }
    if (single) return [robots]
    const entries = summaries.map(
      ({ id }) => `<sitemap><loc>${escapeText(`${base}${sitemapPath(id)}`)}</loc></sitemap>`,
    )
    const opening = '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    const content = `<?xml version="1.0" encoding="UTF-8"?>\n${opening}\n${entries.join('\n')}\n</sitemapindex>\n`
    return [{ path: 'sitemap.xml', content }, robots]
  },
}

function sitemapPath(id: string): string {
  return id === '' ? 'sitemap.xml' : `${id}/sitemap.xml`
}

function ownEntries(site: Site, key: string): ReadonlyArray<{ readonly tag: string; readonly entry: Entry }> {
  return site.languages.flatMap((language) => {
    const entry = site.trees.get(language.code)?.entries.get(key)
    return entry?.state === 'own' ? [{ tag: language.tag, entry }] : []
  })
}

function alternate(tag: string, href: string): string {
  return `<xhtml:link rel="alternate" hreflang="${tag}" href="${escapeText(href)}"/>`
}

import { decodePercent, splitPath } from './segment.ts'
import type { TreePage } from './tree.ts'

/** What an address on the platform leads to. */
export type Target =
  | { readonly type: 'page'; readonly page: TreePage; readonly way: 'address' | 'language' | 'last part' }
  | { readonly type: 'start' }
  | { readonly type: 'nowhere' }
  | { readonly type: 'elsewhere'; readonly why: string }

/** Finds the page that an address on the platform leads to. */
export type FindTarget = (url: URL) => Target

/** Names below region and language that are no pages. */
const notPages = new Set([
  'events',
  'places',
  'locations',
  'news',
  'imprint',
  'disclaimer',
  'search',
  'offers',
  'sprungbrett',
])

/** True for the hosts under which the platform has answered over the years. */
export function isPlatformHost(host: string): boolean {
  return /^(?:[a-z0-9-]+\.)*integreat(?:\.app|-app\.de)$/.test(host)
}

/**
 * An index of every address that the list knows: own paths, the paths of the other languages' variants, and last parts
 * that only one page has, because the platform itself finds a page by its last part wherever it was moved.
 */
export function indexAddresses(pages: readonly TreePage[], language: string): FindTarget {
  const byPath = new Map<string, TreePage>()
  const byLast = new Map<string, TreePage | 'several'>()
  const byVariantId = new Map<string, TreePage>()
  const add = (path: string, page: TreePage): void => {
    const segments = addressSegments(path)
    const full = segments.join('/')
    if (!byPath.has(full)) byPath.set(full, page)
    const last = `${segments[1]}/${segments.at(-1)}`
    const known = byLast.get(last)
    byLast.set(last, known === undefined || known === page ? page : 'several')
  }
  for (const entry of pages) {
    add(entry.page.path, entry)
    if (entry.page.id !== undefined) byVariantId.set(entry.page.id, entry)
    for (const variant of entry.page.variants.values()) {
      add(variant.path, entry)
      if (variant.id !== undefined) byVariantId.set(variant.id, entry)
    }
  }
  const region = mostCommon(pages.map((entry) => addressSegments(entry.page.path)[0] ?? ''))
  return (url) => {
    const segments = addressSegments(url.pathname)
    const short = /^\/s\/p\/(\d+)\/?$/.exec(url.pathname)?.[1]
    const shortPage = short === undefined ? undefined : byVariantId.get(short)
    if (shortPage) return { type: 'page', page: shortPage, way: 'address' }
    if (segments.length === 1 && /^(?:tel:.*|mailto:.*|[+\d][\d\s/-]*)$/.test(segments[0] ?? ''))
      return { type: 'nowhere' }
    if (segments[0] !== region) return { type: 'elsewhere', why: 'not a page of this region' }
    if (segments.length <= 2) return url.search === '' ? { type: 'start' } : { type: 'elsewhere', why: 'not a page' }
    const page = byPath.get(segments.join('/'))
    if (page) return { type: 'page', page, way: segments[1] === language ? 'address' : 'language' }
    if (notPages.has(segments[2] ?? '')) return { type: 'elsewhere', why: 'not a page but events, places or news' }
    const moved = byLast.get(`${segments[1]}/${segments.at(-1)}`)
    if (moved !== undefined && moved !== 'several') return { type: 'page', page: moved, way: 'last part' }
    return { type: 'elsewhere', why: 'no page of the list' }
  }
}

/** True where an address leads to this region's page in another language, by the look of it. */
export function isOtherLanguage(url: URL, page: TreePage, language: string): boolean {
  const segments = addressSegments(url.pathname)
  const region = addressSegments(page.page.path)[0]
  return isPlatformHost(url.hostname) && segments.length > 2 && segments[0] === region && segments[1] !== language
}

function addressSegments(path: string): string[] {
  return splitPath(decodePercent(path).toLowerCase())
}

function mostCommon(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? ''
}

import { attribute, elementsOf, readHtml } from './html.ts'

/** Where a site is published. */
export interface Published {
  /** What the build wrote, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly origin: string
  /** With slashes at both ends. */
  readonly basePath: string
}

/** What following every address in every page of a site found. */
export interface Crawl {
  readonly pages: number
  /** Addresses of the site itself that were followed. */
  readonly followed: number
  /** `page → address`, where the site has no such file, or the file no such place. */
  readonly broken: readonly string[]
  /** What a browser would load from elsewhere. */
  readonly foreign: readonly string[]
}

interface Page {
  readonly ids: ReadonlySet<string>
  readonly addresses: ReadonlyArray<{ readonly href: string; readonly isLoaded: boolean }>
}

/** Follows every address in every page, as a browser resolves it. */
export function crawl({ files, origin, basePath }: Published): Crawl {
  const pages = new Map<string, Page>()
  for (const [path, bytes] of files) if (path.endsWith('.html')) pages.set(path, readPage(bytes))
  const broken: string[] = []
  const foreign: string[] = []
  let followed = 0
  for (const [path, { addresses }] of pages) {
    const here = `${origin}${basePath}${encodeURI(path.replace(/(^|\/)index\.html$/, '$1'))}`
    for (const { href, isLoaded } of addresses) {
      const url = URL.canParse(href, here) ? new URL(href, here) : undefined
      if (!url) broken.push(`${path} → ${href}`)
      else if (url.origin !== origin) {
        if (isLoaded) foreign.push(`${path} → ${href}`)
      } else {
        followed += 1
        if (!leadsSomewhere(url)) broken.push(`${path} → ${href}`)
      }
    }
  }
  return { pages: pages.size, followed, broken, foreign }

  function leadsSomewhere({ pathname, hash }: URL): boolean {
    const path = decodeURIComponent(pathname)
    if (!path.startsWith(basePath)) return false
    const below = path.slice(basePath.length)
    const file = below === '' || below.endsWith('/') ? `${below}index.html` : below
    // The folder of a search index has no page of its own.
    const exists = files.has(file) || files.has(`${below}pagefind.js`)
    return exists && (hash.length < 2 || pages.get(file)?.ids.has(decodeURIComponent(hash.slice(1))) === true)
  }
}

/** Attributes that lead a reader elsewhere, and those for which a browser loads something at once. */
const led = ['href', 'action', 'cite', 'dataIndex']
const loaded = ['src', 'srcSet', 'poster', 'data', 'background']

function readPage(bytes: Uint8Array): Page {
  const ids = new Set<string>()
  const addresses: { href: string; isLoaded: boolean }[] = []
  for (const element of elementsOf(readHtml(bytes))) {
    const id = attribute(element, 'id')
    if (id !== undefined) ids.add(id)
    const note = (href: string | undefined, isLoaded: boolean) => {
      if (href !== undefined) addresses.push({ href, isLoaded })
    }
    // `canonical` and `alternate` only name an address.
    const isLoading = element.tagName === 'link' && !/canonical|alternate/.test(attribute(element, 'rel') ?? '')
    for (const name of led) note(attribute(element, name), isLoading)
    for (const name of loaded) {
      for (const part of attribute(element, name)?.split(name === 'srcSet' ? ',' : /$^/) ?? []) {
        note(part.trim().split(' ')[0], true)
      }
    }
    if (attribute(element, 'http-equiv') === 'refresh') note(attribute(element, 'content')?.split('url=')[1], false)
  }
  return { ids, addresses }
}

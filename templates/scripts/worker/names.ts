/** The caches of one site. Several sites share an origin, so each cache has the site's address in its name. */
export function cacheNames(scope: string): Readonly<Record<'pages' | 'files' | 'kept', string>> {
  return { pages: `${prefixOf(scope)}pages`, files: `${prefixOf(scope)}files`, kept: `${prefixOf(scope)}kept` }
}

/** What the names of a site's caches begin with. */
export function prefixOf(scope: string): string {
  return `integreat ${scope} `
}

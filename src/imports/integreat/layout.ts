/** Folders of a language that hold no pages, and files that are no pages of the tree. */
const otherFolders = new Set(['snippets', 'organizations', 'events', 'places', 'news', 'contacts'])
const legalPages = new Set(['imprint', 'privacy', 'accessibility'])

/** A Markdown file of the municipality that is there already. */
export interface ExistingFile {
  /** Path below the municipality's folder. */
  readonly path: string
  readonly language: string
  /** Key of the page; undefined for snippets, organizations and legal pages. */
  readonly key: string | undefined
  readonly text: string
}

/** Reads the paths of what is there. */
export function readExisting(existing: ReadonlyMap<string, string>): ExistingFile[] {
  return [...existing].flatMap(([path, text]) => {
    const [language, ...rest] = path.split('/')
    if (language === undefined || rest.length === 0 || !path.endsWith('.md') || language === 'media') return []
    const name = rest.join('/').replace(/\.md$/, '')
    const key = name === 'index' ? '' : name.replace(/\/index$/, '')
    const isPage = !otherFolders.has(rest.length > 1 ? (rest[0] ?? '') : '') && !legalPages.has(name)
    return [{ path, language, key: isPage ? key : undefined, text }]
  })
}

/**
 * Which keys have an `index.md` in a folder of their own: those with pages below them in any language, and those that
 * have one already. One page so has the same path in every language, whatever is translated.
 */
export function findSections(keys: Iterable<string>, existing: readonly ExistingFile[]): ReadonlySet<string> {
  const sections = new Set<string>()
  const add = (key: string): void => {
    const segments = key.split('/')
    for (let length = 1; length < segments.length; length += 1) sections.add(segments.slice(0, length).join('/'))
  }
  for (const key of keys) add(key)
  for (const { key, path } of existing) {
    if (key === undefined) continue
    add(key)
    if (key !== '' && path.endsWith('/index.md')) sections.add(key)
  }
  return sections
}

/** The file of a key below its language folder. */
export function keyFile(key: string, sections: ReadonlySet<string>): string {
  if (key === '') return 'index.md'
  return sections.has(key) ? `${key}/index.md` : `${key}.md`
}

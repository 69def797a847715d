import type { PageMeta } from '../kinds/page.ts'
import { createNavigator, type ResolveContext, resolvePage } from '../stages/resolve/index.ts'
import type { Doc } from '../values/doc.ts'
import { fileAt, type SiteOutput } from '../values/output.ts'
import type { Files } from '../values/ports.ts'
import type { Entry, LanguageTree, Page, Site } from '../values/site.ts'
import { createMediaDesk } from './media.ts'
import type { Host, Shelves, Workshop } from './shelves.ts'
import { createTranslators } from './translators.ts'

/** Pages as files below the output folder. */
export type SavedPage = ReadonlyArray<readonly [path: string, html: string]>

/** Makes the pages of one changed file, before everything is built that they may have changed. */
export interface SavedPages {
  /** Writes no file; it is told of each site that is published. */
  readonly output: SiteOutput
  /**
   * @param file path of a content file that was saved
   * @param content the content folder as it is now
   * @returns the pages that show its text; none where more may have changed than text, title and description, where the
   *   file has errors, or where it is no page that was built before
   */
  make(file: string, content: Files): Promise<SavedPage>
}

/** Where a site has the text of a file. */
interface Found {
  readonly page: Page
  readonly doc: Doc
}

/**
 * Creates the desk that saved pages are made at. Whatever it makes is made again by the build that follows, of the
 * whole site; until then a translation whose source was changed is not marked, and menus hold old titles.
 */
export function createSavedPages(host: Omit<Host, 'content'>, shelves: Shelves, workshop: Workshop): SavedPages {
  const sites = new Map<string, { readonly site: Site; files?: ReadonlyMap<string, Found> }>()
  const translate = createTranslators(shelves.languages, workshop)
  return {
    output: {
      name: 'saved pages',
      create: (site) => {
        sites.set(site.municipality.id, { site })
        return []
      },
    },
    async make(file, content) {
      const made: Array<readonly [string, string]> = []
      for (const known of sites.values()) {
        known.files ??= listFiles(known.site)
        const found = known.files.get(file)
        if (!found) continue
        const doc = read(found.doc, content)
        if (!doc) return []
        const pages = await render(exchange(known.site, found, doc), found.page.key, doc, content)
        if (!pages) return []
        made.push(...pages)
      }
      return made
    },
  }

  /** The file as it is now, where the pages that it has and their places are still the same. */
  function read(before: Doc, content: Files): Doc | undefined {
    const bytes = content.read(before.file)
    const kind = workshop.kinds.find(({ name }) => name === before.kind)
    const parsed = bytes && kind && workshop.parse(bytes, kind)
    if (!parsed || parsed.findings.some(({ level }) => level === 'error')) return undefined
    return frameOf(parsed.meta) === frameOf(before.meta) ? { ...before, ...parsed } : undefined
  }

  /** Undefined where filling the pages finds a mistake: then the last good ones stay. */
  async function render(site: Site, key: string, doc: Doc, content: Files): Promise<SavedPage | undefined> {
    const media = createMediaDesk({ ...host, content, maker: await host.pictures.open() }, site)
    const context: ResolveContext = { site, media: media.lookup, translate, languages: shelves.languages }
    const pages: Array<readonly [string, string]> = []
    for (const tree of site.trees.values()) {
      const entry = tree.entries.get(key)
      if (entry?.doc !== doc) continue
      const { view, messages } = resolvePage(context, tree, entry, createNavigator(context, tree, host.assets), 0)
      if (messages.some(({ level }) => level === 'error')) return undefined
      pages.push([fileAt(entry.address), workshop.render(view, translate(tree.language.code))])
    }
    return pages
  }
}

/** Everything in a page's settings that other pages may depend on, save its title. */
function frameOf(meta: Doc['meta']): string {
  return JSON.stringify(Object.entries(meta).filter(([name]) => !ownSettings.has(name)))
}

const ownSettings: ReadonlySet<string> = new Set(['title', 'description', 'keywords', 'updated', 'toc', 'source_pin'])

function listFiles(site: Site): ReadonlyMap<string, Found> {
  const docs = [...site.pages.values()].flatMap((page) => [...page.variants.values()].map((doc) => ({ page, doc })))
  return new Map(docs.map((found) => [found.doc.file, found]))
}

/** The site with a new text in the place of an old one. */
function exchange(site: Site, { page, doc: before }: Found, doc: Doc): Site {
  const isSource = page.source === before
  const exchanged: Page = {
    ...page,
    variants: new Map(page.variants).set(doc.language, doc),
    ...(isSource && { source: doc, meta: doc.meta as PageMeta }),
  }
  const inTree = (tree: LanguageTree): LanguageTree => {
    const entry = tree.entries.get(page.key)
    if (!entry) return tree
    const now: Entry = { ...entry, page: exchanged, doc: entry.doc === before ? doc : entry.doc }
    return { ...tree, entries: new Map(tree.entries).set(page.key, now) }
  }
  // What was known of it as a translation names blocks of the old text.
  const translations = new Map(site.translations)
  translations.delete(doc.file)
  return {
    ...site,
    pages: new Map(site.pages).set(page.key, exchanged),
    trees: new Map([...site.trees].map(([code, tree]) => [code, inTree(tree)])),
    translations,
  }
}

import { htmlToText } from '../../ground/html-text.ts'
import { nearest } from '../../ground/nearest.ts'
import { sentence } from '../../ground/sentence.ts'
import type { OrganizationMeta } from '../../kinds/organization.ts'
import type { PageMeta } from '../../kinds/page.ts'
import type { SearchRecord } from '../../values/artifact.ts'
import { errorFinding, type Message } from '../../values/message.ts'
import type { Navigator } from '../../values/navigation.ts'
import type { Entry, LanguageTree, Site } from '../../values/site.ts'
import type { NoticeView, PageView, Shell } from '../../values/view.ts'
import { aroundOf, reportOf } from './around.ts'
import { fillBody } from './body.ts'
import type { PageWork, ResolveContext } from './context.ts'
import { formatDate } from './format.ts'
import { createRecord } from './search-record.ts'
import { absolute, textLanguage } from './shell.ts'
import { pageNotices, withoutNotices } from './stale.ts'
import { fillText, unknownVariable } from './variables.ts'

/** A page ready to be rendered and indexed. */
export interface ResolvedPage {
  readonly address: string
  /** The content file whose text it shows. */
  readonly source: string
  readonly view: PageView | NoticeView
  /** What search knows of it beside its text. Undefined where there is nothing to find. */
  readonly record: Omit<SearchRecord, 'text'> | undefined
  readonly messages: readonly Message[]
}

/** A page as search takes it. Its text is taken out of the HTML only here, since most builds need it for few pages. */
export function toRecord({ record, view }: ResolvedPage): readonly SearchRecord[] {
  return record && 'html' in view ? [{ ...record, text: htmlToText(withoutNotices(view.html)) }] : []
}

/** Headings from which on a page shows a table of contents by itself. */
const longPage = 4

/** Fills a page of one language: text, navigation, and everything that says which language is which. */
export function resolvePage(
  context: ResolveContext,
  tree: LanguageTree,
  entry: Entry,
  navigator: Navigator,
  number: number,
): ResolvedPage {
  const { site } = context
  const messages: Message[] = []
  const work: PageWork = {
    ...context,
    tree,
    entry,
    messages,
    ids: new Map(),
    fragments: [],
    budget: { includes: 0, characters: 0 },
  }
  const meta = entry.doc.meta as PageMeta
  const language = context.languages.get(entry.doc.language) ?? tree.language
  const fillMeta = (key: 'title' | 'description') =>
    fillText(meta[key] ?? '', site, language, (path) => {
      const finding = unknownVariable(path, site, undefined, entry.doc.places[key])
      messages.push({ ...finding, file: entry.doc.file, municipality: site.municipality.id })
    })
  const title = fillMeta('title')
  const shownIn = entry.state === 'own' ? undefined : textLanguage(entry.doc, context)
  const description = fillMeta('description')
  const shell = navigator.shell({
    address: entry.address,
    title: entry.page.key === '' ? '' : title,
    ...(description && { description }),
    breadcrumbs: navigator.breadcrumbs(entry),
    languages: navigator.languages(entry.page.key),
    alternates: entry.state === 'own' ? alternatesOf(site, entry) : [],
    canonical: absolute(site, originalOf(site, entry).address),
    noindex: entry.state !== 'own',
    key: entry.page.key,
  })
  const framed = entry.page.key === '' ? withStartTitle(shell) : shell
  if (entry.state === 'notice') {
    const available = navigator.languages(entry.page.key).filter((link) => link.translated)
    const view: NoticeView = { type: 'notice', shell: framed, title, ...(shownIn && { shownIn }), available }
    return { address: entry.address, source: entry.doc.file, view, record: undefined, messages }
  }

  const text = fillBody({
    page: work,
    doc: entry.doc,
    source: entry.page.source,
    language,
    parameters: undefined,
    trail: [],
  })
  for (const fragment of work.fragments) if (!work.ids.has(fragment.id)) fragment.sayMissing()
  const updated = meta.updated ?? (entry.doc === entry.page.source ? undefined : entry.page.meta.updated)
  const organization = organizationOf(context, entry, tree, messages)
  const view: PageView = {
    type: entry.page.key === '' ? 'start' : entry.page.kind,
    shell: framed,
    title,
    ...(shownIn && { shownIn }),
    html: text.html,
    contents: contentsOf(entry, text.headingIds, site, language),
    children: navigator.sections(entry.page.key === '' ? tree.top : entry.children),
    ...(updated && { updated: formatDate(updated, tree.language.formats) }),
    isTranslation: entry.doc !== entry.page.source,
    ...(organization && { organization }),
    ...aroundOf(context, tree, entry, navigator),
    ...reportOf(site, framed),
    ...pageNotices(work),
    isDraft: entry.page.hidden !== undefined || ((entry.doc.meta as PageMeta).status ?? 'public') !== 'public',
  }
  const record = entry.state === 'own' ? createRecord(context, entry, view, number) : undefined
  return { address: entry.address, source: entry.doc.file, view, record, messages }
}

/** The start page's window title is the site's name alone. */
function withStartTitle(shell: Shell): Shell {
  return { ...shell, documentTitle: shell.site.name }
}

/** The entry that a page shown in another language repeats; itself where it is translated. */
function originalOf(site: Site, entry: Entry): Entry {
  if (entry.state === 'own') return entry
  return site.trees.get(entry.doc.language)?.entries.get(entry.page.key) ?? entry
}

// Every language of a page has the same ones.
const alternatesOfPages = new WeakMap<Entry['page'], Shell['alternates']>()

/** Translations only, symmetrical by being computed from the page alone; `x-default` is the source language's. */
function alternatesOf(site: Site, entry: Entry): Shell['alternates'] {
  const alternates = alternatesOfPages.get(entry.page) ?? findAlternates(site, entry)
  alternatesOfPages.set(entry.page, alternates)
  return alternates
}

function findAlternates(site: Site, entry: Entry): Shell['alternates'] {
  const own = site.languages.flatMap((language) => {
    const other = site.trees.get(language.code)?.entries.get(entry.page.key)
    return other?.state === 'own'
      ? [{ hreflang: language.tag, href: absolute(site, other.address), code: language.code }]
      : []
  })
  const original = own.find((alternate) => alternate.code === entry.page.source.language) ?? own[0]
  const list = own.map(({ hreflang, href }) => ({ hreflang, href }))
  return original ? [...list, { hreflang: 'x-default', href: original.href }] : list
}

function contentsOf(
  entry: Entry,
  headingIds: ReadonlyMap<number, string>,
  site: Site,
  language: import('../../values/language.ts').Language,
): PageView['contents'] {
  const headings = entry.doc.headings.flatMap((heading, index) => {
    const id = headingIds.get(index)
    const text = fillText(heading.text, site, language, () => undefined)
    return heading.depth <= 3 && id !== undefined && text !== '' ? [{ id, text, depth: heading.depth }] : []
  })
  const wanted = entry.page.meta.toc ?? headings.filter((heading) => heading.depth === 2).length >= longPage
  return wanted && headings.length > 1 ? headings : []
}

function organizationOf(
  context: ResolveContext,
  entry: Entry,
  tree: LanguageTree,
  messages: Message[],
): PageView['organization'] {
  const { site } = context
  const key = entry.page.meta.organization
  if (key === undefined) return undefined
  const organization = site.organizations.get(key)
  if (!organization) {
    const place = entry.page.source.places['organization']
    const finding = errorFinding('organization-unknown', sentence`There is no organization "${key}".`, {
      ...(place && { place }),
      expected: nearest(key, [...site.organizations.keys()]),
      note: sentence`Write the name of a file in organizations/, without .md.`,
    })
    messages.push({ ...finding, file: entry.page.source.file, municipality: site.municipality.id })
    return undefined
  }
  const codes = [tree.language.code, ...(site.chains.get(tree.language.code) ?? [])]
  const code = codes.find((candidate) => organization.variants.has(candidate))
  const doc = (code !== undefined && organization.variants.get(code)) || organization.source
  const { website } = organization.source.meta as OrganizationMeta
  return {
    name: (doc.meta as OrganizationMeta).title,
    ...(website && { website }),
    ...(doc.language !== tree.language.code && { shownIn: textLanguage(doc, context) }),
  }
}

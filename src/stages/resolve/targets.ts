import posix from 'node:path/posix'
import type { Mend } from '../../ground/mend.ts'
import { nearest } from '../../ground/nearest.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import type { Doc } from '../../values/doc.ts'
import { errorFinding, type Finding, type Place, warningFinding } from '../../values/message.ts'
import type { Entry, Site } from '../../values/site.ts'
import type { PageWork } from './context.ts'

/** What a relative link means. */
export type Target =
  | { readonly type: 'page'; readonly key: string; readonly fragment: string; readonly finding?: Finding }
  | { readonly type: 'media'; readonly file: string }
  | { readonly type: 'nowhere'; readonly finding: Finding }

/**
 * Finds what a relative link or image path means, by paths and Maps only.
 * @param doc the file that holds the link; the path is relative to it
 */
export function findTarget(href: string, doc: Doc, site: Site, place: Place): Target {
  const [path = '', fragment = ''] = splitFragment(href)
  const decoded = decodePath(path)
  if (decoded === undefined || /[\\\u0000]/.test(decoded) || decoded.normalize('NFKC') !== decoded.normalize('NFC')) {
    return nowhere(
      'path-escape',
      sentence`"${href}" is not a path that leads to a file.`,
      place,
      sentence`Write the path with / and plain letters.`,
    )
  }
  const full = decoded.startsWith('/') ? decoded : posix.join(posix.dirname(doc.file), decoded)
  if (decoded.startsWith('/') || full === '..' || full.startsWith('../') || !isInside(full, doc.scope)) {
    return nowhere(
      'path-escape',
      leadsOut(href, doc.scope),
      place,
      sentence`Write a path within it. Pages of layers are linked as if they were the municipality's own files.`,
    )
  }
  const below = full.slice(doc.scope === '' ? 0 : doc.scope.length + 1)
  if (below.startsWith('media/')) return findMedia(below, site, place)
  if (!below.endsWith('.md')) return missingPage(href, doc, site, place)
  const [, ...rest] = below.split('/')
  const key = rest
    .join('/')
    .slice(0, -'.md'.length)
    .normalize('NFC')
    .replace(/(^|\/)index$/, '')
  if (rest.length === 0 || !(site.pages.has(key) || site.unpublished.has(key)))
    return missingPage(href, doc, site, place)
  const named = below.slice(0, below.indexOf('/'))
  const finding = named === doc.language ? undefined : otherLanguage(named, place)
  return { type: 'page', key, fragment: decodePath(fragment) ?? fragment, ...(finding && { finding }) }
}

/**
 * The entry that a link to a page leads to: in the reader's language, else in the nearest that has it.
 * @returns the entry and the BCP 47 tag of another language where it leads to one
 */
export function findEntry(
  key: string,
  page: PageWork,
): { readonly entry: Entry; readonly tag: string | undefined } | undefined {
  const { site, tree } = page
  const own = tree.entries.get(key)
  if (own) return { entry: own, tag: own.state === 'own' ? undefined : tagOf(own.doc, page) }
  for (const code of [...(site.chains.get(tree.language.code) ?? []), site.sourceLanguage]) {
    const entry = site.trees.get(code)?.entries.get(key)
    if (entry) return { entry, tag: tagOf(entry.doc, page) }
  }
  return undefined
}

/** The finding for a page that exists and is not published. */
export function unpublishedFinding(key: string, site: Site, place: Place): Finding {
  const hidden = site.unpublished.get(key)
  if (hidden?.why === 'excluded') {
    return warningFinding(
      'link-excluded',
      sentence`${site.municipality.id} leaves out the page "${key}" that this link leads to.`,
      {
        place,
        note: sentence`Readers see the words without a link. Override this page, or take the other one off "exclude".`,
      },
    )
  }
  const file = hidden?.source.file
  return warningFinding('link-draft', sentence`The page "${key}" that this link leads to is not published.`, {
    place,
    note:
      file === undefined
        ? sentence`Readers see the words without a link until it has "status: public".`
        : hidden?.why === 'schedule'
          ? sentence`Readers see the words without a link until the day in ${file}, "publish_at", has come.`
          : sentence`Readers see the words without a link until ${file} has "status: public".`,
  })
}

function tagOf(doc: Doc, page: PageWork): string {
  return page.languages.get(doc.language)?.tag ?? doc.language
}

function splitFragment(href: string): readonly [string, string] {
  const cut = href.indexOf('#')
  return cut < 0 ? [href, ''] : [href.slice(0, cut), href.slice(cut + 1)]
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function isInside(path: string, scope: string): boolean {
  return scope === '' || path.startsWith(`${scope}/`)
}

function otherLanguage(language: string, place: Place): Finding {
  return warningFinding('link-language', sentence`This link names the file in the language "${language}".`, {
    place,
    note: sentence`Name the file in the language of this one: links lead to the language of the reader by themselves.`,
  })
}

/** A file of the own `media/`, or of the nearest layer's. */
function findMedia(below: string, site: Site, place: Place): Target {
  for (const scope of site.scopes) {
    const file = scope === '' ? below : `${scope}/${below}`
    if (site.media.has(file)) return { type: 'media', file }
  }
  const known = [...site.media.values()].map((media) =>
    media.file.slice(media.scope === '' ? 0 : media.scope.length + 1),
  )
  const finding = errorFinding('link-broken', sentence`There is no file ${below}.`, {
    place,
    expected: nearest(below, known),
    note: sentence`Put the file into media/, or correct the path.`,
  })
  return { type: 'nowhere', finding }
}

function missingPage(href: string, doc: Doc, site: Site, place: Place): Target {
  const folder = posix.dirname(doc.file)
  const base = `${doc.scope === '' ? '' : `${doc.scope}/`}${doc.language}`
  const paths = [...site.pages.values()].map((page) =>
    posix.relative(folder, `${base}/${fileOf(page.source, page.key)}`),
  )
  const [path] = splitFragment(href)
  const wanted = decodePath(path) ?? path
  const complete = [`${wanted}.md`, posix.join(wanted, 'index.md')].filter((candidate) => paths.includes(candidate))
  const finding = errorFinding('link-broken', sentence`This link leads nowhere: there is no page ${path || href}.`, {
    place,
    expected: complete.length > 0 ? complete : nearest(wanted, paths),
    note: sentence`Write the path of a Markdown file, from this file, with .md at the end.`,
    ...mendOf(href, doc, site, complete),
  })
  return { type: 'nowhere', finding }
}

/**
 * What the link is to be, where only one page can be meant: the path lacks its ending or has blanks around it, or the
 * page has moved and keeps its old address. A layer's text is left alone, since other municipalities show it too.
 */
function mendOf(href: string, doc: Doc, site: Site, complete: readonly string[]): { readonly fix?: Mend } {
  if (doc.scope !== site.municipality.scope) return {}
  const [path, fragment] = splitFragment(href)
  const bare = (decodePath(path) ?? path).trim()
  const folder = posix.dirname(doc.file)
  const base = [doc.scope, doc.language].filter(Boolean).join('/')
  const old = posix.relative(base, posix.join(folder, bare)).replace(/(?:\/index)?\.md$|\/$/, '')
  const moved = new Set(
    [...site.trees.values()].flatMap(({ aliases, entries }) => {
      const root = entries.get('')?.address
      return aliases.get(`${root}${old.toLowerCase()}/`) ?? []
    }),
  )
  const key = moved.size === 1 ? [...moved][0] : old
  const page = site.pages.get(key ?? old)
  const file = page && posix.relative(folder, `${base}/${fileOf(page.source, page.key)}`)
  const to = complete.length === 1 ? complete[0] : file
  if (to === undefined || !/^[\p{L}\p{M}\p{N}/._-]+$/u.test(to)) return {}
  const rest = fragment === '' ? '' : `#${fragment.trim()}`
  return { fix: { type: 'replace', from: `](${href}`, to: `](${to}${rest}` } }
}

/** Path below the language folder. */
function fileOf(doc: Doc, key: string): string {
  return doc.file.endsWith('/index.md') ? `${key === '' ? '' : `${key}/`}index.md` : `${key}.md`
}

function leadsOut(href: string, scope: string): Sentence {
  if (scope === '') return sentence`"${href}" leads out of the content.`
  return scope.startsWith('shared/')
    ? sentence`"${href}" leads out of the folder of this layer.`
    : sentence`"${href}" leads out of the folder of this municipality.`
}

function nowhere(ruleId: string, reason: Sentence, place: Place, note: Sentence): Target {
  return { type: 'nowhere', finding: errorFinding(ruleId, reason, { place, note }) }
}

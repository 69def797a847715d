import { encodeAddress } from '../../ground/address.ts'
import { escapeAttribute, escapeText } from '../../ground/html.ts'
import type { Body } from '../../values/body.ts'
import type { Doc } from '../../values/doc.ts'
import { isMeta } from '../../values/pin.ts'
import type { Site } from '../../values/site.ts'
import type { StringKey } from '../../values/translate.ts'
import type { Pointer, Translation } from '../../values/translation.ts'
import type { DocWork, PageWork } from './context.ts'
import { textLanguage } from './shell.ts'

/** What readers of a translation must know of it. */
export interface Notices {
  readonly outdated?: Pointer
  readonly machine?: Pointer
}

/** What is said once above a page's text: that a machine made it, and that some of it is out of date. */
export function pageNotices(page: PageWork): Notices {
  const translation = page.site.translations.get(page.entry.doc.file)
  if (!translation) return {}
  const titleIsStale = translation.marks.some((index) => translation.doc.blocks[index]?.kind === 'title')
  const isOutdated = translation.stale > 0 && (translation.marksPage || titleIsStale || isUnplaced(translation))
  return {
    ...(isOutdated && { outdated: pointTo(translation.readIn, page) }),
    ...(translation.doc.meta['machine_translated'] === true && { machine: pointTo(translation.source, page) }),
  }
}

/** A stale block whose HTML begins nowhere that is known. */
function isUnplaced({ doc, marks }: Translation): boolean {
  return marks.some((index) => {
    const block = doc.blocks[index]
    return block !== undefined && !isMeta(block) && block.at === undefined
  })
}

/** A body with a notice before each of its parts that are out of date; a run of them has one. */
export function markStale(work: DocWork): Body {
  const { body, blocks } = work.doc
  const translation = work.page.site.translations.get(work.doc.file)
  if (!translation || translation.marks.length === 0) return body
  const marks = new Set(translation.marks)
  const notice = noticeOf('translation.outdatedPart', translation.readIn, work.page)
  const starts = [...marks].flatMap((index) => {
    const block = blocks[index]
    const before = blocks[index - 1]
    const continues = before !== undefined && !isMeta(before) && marks.has(index - 1)
    return block?.at && !continues ? [block.at] : []
  })
  // From the end, so that the places before stay what they are.
  return starts.toReversed().reduce((rest, at) => insert(rest, at, notice), body)
}

/** What stands above a snippet that a machine translated, or of which something is out of date that has no place. */
export function snippetNotices(work: DocWork): string {
  const translation = work.page.site.translations.get(work.doc.file)
  if (!translation) return ''
  const outdated = translation.stale > 0 && (translation.marksPage || isUnplaced(translation))
  return [
    outdated ? noticeOf('translation.outdatedPart', translation.readIn, work.page) : '',
    work.doc.meta['machine_translated'] === true ? noticeOf('translation.machine', translation.source, work.page) : '',
  ].join('')
}

/** The HTML of a text without the notices in it, for the search. */
export function withoutNotices(html: string): string {
  return html.includes(opening) ? html.replace(/<p class="outdated" [^>]*>.*?<\/p>/gs, '') : html
}

const opening = '<p class="outdated" '

function noticeOf(key: StringKey, doc: Doc, page: PageWork): string {
  const { code, tag, direction } = page.tree.language
  const { language, href } = pointTo(doc, page)
  // A character that no interface string holds: Unicode's stand-in for an object.
  const [before = '', after = ''] = page.translate(code)(key, { language: '\uFFFC' }).split('\uFFFC')
  const name = `<bdi lang="${language.tag}" dir="${language.direction}">${escapeText(language.autonym)}</bdi>`
  const link = href === undefined ? name : `<a href="${escapeAttribute(href)}" hreflang="${language.tag}">${name}</a>`
  return `${opening}lang="${tag}" dir="${direction}">${escapeText(before)}${link}${escapeText(after)}</p>\n`
}

/** Where the page that is being read can be read in the language of another text. */
function pointTo(doc: Doc, page: PageWork): Pointer {
  const language = textLanguage(doc, page)
  const href = addressIn(doc.language, page.entry.page.key, page.site)
  return { language, ...(href !== undefined && { href }) }
}

function addressIn(language: string, key: string, site: Site): string | undefined {
  const entry = site.trees.get(language)?.entries.get(key)
  return entry?.state === 'own' ? encodeAddress(`${site.network.basePath.slice(0, -1)}${entry.address}`) : undefined
}

function insert(body: Body, [part, offset]: readonly [number, number], html: string): Body {
  const here = body[part]
  if (typeof here !== 'string') return [...body.slice(0, part), html, ...body.slice(part)]
  return [...body.slice(0, part), here.slice(0, offset) + html + here.slice(offset), ...body.slice(part + 1)]
}

import { encodeAddress } from '../../ground/address.ts'
import { escapeAttribute } from '../../ground/html.ts'
import { nearest } from '../../ground/nearest.ts'
import { sentence } from '../../ground/sentence.ts'
import type { ImageHole, LinkHole } from '../../values/body.ts'
import { errorFinding } from '../../values/message.ts'
import { type DocWork, say } from './context.ts'
import { anchorsOf } from './ids.ts'
import { breakable, leadsToMap, linkHint } from './link-hints.ts'
import { writePicture } from './picture.ts'
import { findEntry, findTarget, unpublishedFinding } from './targets.ts'

/**
 * Makes the `<a>` element of a link.
 * @param inner HTML of the link's text, already filled
 * @param localIds ids of this file as they are on this page, where they had to change
 * @returns the element, or the text alone where the link may not stand
 */
export function renderLink(
  hole: LinkHole,
  inner: string,
  work: DocWork,
  localIds: ReadonlyMap<string, string>,
): string {
  const title = hole.title === undefined ? '' : ` title="${escapeAttribute(hole.title)}"`
  const anchor = (href: string, more = '', text = inner) =>
    `<a href="${escapeAttribute(href)}"${title}${hole.attributes}${more}>${text}</a>`
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(hole.href)?.[1]?.toLowerCase()
  if (scheme !== undefined) {
    const text = /^[^\s<>]*[@.][^\s<>]*$/.test(inner) ? breakable(inner) : inner
    const hinted = text + linkHint(scheme, inner, work, hole.href)
    return anchor(hole.href, outward(scheme, inner, hole.href), hinted)
  }
  if (hole.href.startsWith('#')) return anchor(`#${renderFragment(hole, work, localIds)}`)

  const { page, doc } = work
  const target = findTarget(hole.href, doc, page.site, hole.place)
  if (target.type === 'nowhere') {
    say(work, target.finding)
    return inner
  }
  const { basePath } = page.site.network
  if (target.type === 'media') {
    const media = page.media(target.file, 'link')
    return media ? anchor(encodeAddress(`${basePath}${media.path}`)) : inner
  }
  if (target.finding) say(work, target.finding)
  const found = findEntry(target.key, page)
  if (!found) {
    say(work, unpublishedFinding(target.key, page.site, hole.place))
    return inner
  }
  const fragment = target.fragment && checkFragment(target.fragment, found.entry, hole, work)
  const address = encodeAddress(`${basePath.slice(0, -1)}${found.entry.address}`)
  const href = fragment ? `${address}#${encodeURIComponent(fragment)}` : address
  return anchor(href, found.tag === undefined ? '' : ` hreflang="${found.tag}"`)
}

/** Attributes of a link that leads away from the site. */
function outward(scheme: string, inner: string, href: string): string {
  const kind = leadsToMap(href) ? ' class="map"' : ' class="external"'
  if (scheme === 'http' || scheme === 'https') return `${kind} rel="noopener"`
  if (scheme === 'geo') return kind
  return /\p{L}/u.test(inner.replace(/<[^>]*>/g, '')) ? '' : ' dir="ltr"'
}

/** Makes the `<img>` element; nothing where the file is not there. */
export function renderImage(hole: ImageHole, work: DocWork): string {
  const { page, doc } = work
  const target = findTarget(hole.src, doc, page.site, hole.place)
  const media = target.type === 'media' ? page.media(target.file, 'show') : undefined
  if (!media) {
    if (target.type === 'nowhere') say(work, target.finding)
    if (target.type === 'page') {
      const finding = errorFinding('link-broken', sentence`This image leads to a page.`, {
        place: hole.place,
        note: sentence`Name a file in media/.`,
      })
      say(work, finding)
    }
    return ''
  }
  return writePicture(media, hole, page.site.network.basePath)
}

/** The fragment of a link within the page: checked when the page is done, since its target may still come. */
function renderFragment(hole: LinkHole, work: DocWork, localIds: ReadonlyMap<string, string>): string {
  const wanted = decode(hole.href.slice(1))
  const id = localIds.get(wanted) ?? wanted
  // The nearest names are looked for only where they are needed: that costs a look at every id of the page.
  const sayMissing = () =>
    say(
      work,
      errorFinding('link-broken', sentence`There is no place "${wanted}" on this page.`, {
        place: hole.place,
        expected: nearest(wanted, localIds.keys()),
        note: sentence`Name a heading, or give one its own name with {#name}.`,
      }),
    )
  work.page.fragments.push({ id, sayMissing })
  return encodeURIComponent(id)
}

/** The fragment where it exists in the shown text; an error where it exists in no language. */
function checkFragment(
  fragment: string,
  entry: import('../../values/site.ts').Entry,
  hole: LinkHole,
  work: DocWork,
): string {
  const { site } = work.page
  const shown = anchorsOf(entry.doc, entry.page.source, site)
  if (shown.has(fragment)) return fragment
  const original = anchorsOf(entry.page.source, entry.page.source, site)
  if (!original.has(fragment)) {
    const finding = errorFinding(
      'link-broken',
      sentence`The page ${entry.page.source.file} has no place "${fragment}".`,
      {
        place: hole.place,
        expected: nearest(fragment, [...original]),
        note: sentence`Name one of its headings, or give one its own name with {#name}.`,
      },
    )
    say(work, finding)
  }
  return ''
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

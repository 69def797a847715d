import { escapeText } from '../../ground/html.ts'
import type { StringKey } from '../../values/translate.ts'
import type { DocWork } from './context.ts'

const maps = /^https?:\/\/(?:www\.)?(?:openstreetmap\.org|osm\.org|maps\.|(?:google\.[a-z.]+|bing\.com)\/maps)/i

/** Whether a link shows a place on a map. */
export function leadsToMap(href: string): boolean {
  return /^geo:/i.test(href) || maps.test(href)
}

/**
 * What a screen reader says behind a link's text, where an icon says it to the eye: what happens when it is followed.
 * A number that shows itself as one, and a mail address, need no word.
 * @param scheme of the link's address, in small letters
 * @param inner HTML of its text
 */
export function linkHint(scheme: string, inner: string, work: DocWork, href = ''): string {
  const key = hintOf(scheme, inner.replace(/<[^>]*>/g, ''), href)
  if (key === undefined) return ''
  const hint = escapeText(work.page.translate(work.language.code)(key))
  return `<span class="visually-hidden"> (${hint})</span>`
}

function hintOf(scheme: string, text: string, href: string): StringKey | undefined {
  if (leadsToMap(href)) return 'link.map'
  if (scheme === 'http' || scheme === 'https') return 'layout.externalLink'
  if (scheme === 'tel') return /\p{Nd}/u.test(text) ? undefined : 'link.phone'
  if (scheme === 'mailto') return text.includes('@') ? undefined : 'link.mail'
  return undefined
}

/** Lets a long address that is shown as such break where a reader would: a mail's behind the @, a website's at its dots. */
export function breakable(address: string): string {
  return address.replace(address.includes('@') ? /@(?=\w)/g : /(?<=\w)(?=\.\w)|(?<=\w\/)(?=\w)/g, '$&<wbr>')
}

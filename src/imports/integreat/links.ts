import { dirname, relative } from 'node:path/posix'
import { type FindTarget, isPlatformHost } from './addresses.ts'
import type { MediaFolder } from './images.ts'
import type { Notes } from './notes.ts'
import { normalizePhone, phoneDigits } from './phone.ts'
import type { TreePage } from './tree.ts'

/** What a link needs to know of the page that it stands on. */
export interface LinkContext {
  readonly page: TreePage
  /** The page's file, below its language folder. */
  readonly file: string
  /** The file of a page of the list, below the language folder. */
  readonly fileOf: (page: TreePage) => string
  readonly findTarget: FindTarget
  readonly media: MediaFolder
  readonly notes: Notes
}

/**
 * The destination that a link has in our tree; undefined where the link is to go and its text to stay.
 * @param href as written in the HTML
 * @param text what the reader sees
 */
export function resolveLink(href: string, text: string, context: LinkContext): string | undefined {
  const { notes } = context
  const address = cleanAddress(href)
  const scheme = /^([a-z][a-z+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? ''
  const drop = (why: string): undefined => {
    notes.line('dropped', `link (${scheme || 'no address'})`, `${text || '(empty)'} → ${href}: ${why}`)
    return undefined
  }
  if (address === '') return drop('no address')
  if (scheme === '') return drop(address.startsWith('#') ? 'a place on the old page' : 'no whole address')
  if (scheme === 'mailto') {
    if (!/^mailto:[^@\s]+@[^@\s]+/.test(address)) return drop('no mail address')
    return keep(address, href, 'mailto', `${text} → ${address}`, notes)
  }
  if (scheme === 'tel' || scheme === 'callto' || scheme === 'phone') {
    const phone = normalizePhone(address)
    if (phone.url === undefined) return drop('no number')
    return keep(phone.url, href, 'tel', `${text}: ${href} → ${phone.url}`, notes)
  }
  if (scheme === 'geo' || scheme === 'sms') return keep(address, href, scheme, `${text} → ${address}`, notes)
  if (scheme !== 'http' && scheme !== 'https') return drop('such links are not allowed')
  if (!URL.canParse(address)) return drop('no valid address')
  const url = new URL(address)
  if (!isPlatformHost(url.hostname)) return keep(address, href, scheme, `${text}: ${href} → ${address}`, notes)
  return resolvePlatformLink({ url, address, scheme, text }, context, drop)
}

function resolvePlatformLink(
  link: { url: URL; address: string; scheme: string; text: string },
  context: LinkContext,
  drop: (why: string) => undefined,
): string | undefined {
  const { notes } = context
  const { url, address, scheme, text } = link
  const document = context.media.find(address, 'document')
  if (document) {
    if (document.fetched === undefined) {
      notes.line('kept', `link (${scheme})`, `${text} → ${address}: lies on the platform`)
      return address
    }
    notes.line('changed', 'link to a document', `${text}: ${address} → ${document.fetched}`)
    return document.fetched
  }
  const target = context.findTarget(url)
  if (target.type === 'nowhere') {
    notes.line('check', 'link that should be a telephone or mail link', `${text} → ${address}`)
    return drop('leads nowhere; the text stays')
  }
  if (target.type === 'elsewhere') {
    notes.line('check', 'link to the platform', `${text} → ${address}: ${target.why}`)
    notes.count('kept', `link (${scheme})`)
    return address
  }
  if (target.type === 'page' && target.page === context.page && target.way === 'language') {
    notes.line('check', 'link to the platform', `${text} → ${address}: this page in another language`)
    notes.count('kept', `link (${scheme})`)
    return address
  }
  const file = target.type === 'start' ? 'index.md' : context.fileOf(target.page)
  const path = relative(dirname(context.file), file)
  const way = target.type === 'page' && target.way !== 'address' ? ` (found by its ${target.way})` : ''
  notes.line('changed', 'link to a page', `${text}: ${address} → ${path}${way}`)
  return path
}

function keep(url: string, href: string, scheme: string, text: string, notes: Notes): string {
  if (url === href) notes.count('kept', `link (${scheme})`)
  else notes.line('changed', `link (${scheme})`, text)
  return url
}

/**
 * Tells of links that promise one thing and lead to another: a number that is not the one that is called, a mail
 * address behind which lies a website, a host that cannot exist. Only an editor knows what is right.
 * @param url the destination in our tree
 */
export function tellSuspicious(url: string, text: string, notes: Notes): void {
  if (/^https?:\/\/[^/.:]*(?:[/:]|$)/.test(url))
    notes.line('check', 'link to a host that does not exist', `${text} → ${url}`)
  if (/^https?:/.test(url) && /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(text)) {
    notes.line('check', 'mail address that links to a website', `${text} → ${url}`)
  }
  if (!url.startsWith('tel:') || !/^[\d\s()+/.–-]{5,}$/.test(text)) return
  const seen = phoneDigits(text)
  const called = phoneDigits(url)
  if (seen !== called && !called.endsWith(seen))
    notes.line('check', 'telephone link whose text is another number', `${text} → ${url}`)
}

/** An address without blanks at its ends, with a scheme where it obviously lacks one. */
function cleanAddress(href: string): string {
  const edges = /^(?:[\s\p{Cc}\p{Cf}]|%20|%C2%A0|%E2%80%8B)+|(?:[\s\p{Cc}\p{Cf}]|%20|%C2%A0|%E2%80%8B)+$/giu
  let address = href.replace(edges, '')
  if (/^https?:\/\/(?:%20|\s)*https?:/i.test(address)) address = address.replace(/^https?:\/\/(?:%20|\s)*/i, '')
  if (/^mailto:/i.test(address)) {
    const mail = address.replace(/^mailto:(?:\/\/)?(?:mailto:)?/i, '').replace(/[\s\p{Cf}]|%20(?=[^?]*$)|%C2%A0/giu, '')
    return mail === '' ? 'mailto:' : `mailto:${mail}`
  }
  address = address.replace(/\s+/gu, '%20').replaceAll('\\', '%5C')
  if (/^(?:https?|tel|callto|phone|sms|geo):/i.test(address)) {
    return address.replace(/^[a-z]+:/i, (scheme) => scheme.toLowerCase())
  }
  if (address.startsWith('//')) return `https:${address}`
  if (address.startsWith('/')) return `https://integreat.app${address}`
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(address)) return `mailto:${address}`
  if (/^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:de|org|com|net|eu|info|app|bayern)(?:\/|$))/i.test(address)) {
    return `https://${address}`
  }
  return address
}

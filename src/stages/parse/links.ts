import type { Link, LinkReference } from 'mdast'
import { escapeText } from '../../ground/html.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Body } from '../../values/body.ts'
import type { Place } from '../../values/message.ts'
import { plainText } from '../../values/plain-text.ts'
import { checkHref } from './hrefs.ts'
import { cleanValue, type Draft, findDefinition, placeOf, push, pushAll, type State, say, sourceOf } from './state.ts'
import { refuseVariables } from './variables.ts'

/** Writes a link, or its text alone where the destination is refused. */
export function writeLink(node: Link, draft: Draft, state: State): void {
  const body: Draft = []
  state.inlines(node.children, body)
  pushLink(draft, state, { href: node.url, title: node.title, body, place: placeOf(state, node), attributes: '' })
}

/** Writes `[text][name]` by its definition. */
export function writeLinkReference(node: LinkReference, draft: Draft, state: State): void {
  const definition = findDefinition(node, state)
  const body: Draft = []
  state.inlines(node.children, body)
  if (!definition) {
    push(draft, escapeText(sourceOf(state, node)))
    return
  }
  pushLink(draft, state, {
    href: definition.url,
    title: definition.title,
    body,
    place: placeOf(state, node),
    attributes: '',
  })
}

/** What a link is made of, before its check. */
export interface LinkDraft {
  readonly href: string
  readonly title: string | null | undefined
  readonly body: Body
  readonly place: Place
  readonly attributes: string
}

/** Checks a link and appends it. */
export function pushLink(draft: Draft, state: State, { href, title, body, place, attributes }: LinkDraft): void {
  refuseVariables(href, sentence`the address of a link`, place, state)
  refuseVariables(title, sentence`the title of a link`, place, state)
  const checked = checkHref(href)
  for (const { level, ruleId, reason, note } of checked.faults) say(state, level, ruleId, place, reason, { note })
  if (checked.href === undefined) {
    pushAll(draft, body)
    return
  }
  judgeText(body, checked.href, checked.host, place, state)
  push(draft, {
    type: 'link',
    href: checked.href,
    ...(title ? { title: cleanValue(title, state) } : {}),
    body,
    place,
    attributes,
  })
}

function judgeText(body: Body, href: string, host: string | undefined, place: Place, state: State): void {
  if (body.length === 0 || !hasContent(body)) {
    const note = sentence`Write in the square brackets where the link leads.`
    say(state, 'warning', 'link-empty', place, sentence`This link has no text, so nobody can see or hear it.`, { note })
    return
  }
  if (host === undefined && !href.startsWith('mailto:')) return
  const text = plainText(body)
  const shown = host === undefined ? findMailAddress(text) : findHost(text)
  const real =
    host === undefined ? href.slice('mailto:'.length).replace(/\?.*/s, '').toLowerCase() : host.replace(/^www\./, '')
  if (shown === undefined || shown === real || (host !== undefined && isPartOf(shown, real))) return
  const reason = sentence`The text of this link says "${shown}", but it leads to "${real}".`
  say(state, 'warning', 'link-text-differs', place, reason, { note: sentence`Correct the text or the address.` })
}

/** A string is content if it holds more than tags and blanks; a fact, variable or described image is content. */
function hasContent(body: Body): boolean {
  return body.some((part) => {
    if (typeof part === 'string') return /\S/.test(part.replace(/<[^>]*>/g, ''))
    if (part.type === 'image') return part.alt.trim() !== ''
    return part.type !== 'link' || hasContent(part.body)
  })
}

const ends = 'com|org|net|eu|info|app|io|de|at|ch|fr|it|nl|pl|uk|gov|edu|tv|bayern|berlin|hamburg|koeln|nrw|saarland'
const hostLike = /^(?:(https?:\/\/)|(www\.))?((?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+)(?::\d+)?(?:[/?#]\S*)?$/iu
const knownEnd = new RegExp(`\\.(?:${ends})$`, 'i')

/** The host that a text seems to name, where the text is nothing but an address. */
function findHost(text: string): string | undefined {
  if (text.length > 200) return undefined
  const [, scheme, www, name] = hostLike.exec(text) ?? []
  if (!name || !(scheme || www || knownEnd.test(name))) return undefined
  const address = `https://${name}`
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : undefined
}

function findMailAddress(text: string): string | undefined {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text.toLowerCase() : undefined
}

/** `example.org` as the text of a link to `docs.example.org` deceives nobody. */
function isPartOf(shown: string, real: string): boolean {
  return real.endsWith(`.${shown}`) || shown.endsWith(`.${real}`)
}

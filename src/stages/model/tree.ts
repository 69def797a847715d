import { isAddressSegment } from '../../ground/address.ts'
import { sentence } from '../../ground/sentence.ts'
import { slug as toSlug } from '../../ground/slug.ts'
import type { MissingPolicy, PageMeta } from '../../kinds/page.ts'
import type { Doc } from '../../values/doc.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Message } from '../../values/message.ts'
import type { Entry, LanguageTree, Page } from '../../values/site.ts'
import { readAliases } from './aliases.ts'

/** What a language tree is made from. */
interface TreeInput {
  readonly language: Language
  readonly pages: ReadonlyMap<string, Page>
  /** Languages to show instead, nearest first. */
  readonly chain: readonly string[]
  readonly policies: Readonly<Record<'page' | 'legal', MissingPolicy>>
  /** Address of the language: `/lindenstadt/de/`. */
  readonly root: string
  readonly municipality: string
}

/**
 * Says for every page of a municipality how it appears in one language, where, and below what.
 * Pages without a variant appear by policy; pages below one that does not appear move up to the nearest that does.
 */
export function createTree(input: TreeInput): { readonly tree: LanguageTree; readonly messages: readonly Message[] } {
  const shown = new Map<string, { doc: Doc; state: Entry['state'] }>()
  for (const page of input.pages.values()) {
    const appearance = chooseVariant(page, input)
    if (appearance) shown.set(page.key, appearance)
  }
  const messages: Message[] = []
  const addresses = new Map<string, string>()
  const parents = new Map<string, string | undefined>()
  const children = new Map<string, string[]>()
  const top: string[] = []
  for (const key of [...shown.keys()].sort()) {
    addresses.set(key, addressOf(key, input, addresses, messages))
    const page = input.pages.get(key)
    const parent = page?.kind === 'page' ? nearestShown(key, shown) : undefined
    parents.set(key, parent)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), key])
    else if (page?.kind === 'page' && key !== '') top.push(key)
  }
  const compare = byOrderThenKey(input.pages)
  const entries = new Map<string, Entry>()
  for (const [key, { doc, state }] of shown) {
    const page = input.pages.get(key)
    const address = addresses.get(key)
    if (!page || address === undefined) continue
    const below = (children.get(key) ?? []).sort(compare)
    entries.set(key, { page, doc, state, address, parent: parents.get(key), children: below })
  }
  const aliases = readAliases(entries, input.root, input.municipality)
  const tree = { language: input.language, entries, top: top.sort(compare), aliases: aliases.aliases }
  return { tree, messages: [...messages, ...aliases.messages] }
}

/** Which variant a reader of this language gets of a page, if any. */
function chooseVariant(page: Page, input: TreeInput): { doc: Doc; state: Entry['state'] } | undefined {
  const own = page.variants.get(input.language.code)
  if (own) return { doc: own, state: 'own' }
  const policy = page.meta.missing ?? input.policies[page.kind]
  if (policy === 'hide' && page.key !== '') return undefined
  const code = input.chain.find((language) => page.variants.has(language))
  const doc = (code && page.variants.get(code)) || page.source
  return { doc, state: policy === 'notice' ? 'notice' : 'fallback' }
}

/** The page's address: its parent's, and its own slug in this language. */
function addressOf(key: string, input: TreeInput, known: ReadonlyMap<string, string>, messages: Message[]): string {
  if (key === '') return input.root
  const cut = key.lastIndexOf('/')
  const above = cut < 0 ? '' : key.slice(0, cut)
  const base = known.get(above) ?? addressOf(above, input, known, [])
  return `${base}${segmentOf(key, input, messages)}/`
}

function segmentOf(key: string, input: TreeInput, messages: Message[]): string {
  const name = key.slice(key.lastIndexOf('/') + 1)
  const page = input.pages.get(key)
  if (page?.kind !== 'page') return name
  const doc = chooseVariant(page, input)?.doc ?? page.source
  const slug = (doc.meta as PageMeta).slug?.normalize('NFC').toLowerCase()
  if (slug === undefined) return name
  if (isAddressSegment(slug)) return slug
  if (doc.language === input.language.code) {
    const place = doc.places['slug']
    const finding = errorFinding('slug-invalid', sentence`"${slug}" cannot be part of an address.`, {
      ...(place && { place }),
      expected: [toSlug(slug) || name].filter(isAddressSegment),
      note: sentence`Use letters, digits and hyphens; an address part holds no slash, blank, quotation mark or symbol.`,
    })
    messages.push({ ...finding, file: doc.file, municipality: input.municipality })
  }
  return name
}

/** The nearest page above that appears; the start page stands above nothing. */
function nearestShown(key: string, shown: ReadonlyMap<string, unknown>): string | undefined {
  for (let cut = key.lastIndexOf('/'); cut > 0; cut = key.lastIndexOf('/', cut - 1)) {
    const above = key.slice(0, cut)
    if (shown.has(above)) return above
  }
  return undefined
}

function byOrderThenKey(pages: ReadonlyMap<string, Page>): (one: string, other: string) => number {
  const order = (key: string) => pages.get(key)?.meta.order ?? Number.MAX_SAFE_INTEGER
  return (one, other) => order(one) - order(other) || (one < other ? -1 : one > other ? 1 : 0)
}

import { recall, remember } from './storage.ts'

/**
 * Offers the page in the language that the reader's browser would rather have. What the reader chooses, in the list of
 * languages or by closing an offer, comes before what the browser says, and is remembered from then on.
 */
export function setUpOffer(): void {
  const offer = document.querySelector<HTMLElement>('.offer')
  if (!offer) return
  const { lang } = document.documentElement
  const links = Array.from(document.querySelectorAll<HTMLAnchorElement>('.language-list a'))
  for (const link of links) link.addEventListener('click', () => remember('language', link.hreflang))
  const found = findBetter(lang, links, [recall('language') || '', ...navigator.languages])
  if (!found) return
  // The language's own name for itself: what its readers know at a glance, and what costs no byte more.
  offer.prepend(found.cloneNode(true))
  offer.hidden = false
  offer.querySelector('button')?.addEventListener('click', () => {
    remember('language', lang)
    offer.hidden = true
  })
}

/** The translation in the first language that is wanted and there; none where that is the page's own. */
function findBetter(
  lang: string,
  links: readonly HTMLAnchorElement[],
  wanted: readonly string[],
): HTMLAnchorElement | undefined {
  for (const tag of wanted) {
    const base = baseOf(tag)
    if (base === baseOf(lang)) return undefined
    const same = links.filter(({ hreflang, children }) => base === baseOf(hreflang) && !children[1])
    const found = same.find(({ hreflang }) => hreflang.toLowerCase() === tag.toLowerCase()) || same[0]
    if (found) return found
  }
  return undefined
}

/** The language without its script and country, under the name that the site has for it. */
function baseOf(tag: string): string | undefined {
  return tag
    .toLowerCase()
    .replace(/^ku\b/, 'kmr')
    .replace(/^fa-af/, 'prs')
    .split('-')[0]
}

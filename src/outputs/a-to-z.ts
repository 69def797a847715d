import { createOrder, type Order } from '../ground/alphabet.ts'
import { alphabetOf } from '../values/alphabets.ts'
import { fileAt, type SiteOutput } from '../values/output.ts'
import type { AToZView } from '../values/search-view.ts'
import type { NavLink } from '../values/view.ts'

/** The list of all titles of each language, in the language's own order; search without a script. */
export const aToZ: SiteOutput = {
  name: 'A to Z',
  create: (site, { navigators, render, absolute }) =>
    [...site.trees.values()].flatMap((tree) => {
      const { code } = tree.language
      const navigator = navigators.get(code)
      if (!navigator) return []
      const address = `${site.municipality.id === '' ? '' : `/${site.municipality.id}`}/${code}/a-z/`
      const shell = navigator.shell({
        address,
        title: navigator.translate('finding.aToZ'),
        breadcrumbs: [],
        languages: navigator.languages(undefined, 'a-z/'),
        alternates: [],
        canonical: absolute(address),
        noindex: true,
      })
      const entries = [...tree.entries.values()].filter(({ page }) => page.key !== '')
      const groups = groupByLetter(entries.map(navigator.link), createOrder(alphabetOf(code)))
      return [{ path: fileAt(address), content: render({ type: 'a-to-z', shell, groups }) }]
    }),
}

function groupByLetter(links: readonly NavLink[], { keyOf, letterOf }: Order): AToZView['groups'] {
  const keyed = links.map((link) => ({ link, key: `${keyOf(link.title)}\u0000${link.href}` }))
  const groups = new Map<string, NavLink[]>()
  for (const { link } of keyed.sort((one, other) => (one.key < other.key ? -1 : 1))) {
    const letter = letterOf(link.title)
    const group = groups.get(letter)
    if (group) group.push(link)
    else groups.set(letter, [link])
  }
  return [...groups].map(([letter, members]) => ({ letter, links: members }))
}

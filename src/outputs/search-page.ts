import { fileAt, type SiteOutput } from '../values/output.ts'
import type { SearchView } from '../values/view.ts'

/** The search page of each language. Without JavaScript it lists all topics. */
export const searchPage: SiteOutput = {
  name: 'search page',
  create: (site, { navigators, render, absolute, indexed }) =>
    [...site.trees.values()].flatMap((tree) => {
      const navigator = navigators.get(tree.language.code)
      if (!navigator) return []
      const address = `${home(site.municipality.id, tree.language.code)}search/`
      const shell = navigator.shell({
        address,
        title: navigator.translate('search.title'),
        breadcrumbs: [],
        languages: navigator.languages(undefined, 'search/'),
        alternates: [],
        canonical: absolute(address),
        noindex: true,
      })
      const others = (indexed.get(tree.language.code) ?? []).flatMap((tag) => {
        const language = site.languages.find((candidate) => candidate.tag === tag)
        return language && language !== tree.language
          ? [{ tag, direction: language.direction, autonym: language.autonym }]
          : []
      })
      const index = `${site.network.basePath.slice(0, -1)}${home(site.municipality.id, tree.language.code)}pagefind/`
      const topics = navigator.sections(tree.top)
      const view: SearchView = { type: 'search', shell, index, otherLanguages: others, topics }
      return [{ path: fileAt(address), content: render(view) }]
    }),
}

function home(municipality: string, language: string): string {
  return municipality === '' ? `/${language}/` : `/${municipality}/${language}/`
}

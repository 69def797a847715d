import { phoneDigits } from '../ground/phone.ts'
import { fileAt, type SiteOutput, type SiteTools } from '../values/output.ts'
import { languagesBeside } from '../values/search-beside.ts'
import type { SearchedLanguage, SearchView } from '../values/search-view.ts'
import type { LanguageTree, Site } from '../values/site.ts'

/** The search page of each language. Without JavaScript it lists all topics. */
export const searchPage: SiteOutput = {
  name: 'search page',
  create: (site, tools) =>
    [...site.trees.values()].flatMap((tree) => {
      const navigator = tools.navigators.get(tree.language.code)
      if (!navigator) return []
      const address = `${home(site, tree.language.code)}search/`
      const shell = navigator.shell({
        address,
        title: navigator.translate('search.title'),
        breadcrumbs: [],
        languages: navigator.languages(undefined, 'search/'),
        alternates: [],
        canonical: tools.absolute(address),
        noindex: true,
      })
      const topics = navigator.sections(tree.top)
      const { phone } = site.municipality.config.contact ?? {}
      const view: SearchView = {
        type: 'search',
        shell,
        languages: searchedLanguages(site, tree, tools),
        aToZ: `${site.network.basePath.slice(0, -1)}${home(site, tree.language.code)}a-z/`,
        ...(phone && { phone: { text: phone, href: `tel:${phoneDigits(phone)}` } }),
        topics,
      }
      return [{ path: fileAt(address), content: tools.render(view) }]
    }),
}

/** The own language and those that are looked into beside it. */
function searchedLanguages(site: Site, tree: LanguageTree, { search }: SiteTools): readonly SearchedLanguage[] {
  const { code } = tree.language
  const standIns = search.get(code)?.standIns ?? []
  return [code, ...languagesBeside(site, code, standIns)].flatMap((other) => {
    const language = site.languages.find((candidate) => candidate.code === other)
    const found = search.get(other)
    if (!language || !found || (other !== code && !found.hasPages)) return []
    const { tag, direction, autonym } = language
    const index = `${site.network.basePath.slice(0, -1)}${home(site, other)}pagefind/`
    const { hasPages, letters } = found
    return [{ tag, direction, autonym, index, hasPages, letters, standsIn: standIns.includes(other) }]
  })
}

function home(site: Site, language: string): string {
  return site.municipality.id === '' ? `/${language}/` : `/${site.municipality.id}/${language}/`
}

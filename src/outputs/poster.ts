import { fileAt, type SiteOutput } from '../values/output.ts'
import type { PosterView } from '../values/view.ts'

/** A page of QR codes in each language, to print and hang up: the start page's and one for each section. */
export const poster: SiteOutput = {
  name: 'poster',
  create: (site, { navigators, render, absolute }) =>
    [...site.trees.values()].flatMap((tree) => {
      const navigator = navigators.get(tree.language.code)
      const start = tree.entries.get('')
      if (!navigator || !start) return []
      const address = `${start.address}poster/`
      const shell = navigator.shell({
        address,
        title: navigator.translate('poster.text'),
        breadcrumbs: [],
        languages: navigator.languages(undefined, 'poster/'),
        alternates: [],
        noindex: true,
      })
      const sections = ['', ...tree.top].flatMap((key) => {
        const entry = tree.entries.get(key)
        return entry ? [{ link: navigator.link(entry), address: absolute(entry.address) }] : []
      })
      const view: PosterView = { type: 'poster', shell, sections }
      return [{ path: fileAt(address), content: render(view) }]
    }),
}

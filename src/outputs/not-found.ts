import type { SiteOutput } from '../values/output.ts'

/** `404.html` of each language; static hosts serve the nearest one or the one at the root. */
export const notFound: SiteOutput = {
  name: 'not found',
  create: (site, { navigators, render }) =>
    [...site.trees.values()].flatMap((tree) => {
      const navigator = navigators.get(tree.language.code)
      if (!navigator) return []
      const folder = [site.municipality.id, tree.language.code].filter(Boolean).join('/')
      const shell = navigator.shell({
        address: `/${folder}/404.html`,
        title: navigator.translate('notFound.title'),
        breadcrumbs: [],
        languages: navigator.languages(''),
        alternates: [],
        noindex: true,
      })
      const content = render({ type: 'not-found', shell })
      const isSource = tree.language.code === site.sourceLanguage
      const above = isSource ? [{ path: [site.municipality.id, '404.html'].filter(Boolean).join('/'), content }] : []
      return [{ path: `${folder}/404.html`, content }, ...above]
    }),
}

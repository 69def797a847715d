import type { SiteOutput } from '../values/output.ts'

/** The address of a municipality without a language: offers its languages, and forces none. */
export const languages: SiteOutput = {
  name: 'language choice',
  create: (site, { navigators, render, absolute }) => {
    const navigator = navigators.get(site.sourceLanguage)
    if (!navigator) return []
    const root = site.municipality.id === '' ? '/' : `/${site.municipality.id}/`
    const shell = navigator.shell({
      address: root,
      title: '',
      breadcrumbs: [],
      languages: navigator.languages('').map((link) => ({ ...link, current: false })),
      alternates: [],
      canonical: absolute(root),
      noindex: false,
    })
    const content = render({
      type: 'languages',
      shell: { ...shell, documentTitle: shell.site.name },
      name: shell.site.name,
    })
    return [{ path: `${root.slice(1)}index.html`, content }]
  },
}

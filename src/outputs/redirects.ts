import { encodeAddress } from '../ground/address.ts'
import { fileAt, type SiteOutput } from '../values/output.ts'

/** A page at each old address that leads to the new one, for hosts that know no redirects. */
export const redirects: SiteOutput = {
  name: 'redirects',
  create: (site, { navigators, render, absolute }) =>
    [...site.trees.values()].flatMap((tree) => {
      const navigator = navigators.get(tree.language.code)
      if (!navigator) return []
      return [...tree.aliases].flatMap(([from, key]) => {
        const entry = tree.entries.get(key)
        if (!entry) return []
        const shell = navigator.shell({
          address: from,
          title: navigator.translate('redirect.title'),
          breadcrumbs: [],
          languages: [],
          alternates: [],
          canonical: absolute(entry.address),
          noindex: true,
        })
        const target = encodeAddress(`${site.network.basePath.slice(0, -1)}${entry.address}`)
        return [{ path: fileAt(from), content: render({ type: 'redirect', shell, target }) }]
      })
    }),
}

import type { NetworkOutput, SiteOutput } from '../values/output.ts'
import { networkStyleOf, themeStyleOf } from '../values/theme.ts'

/** The colours of a municipality that has its own. */
export const theme: SiteOutput = {
  name: 'theme',
  create: (site, { assets }) => {
    const style = themeStyleOf(site, assets)
    return style && style.path !== networkStyleOf(site.network, assets)?.path ? [style] : []
  },
}

/** The colours of the network: of its list of municipalities, and of those that have none of their own. */
export const networkTheme: NetworkOutput = {
  name: 'network theme',
  create: (network, _, { assets }) => [networkStyleOf(network, assets)].flatMap((style) => style ?? []),
}

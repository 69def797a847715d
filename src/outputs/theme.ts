import type { NetworkOutput, SiteOutput } from '../values/output.ts'
import { networkStyleOf, themeStyleOf } from '../values/theme.ts'

/** The colours of a municipality that has its own. */
export const theme: SiteOutput = {
  name: 'theme',
  create: (site) => {
    const style = themeStyleOf(site)
    return style && style.path !== networkStyleOf(site.network)?.path ? [style] : []
  },
}

/** The colours of the network: of its list of municipalities, and of those that have none of their own. */
export const networkTheme: NetworkOutput = {
  name: 'network theme',
  create: (network) => [networkStyleOf(network)].flatMap((style) => style ?? []),
}

import { encodeAddress } from '../ground/address.ts'
import type { NetworkOutput } from '../values/output.ts'

/** `_redirects` at the root, which Netlify, Cloudflare Pages and others read: real redirects with status 301. */
export const redirectsFile: NetworkOutput = {
  name: 'redirects file',
  create: (network, summaries) => {
    const base = network.basePath.slice(0, -1)
    const lines = summaries.flatMap(({ redirects }) =>
      redirects.map(([from, to]) => `${encodeAddress(`${base}${from}`)} ${encodeAddress(`${base}${to}`)} 301`),
    )
    return lines.length > 0 ? [{ path: '_redirects', content: `${lines.join('\n')}\n` }] : []
  },
}

import { encodeAddress } from '../ground/address.ts'
import { sha256 } from '../ground/hash.ts'
import type { NetworkOutput } from '../values/output.ts'
import { networkStyleOf } from '../values/theme.ts'
import type { WorkerSite } from '../values/worker.ts'
import { chooser } from './chooser.ts'
import { workerFile } from './offline.ts'

/**
 * The service worker of the municipality chooser, which keeps the chooser alone: municipalities have workers of their
 * own, whose narrower scopes come first.
 */
export const offlineChooser: NetworkOutput = {
  name: 'chooser without internet',
  create: (network, summaries, tools) => {
    const pages = chooser.create(network, summaries, tools)
    if (pages.length === 0) return []
    const scope = encodeAddress(network.basePath)
    const base = network.basePath.slice(0, -1)
    const languages = network.languages.map((language): [string, WorkerSite['languages'][string]] => {
      const folder = language.code === network.sourceLanguage ? '' : `${language.code}/`
      const html = pages.find(({ path }) => path === `${folder}index.html`)?.content ?? ''
      const home = `${scope}${folder}`
      const copy = tools.translate(language.code)('offline.copy', { date: '{date}' })
      const { date, months } = language.formats
      return [home, { core: [[home, sha256(html).slice(0, 8)]], copy, date, months }]
    })
    // Every address lies below the root, whose language is thus the last to be asked.
    const inOrder = languages.sort(([one], [other]) => other.length - one.length)
    const { assets } = tools
    const style = networkStyleOf(network, assets)
    const file = { path: 'sw.js', base, scope, style, languages: Object.fromEntries(inOrder) }
    return [workerFile(file, assets, network.config.offline !== false)]
  },
}

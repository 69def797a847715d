import { encodeAddress } from '../ground/address.ts'
import { compressedSize } from '../ground/compressed-size.ts'
import { sha256 } from '../ground/hash.ts'
import { type Artifact, type Assets, assetAddresses } from '../values/artifact.ts'
import type { OfflineView } from '../values/offline-view.ts'
import { fileAt, type SiteOutput, type SiteTools } from '../values/output.ts'
import type { LanguageTree, Site } from '../values/site.ts'
import { themeStyleOf } from '../values/theme.ts'
import type { WorkerLanguage, WorkerSite } from '../values/worker.ts'
import { bundlePages } from './offline-bundle.ts'

/** Most that a device keeps unasked, in bytes as they are sent, compressed: styles and scripts, start and emergency pages. */
const budget = 60_000

/**
 * What a reader's device keeps for reading without internet: the service worker, and for each language the page that
 * stands in for others and all pages in one file, which is only fetched when asked for. Where the network keeps nothing,
 * a worker that ends those which devices still have.
 */
export const offline: SiteOutput = {
  name: 'reading without internet',
  create: (site, tools) => {
    const path = [site.municipality.id, 'sw.js'].filter(Boolean).join('/')
    const base = site.network.basePath.slice(0, -1)
    const isKept = site.network.config.offline !== false
    const style = themeStyleOf(site, tools.assets)
    const assets = sizeOfAssets(tools, style)
    const made = isKept ? [...site.trees.values()].flatMap((tree) => keepLanguage(site, tree, tools, assets) ?? []) : []
    const languages = Object.fromEntries(made.map(({ home, language }) => [home, language]))
    const scope = encodeAddress(`${base}${rootOf(site)}`)
    const worker = workerFile({ path, base, scope, style, languages }, tools.assets, isKept)
    return [...made.flatMap(({ artifacts }) => artifacts), worker]
  },
}

/**
 * The file of a service worker: the site that it keeps, and its code.
 * @param isKept false for a worker that ends those which devices still have
 */
export function workerFile(
  {
    path,
    base,
    style,
    ...site
  }: {
    readonly path: string
    readonly base: string
    /** Of the site's own colours, in the place of that of all pages. */
    readonly style: Artifact | undefined
  } & Pick<WorkerSite, 'scope' | 'languages'>,
  assets: Assets,
  isKept: boolean,
): Artifact {
  if (!isKept) return { path, content: `const scope=${JSON.stringify(site.scope)};\n${assets.workers.retire}` }
  const { early, page, keep, ...addresses } = assetAddresses(assets, base)
  const styleAddress = style ? `${base}/${style.path}` : addresses.style
  const content = { scope: site.scope, assets: [styleAddress, early, page, keep], languages: site.languages }
  const config: WorkerSite = { version: sha256(JSON.stringify(content)).slice(0, 8), ...content }
  return { path, content: `const site=${JSON.stringify(config)};\n${assets.workers.worker}` }
}

const encoder = new TextEncoder()

/** One language: its stand-in page, its bundle, and what its readers' devices keep unasked. */
function keepLanguage(site: Site, tree: LanguageTree, tools: SiteTools, assets: number) {
  const navigator = tools.navigators.get(tree.language.code)
  if (!navigator) return undefined
  const base = site.network.basePath.slice(0, -1)
  const home = `${rootOf(site)}${tree.language.code}/`
  const address = `${home}offline/`
  const href = (path: string) => encodeAddress(`${base}${path}`)
  const emergency = [...tree.entries.values()].filter(({ page }) => page.key === '' || page.meta.offline === true)
  const single = emergency.map((entry) => entry.address)
  const { file, measures } = bundlePages(tree, { home, municipality: site.municipality.id, single }, tools)
  const shell = navigator.shell({
    address,
    title: navigator.translate('offline.title'),
    breadcrumbs: [],
    languages: navigator.languages(undefined, 'offline/'),
    alternates: [],
    noindex: true,
  })
  const { date, months } = tree.language.formats
  const view: OfflineView = {
    type: 'offline',
    shell,
    links: emergency.map(navigator.link),
    bundle: {
      href: `${href(address)}pages.json`,
      revision: measures.hash.slice(0, 8),
      bytes: measures.bytes,
      download: measures.download,
    },
    dates: { date, months },
  }
  const standIn = tools.render(view)
  const wanted = [
    { path: address, hash: sha256(standIn), size: sizeOf(standIn) },
    ...single.map((path) => ({ path, hash: tools.hashOf(fileAt(path)), size: measures.pages[path] ?? 0 })),
  ]
  let left = budget - assets
  const core = wanted.flatMap(({ path, hash, size }) => {
    if (hash === undefined || size > left) return []
    left -= size
    return [[href(path), hash.slice(0, 8)] as const]
  })
  const copy = navigator.translate('offline.copy', { date: '{date}' })
  const language: WorkerLanguage = { core, copy, date, months }
  const artifacts = [{ path: fileAt(address), content: standIn }, file]
  return { home: href(home), language, artifacts }
}

function rootOf({ municipality }: Site): string {
  return municipality.id === '' ? '/' : `/${municipality.id}/`
}

function sizeOf(content: string | Uint8Array): number {
  return compressedSize(typeof content === 'string' ? encoder.encode(content) : content)
}

function sizeOfAssets({ assets }: SiteTools, style: Artifact | undefined): number {
  const { early, page, keep } = assets.paths
  const wanted = new Set([style ? '' : assets.paths.style, early, page, keep])
  const files = [...assets.files.filter(({ path }) => wanted.has(path)), ...(style ? [style] : [])]
  return files.reduce((total, { content }) => total + sizeOf(content), 0)
}

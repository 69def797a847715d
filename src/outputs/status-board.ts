import { encodeAddress } from '../ground/address.ts'
import { assetAddresses } from '../values/artifact.ts'
import { fileAt, type NetworkOutput, type SiteOutput, type Summary } from '../values/output.ts'
import type { Network, Site } from '../values/site.ts'
import type { StatusView } from '../values/status-view.ts'
import { listTranslations, percentOf, sumUp, type TranslationItem } from '../values/translation.ts'

/*
 * The state of the translations, for editors: `/status/` for the network, `/<municipality>/status/` with every text for
 * one municipality. No menu leads there and no search engine lists it; `status_board: false` leaves it out.
 */

/** The board of one municipality: every translation that somebody has to look at, the most words first. */
export const statusBoard: SiteOutput = {
  name: 'status board',
  create: (site, { navigators, render, assets }) => {
    const navigator = navigators.get(site.sourceLanguage)
    if (!navigator || site.network.config.status_board === false) return []
    const { id } = site.municipality
    const address = id === '' ? '/status/' : `/${id}/status/`
    const items = listTranslations(site)
    const base = site.network.basePath.slice(0, -1)
    const coverage = sumUp(items, languagesOf(site))
    const names = new Map(site.languages.map((language) => [language.code, language.autonym]))
    const shell = navigator.shell({
      address,
      title: 'Status',
      breadcrumbs: [],
      languages: [],
      alternates: [],
      noindex: true,
    })
    const view: StatusView = {
      type: 'status',
      shell,
      script: `${base}/${assets.paths.status}`,
      ...(id !== '' && { network: `${base}/status/` }),
      municipalities: coverage.map((one) => ({
        ...one,
        name: shell.site.name,
        language: names.get(one.language) ?? one.language,
        percent: percentOf(one),
      })),
      texts: items
        .filter(({ state }) => state !== 'up to date')
        .toSorted(byWordsToDo)
        .map((item) => toText(item, site, names)),
    }
    return [{ path: fileAt(address), content: render(view) }]
  },
}

/** The board of the network: how far each municipality is in each language. */
export const statusOverview: NetworkOutput = {
  name: 'status overview',
  create: (network, summaries, { render, assets }) => {
    const isSingle = summaries.length === 1 && summaries[0]?.id === ''
    const language = network.languages.find(({ code }) => code === network.sourceLanguage)
    if (isSingle || !language || network.config.status_board === false) return []
    const base = network.basePath.slice(0, -1)
    const { code, tag, direction, autonym } = language
    const title = titleOf(network.config.title, code)
    const view: StatusView = {
      type: 'status',
      shell: {
        language: { code, tag, direction, autonym },
        documentTitle: `Status – ${title}`,
        noindex: true,
        alternates: [],
        site: { name: title, href: `${base}/` },
        languages: [],
        menu: [],
        breadcrumbs: [],
        legal: [],
        assets: assetAddresses(assets, base),
      },
      script: `${base}/${assets.paths.status}`,
      municipalities: summaries
        .flatMap((summary) => toRows(summary, network))
        .sort((one, other) => other.wordsToDo - one.wordsToDo),
      texts: [],
    }
    return [{ path: fileAt('/status/'), content: render(view) }]
  },
}

function toRows(summary: Summary, network: Network): StatusView['municipalities'] {
  const name = summary.names[network.sourceLanguage] ?? summary.names[summary.sourceLanguage] ?? summary.id
  const autonyms = new Map(network.languages.map(({ code, autonym }) => [code, autonym]))
  return (summary.coverage ?? []).map((one) => ({
    ...one,
    name,
    href: encodeAddress(`${network.basePath.slice(0, -1)}/${summary.id}/status/`),
    language: autonyms.get(one.language) ?? one.language,
    percent: percentOf(one),
  }))
}

function languagesOf(site: Site): readonly string[] {
  return site.languages.map(({ code }) => code)
}

function byWordsToDo(one: TranslationItem, other: TranslationItem): number {
  return other.wordsToDo - one.wordsToDo || (one.source < other.source ? -1 : one.source > other.source ? 1 : 0)
}

function toText(item: TranslationItem, site: Site, names: ReadonlyMap<string, string>): StatusView['texts'][number] {
  const { title, language, state, stale, total, wordsToDo, scope } = item
  const file = item.file ?? item.source
  const { edit_url: pattern } = site.network.config
  return {
    title,
    language: names.get(language) ?? language,
    state,
    stale,
    total,
    wordsToDo,
    owner: scope.slice(scope.lastIndexOf('/') + 1) || site.municipality.file,
    file,
    ...(pattern && { edit: pattern.replace('{file}', () => encodeAddress(file)) }),
  }
}

function titleOf(title: Network['config']['title'], code: string): string {
  return typeof title === 'string' ? title : (title[code] ?? Object.values(title)[0] ?? '')
}

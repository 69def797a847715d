import { encodeAddress } from '../ground/address.ts'
import { assetAddresses, assetIcons } from '../values/artifact.ts'
import type { ChooserView } from '../values/chooser-view.ts'
import type { Language } from '../values/language.ts'
import { fileAt, type NetworkOutput, type Summary } from '../values/output.ts'
import type { Network } from '../values/site.ts'
import { networkStyleOf } from '../values/theme.ts'
import type { LanguageLink } from '../values/view.ts'

/** The list of municipalities, once in each language of the network; the source language's stands at the root. */
export const chooser: NetworkOutput = {
  name: 'municipality chooser',
  create: (network, summaries, { render, assets, translate }) => {
    if (summaries.length === 1 && summaries[0]?.id === '') return []
    const base = network.basePath.slice(0, -1)
    return network.languages.map((language) => {
      const t = translate(language.code)
      const address = addressOf(network, language)
      const view: ChooserView = {
        type: 'chooser',
        shell: {
          language: {
            code: language.code,
            tag: language.tag,
            direction: language.direction,
            autonym: language.autonym,
          },
          documentTitle: `${t('chooser.title')} – ${titleOf(network, language)}`,
          description: t('chooser.text'),
          canonical: `${network.origin}${base}${address}`,
          noindex: false,
          alternates: alternatesOf(network),
          site: { name: titleOf(network, language), href: `${base}${address}` },
          languages: network.languages.map((other) => languageLink(network, other, language)),
          menu: [],
          breadcrumbs: [],
          legal: [],
          ...(network.config.offline !== false && { offline: { worker: encodeAddress(`${base}/sw.js`) } }),
          assets: {
            ...assetAddresses(assets, base),
            style: `${base}/${networkStyleOf(network, assets)?.path ?? assets.paths.style}`,
          },
          icons: assetIcons(assets, base),
          ...(network.config.theme?.colour && { theme: { colour: network.config.theme.colour } }),
        },
        municipalities: summaries.map((summary) => toItem(summary, language, base)).sort(bySortName),
      }
      return { path: fileAt(address), content: render(view) }
    })
  },
}

function addressOf(network: Network, language: Language): string {
  return language.code === network.sourceLanguage ? '/' : `/${language.code}/`
}

function titleOf(network: Network, language: Language): string {
  const { title } = network.config
  if (typeof title === 'string') return title
  return [language.code, ...language.fallback].map((code) => title[code]).find(Boolean) ?? Object.values(title)[0] ?? ''
}

function alternatesOf(network: Network): ChooserView['shell']['alternates'] {
  const base = `${network.origin}${network.basePath.slice(0, -1)}`
  const list = network.languages.map((language) => ({
    hreflang: language.tag,
    href: `${base}${addressOf(network, language)}`,
  }))
  return [...list, { hreflang: 'x-default', href: `${base}/` }]
}

function languageLink(network: Network, language: Language, current: Language): LanguageLink {
  const { tag, direction, autonym } = language
  const href = `${network.basePath.slice(0, -1)}${addressOf(network, language)}`
  return { tag, direction, autonym, href, current: language === current, translated: true }
}

/** Leads into the same language where the municipality has it, else to its choice of languages. */
function toItem(summary: Summary, language: Language, base: string) {
  const offered = summary.languages.includes(language.code)
  const name = summary.names[language.code] ?? summary.names[summary.sourceLanguage] ?? summary.id
  const sortName = sortNameOf(summary, name)
  return {
    letter: sortName.slice(0, 1).normalize('NFD').slice(0, 1).toUpperCase(),
    name,
    sortName,
    href: encodeAddress(`${base}/${summary.id}/${offered ? `${language.code}/` : ''}`),
    postalCodes: summary.postalCodes,
    otherNames: summary.otherNames ?? [],
    ...(summary.position && { position: summary.position }),
  }
}

function sortNameOf({ prefix }: Summary, name: string): string {
  return prefix && name.startsWith(`${prefix} `) ? name.slice(prefix.length + 1) : name
}

function bySortName(one: { readonly sortName: string }, other: { readonly sortName: string }): number {
  const [first, second] = [foldForSorting(one.sortName), foldForSorting(other.sortName)]
  return first < second ? -1 : first > second ? 1 : 0
}

/** Marks left out and small letters: the same order on every machine, whatever its ICU. */
function foldForSorting(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

import { encodeAddress } from '../../ground/address.ts'
import type { PageMeta } from '../../kinds/page.ts'
import { legalKeys } from '../../kinds/placements.ts'
import { type Assets, assetAddresses, assetIcons } from '../../values/artifact.ts'
import type { Doc } from '../../values/doc.ts'
import type { Navigator } from '../../values/navigation.ts'
import type { Entry, LanguageTree, Site } from '../../values/site.ts'
import { themeStyleOf } from '../../values/theme.ts'
import type { NavLink, NavSection, Shell, SquareIcon, TextLanguage, Theme } from '../../values/view.ts'
import type { ResolveContext } from './context.ts'
import { localized } from './format.ts'
import { languageLinks } from './language-links.ts'
import { createMenus } from './menu.ts'
import { fillText } from './variables.ts'

/** Creates the navigator of one language tree. */
export function createNavigator(context: ResolveContext, tree: LanguageTree, assets: Assets): Navigator {
  const { site } = context
  const { network, municipality } = site
  const base = network.basePath.slice(0, -1)
  const href = (address: string) => encodeAddress(`${base}${address}`)
  const titles = new Map<string, string>()
  const title = (entry: Entry) => {
    const known = titles.get(entry.page.key)
    if (known !== undefined) return known
    const language = context.languages.get(entry.doc.language) ?? tree.language
    const text = fillText((entry.doc.meta as PageMeta).title ?? '', site, language, () => undefined)
    titles.set(entry.page.key, text)
    return text
  }
  const link = (entry: Entry): NavLink => {
    const meta = entry.doc.meta as PageMeta
    const shownIn = entry.state === 'own' ? undefined : textLanguage(entry.doc, context)
    return {
      title: title(entry),
      href: href(entry.address),
      ...(shownIn && { shownIn }),
      ...(entry.page.meta.icon && { icon: entry.page.meta.icon }),
      ...(meta.description && { description: fillText(meta.description, site, tree.language, () => undefined) }),
    }
  }
  const links = new Map<string, NavLink>()
  const linkOf = (key: string): readonly NavLink[] => {
    const known = links.get(key)
    if (known) return [known]
    const entry = tree.entries.get(key)
    if (!entry) return []
    const made = link(entry)
    links.set(key, made)
    return [made]
  }
  const sections = (keys: readonly string[]): readonly NavSection[] =>
    keys.flatMap((key) =>
      linkOf(key).map((nav) => ({ ...nav, children: tree.entries.get(key)?.children.flatMap(linkOf) ?? [] })),
    )
  const legal = legalKeys.flatMap(linkOf)
  const home = `${municipality.id === '' ? '' : `/${municipality.id}`}/${tree.language.code}/`
  const translate = context.translate(tree.language.code)
  const all = { title: translate('finding.aToZ'), href: href(`${home}a-z/`) }
  const menuOf = createMenus(tree, tree.top.flatMap(linkOf), all)
  const name = localized(municipality.config.name, tree.language)
  const { code, tag, direction, autonym } = tree.language
  const frame = {
    language: { code, tag, direction, autonym },
    site: { name, href: href(home) },
    legal,
    search: href(`${home}search/`),
    ...(municipality.id !== '' && { chooser: href(network.sourceLanguage === code ? '/' : `/${code}/`) }),
    ...(network.config.offline !== false && {
      offline: {
        worker: href(`${municipality.id === '' ? '' : `/${municipality.id}`}/sw.js`),
        page: href(`${home}offline/`),
        manifest: href(`${home}manifest.webmanifest`),
      },
    }),
    assets: {
      ...assetAddresses(assets, base),
      style: href(`/${themeStyleOf(site, assets)?.path ?? assets.paths.style}`),
    },
    ...themeOf(context, href),
    ...iconsOf(context, href, assetIcons(assets, base)),
    publisher: publisherOf(site, name),
  }
  const breadcrumbs = (entry: Entry): readonly NavLink[] => {
    const trail: NavLink[] = []
    for (let key = entry.parent; key !== undefined; key = tree.entries.get(key)?.parent) trail.unshift(...linkOf(key))
    return trail
  }
  return {
    link: (entry) => linkOf(entry.page.key)[0] ?? link(entry),
    sections,
    breadcrumbs,
    title,
    translate,
    languages: (key, fixed) => languageLinks(site, tree.language, key, fixed, href),
    shell: (input) => ({
      ...frame,
      documentTitle: input.title === name ? name : `${input.title} – ${name}`,
      ...(input.description && { description: input.description }),
      ...(input.canonical && { canonical: input.canonical }),
      ...(input.canonical && { address: absolute(site, input.address) }),
      noindex: input.noindex,
      alternates: input.alternates,
      languages: input.languages,
      menu: menuOf(input.key),
      breadcrumbs: input.breadcrumbs,
    }),
  }
}

/** Colours and logo: the municipality's own, else the network's. */
function themeOf({ site, media }: ResolveContext, href: (address: string) => string) {
  const { network, municipality } = site
  const own = municipality.config.theme
  const logo = logoOf(site)
  const picture = logo === undefined ? undefined : media(logo, 'link')
  const colour = own?.colour ?? network.config.theme?.colour
  if (!picture && !colour) return {}
  const size = picture?.width && picture.height ? { width: picture.width, height: picture.height } : {}
  const theme: Theme = {
    ...(colour && { colour }),
    ...(picture && { logo: { href: href(`/${picture.path}`), ...size } }),
  }
  return { theme }
}

/** Path of the municipality's logo; undefined where it has none. */
function logoOf({ municipality, media }: Site): string | undefined {
  const { logo } = municipality.config.theme ?? {}
  const path = logo === undefined ? undefined : [municipality.scope, logo].filter(Boolean).join('/')
  return path !== undefined && media.has(path) ? path : undefined
}

/** The sign of the site as squares: the logo's where there is one and it could be cut, else the package's own. */
function iconsOf({ site, media }: ResolveContext, href: (address: string) => string, own: readonly SquareIcon[]) {
  const logo = logoOf(site)
  const files = logo === undefined ? undefined : (media(logo, 'icon')?.sources?.[0]?.files ?? [])
  const icons = files?.map(({ path, width }) => ({ href: href(`/${path}`), width })) ?? own
  return icons.length > 0 ? { icons } : {}
}

function publisherOf(site: Site, name: string): NonNullable<Shell['publisher']> {
  const { contact } = site.municipality.config
  return { name, ...(contact?.email && { email: contact.email }), ...(contact?.phone && { phone: contact.phone }) }
}

/** The language that a text is really in, for marking it. */
export function textLanguage(doc: Doc, context: ResolveContext): TextLanguage {
  const language = context.languages.get(doc.language)
  return language
    ? { tag: language.tag, direction: language.direction, autonym: language.autonym }
    : { tag: doc.language, direction: 'ltr', autonym: doc.language }
}

/** Absolute address for search engines. */
export function absolute(site: Site, address: string): string {
  return `${site.network.origin}${encodeAddress(`${site.network.basePath.slice(0, -1)}${address}`)}`
}

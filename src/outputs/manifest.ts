import { encodeAddress } from '../ground/address.ts'
import type { SiteOutput } from '../values/output.ts'
import type { SquareIcon } from '../values/view.ts'

/** Colours of the header and of the paper, as the browser shows them before a page is there. */
const colours = { theme_color: '#0b3f49', background_color: '#fffdf8' }

/**
 * The web app manifest of each language, by which a phone puts the site on its home screen.
 * @see https://www.w3.org/TR/appmanifest/
 */
export const manifest: SiteOutput = {
  name: 'web app manifest',
  create: (site, { navigators, assets }) =>
    [...site.trees.values()].flatMap(({ language }) => {
      const navigator = navigators.get(language.code)
      if (!navigator || site.network.config.offline === false) return []
      const { basePath } = site.network
      const folder = [site.municipality.id, language.code].filter(Boolean).join('/')
      const home = encodeAddress(`${basePath}${folder}/`)
      const scope = encodeAddress([basePath, site.municipality.id, '/'].join('').replace(/\/+$/, '/'))
      const {
        site: named,
        theme,
        icons = [],
      } = navigator.shell({
        address: home,
        title: '',
        breadcrumbs: [],
        languages: [],
        alternates: [],
        noindex: true,
      })
      const { name } = named
      const icon = assets.files.find(({ path }) => path.endsWith('favicon.svg'))
      const content = {
        id: home,
        name,
        short_name: name,
        lang: language.tag,
        dir: language.direction,
        start_url: home,
        scope,
        display: 'minimal-ui',
        ...colours,
        ...(theme?.colour && { theme_color: theme.colour }),
        icons: [
          ...(theme?.logo ? [{ src: theme.logo.href, sizes: sizesOf(theme.logo) }] : []),
          ...(icon && !theme?.logo ? [{ src: `${basePath}${icon.path}`, sizes: 'any', type: 'image/svg+xml' }] : []),
          ...icons.map(squareIcon),
        ],
      }
      return [{ path: `${folder}/manifest.webmanifest`, content: `${JSON.stringify(content, null, 2)}\n` }]
    }),
}

/** Those that keep their sign within the circle that devices may cut out say so. */
function squareIcon({ href, width }: SquareIcon) {
  return {
    src: href,
    sizes: `${width}x${width}`,
    type: 'image/png',
    ...(width >= 192 && { purpose: 'maskable' }),
  }
}

/** `any` where the size is unknown, as that of a drawing. */
function sizesOf({ width, height }: { readonly width?: number; readonly height?: number }): string {
  return width && height ? `${width}x${height}` : 'any'
}

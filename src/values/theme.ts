import { type Colour, contrast, mix, nearestReadable, readColour, writeColour } from '../ground/colour.ts'
import { sha256 } from '../ground/hash.ts'
import type { ThemeConfig } from '../kinds/theme.ts'
import type { Artifact, Assets } from './artifact.ts'
import type { Network, Site } from './site.ts'

/** The contrast that every text has to what it stands on (WCAG 2.2, 1.4.6). */
export const textContrast = 7

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]

// The colours of the styles (templates/styles/tokens.css) where a theme names none, and the grounds that links stand on.
const own = { colour: [11, 63, 73], accent: [242, 179, 61] } as const
const light: readonly Colour[] = [[255, 253, 248], white, [247, 241, 229]]
const paperInTheDark: Colour = [20, 25, 27]
const dark: readonly Colour[] = [paperInTheDark, [28, 35, 38], [31, 39, 42]]

/**
 * The style sheet of a theme: that of all pages, and after it the shades that it asks for, each with its contrast on
 * what it is used on. One file, since a request costs a slow network more than some bytes.
 * @param folder path below the output folder, empty for the root
 * @returns undefined where the theme names no colour
 */
function themeStyle(config: ThemeConfig | undefined, folder: string, assets: Assets): Artifact | undefined {
  if (!config?.colour && !config?.accent) return undefined
  const colour = readColour(config.colour ?? '') ?? own.colour
  const accent = readColour(config.accent ?? '') ?? own.accent
  const sun = { sun: accent, 'on-sun': contrast(accent, black) >= textContrast ? black : white }
  const content = [
    commonStyle(assets),
    rule({ ...shadesInLight(colour, accent), ...sun }),
    `@media (prefers-color-scheme:dark){${rule({ ...shadesInTheDark(colour, accent), ...sun })}}\n`,
  ].join('')
  const name = `style.${sha256(content).slice(0, 8)}.css`
  // In a folder whose files may be kept for ever.
  return { path: [folder, 'assets', name].filter(Boolean).join('/'), content }
}

/** The style sheet of the whole network's theme. */
export function networkStyleOf({ config }: Pick<Network, 'config'>, assets: Assets): Artifact | undefined {
  return themeStyle(config.theme, '', assets)
}

/** The style sheet of a municipality: its own where it names a colour, else the network's. */
export function themeStyleOf(
  { network, municipality }: Pick<Site, 'network' | 'municipality'>,
  assets: Assets,
): Artifact | undefined {
  const { colour, accent } = municipality.config.theme ?? {}
  if (!colour && !accent) return networkStyleOf(network, assets)
  return themeStyle({ ...network.config.theme, ...municipality.config.theme }, municipality.id, assets)
}

/** The colour nearest to a theme's that white text can be read on; undefined where it is one already. */
export function betterColour(colour: string): string | undefined {
  const read = readColour(colour)
  if (!read || contrast(read, white) >= textContrast) return undefined
  return writeColour(nearestReadable(read, black, [white], textContrast))
}

/** The accent nearest to a theme's that black or white text can be read on; undefined where it is one already. */
export function betterAccent(accent: string): string | undefined {
  const read = readColour(accent)
  if (!read || contrast(read, black) >= textContrast || contrast(read, white) >= textContrast) return undefined
  return writeColour(nearestReadable(read, white, [black], textContrast))
}

/** The text of the style sheet of all pages. */
function commonStyle({ files, paths }: Assets): string {
  const content = files.find(({ path }) => path === paths.style)?.content ?? ''
  return `${typeof content === 'string' ? content : new TextDecoder().decode(content)}\n`
}

type Shades = Readonly<Record<string, Colour>>

function shadesInLight(colour: Colour, accent: Colour): Shades {
  const tint = mix(colour, white, 0.92)
  const sunTint = mix(accent, white, 0.72)
  return {
    deep: colour,
    deeper: mix(colour, black, 0.22),
    'deep-line': mix(colour, white, 0.25),
    link: nearestReadable(colour, black, [...light, tint], textContrast),
    'sea-tint': tint,
    'sun-tint': sunTint,
    'on-sun-tint': nearestReadable(mix(accent, black, 0.5), black, [sunTint], textContrast),
  }
}

function shadesInTheDark(colour: Colour, accent: Colour): Shades {
  const tint = mix(colour, paperInTheDark, 0.72)
  const sunTint = mix(accent, paperInTheDark, 0.8)
  return {
    deep: mix(colour, black, 0.25),
    deeper: mix(colour, black, 0.48),
    'deep-line': mix(colour, white, 0.25),
    link: nearestReadable(mix(colour, white, 0.45), white, [...dark, tint], textContrast),
    'sea-tint': tint,
    'sun-tint': sunTint,
    'on-sun-tint': nearestReadable(mix(accent, white, 0.4), white, [sunTint], textContrast),
  }
}

function rule(shades: Shades): string {
  const lines = Object.entries(shades).map(([name, colour]) => `--${name}:${writeColour(colour)}`)
  return `:root{${lines.join(';')}}\n`
}

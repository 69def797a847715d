/** What a drawing's own text says of it. */
export interface Svg {
  /** What makes it unsafe to publish, in the words of the file; undefined where nothing does. */
  readonly unsafe?: string
  readonly width?: number
  readonly height?: number
}

const elements = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath mask ' +
    'title desc use symbol pattern'
  ).split(' '),
)

const tag = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const mostElements = 5000

/**
 * Judges an SVG file by a list of what may be in it; anything else is unsafe, since the file is published as it is and a
 * browser runs what it finds in it.
 * @returns undefined where the text is no SVG at all
 */
export function readSvg(text: string): Svg | undefined {
  const body = text
    .replace(/^\uFEFF/, '')
    .replace(/^\s*<\?xml[^?]*\?>/, '')
    .replace(/<!--(?:(?!--)[\s\S])*-->/g, '')
  if (!/^\s*<svg[\s>]/.test(body)) return undefined
  let count = 0
  let size: Pick<Svg, 'width' | 'height'> = {}
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', tag.lastIndex)) {
    tag.lastIndex = at
    const match = tag.exec(body)
    if (!match) return { unsafe: body.slice(at, at + 40).split('\n')[0] ?? '' }
    const [, closing, name = '', attributes = ''] = match
    if (!elements.has(name)) return { unsafe: `<${name}>` }
    for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
      if (!isSafe(key, double ?? single ?? '')) return { unsafe: key }
    }
    if (count === 0) size = readSize(attributes)
    if (!closing) count += 1
    if (count > mostElements) return { unsafe: `${mostElements} elements` }
  }
  return size
}

/** Attributes that run nothing and load nothing; a reference may only lead to a place in the same file. */
function isSafe(name: string, value: string): boolean {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(value)) return false
  if (name === 'xmlns' || name === 'xmlns:xlink') return /^http:\/\/www\.w3\.org\/[\w/]+$/.test(value)
  if (name === 'href' || name === 'xlink:href') return /^#[\w-]+$/.test(value)
  if (/^on|:|^style$|^src$/i.test(name)) return name === 'xml:space' || name === 'xml:lang'
  return !/url\s*\((?!\s*#[\w-]+\s*\))|&#|script:/i.test(value)
}

function readSize(attributes: string): Pick<Svg, 'width' | 'height'> {
  const of = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1]
  const [, , width, height] = (of('viewBox') ?? '').trim().split(/[\s,]+/)
  const pixels = (given: string | undefined, box: string | undefined) =>
    Math.round(Number.parseFloat(given ?? box ?? ''))
  const size = { width: pixels(of('width'), width), height: pixels(of('height'), height) }
  return size.width > 0 && size.height > 0 ? size : {}
}

/** A colour as its red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** Reads `#0b3f49` or `#abc`; undefined for anything else. */
export function readColour(text: string): Colour | undefined {
  const digits = /^#(?:([0-9a-f]{6})|([0-9a-f]{3}))$/i.exec(text)
  const six = digits?.[1] ?? digits?.[2]?.replace(/./g, '$&$&')
  if (six === undefined) return undefined
  const part = (from: number) => Number.parseInt(six.slice(from, from + 2), 16)
  return [part(0), part(2), part(4)]
}

/** Writes `#0b3f49`. */
export function writeColour(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [first, second] = [luminance(one), luminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** A colour between two: `share` of the other in the first, 0 to 1. Rounded, as screens show it. */
export function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(one[index] + (other[index] - one[index]) * share)
  return [part(0), part(1), part(2)]
}

/**
 * The colour nearest to a colour, on the way to another (black or white), that has a contrast on every ground.
 * @returns the colour itself where it has it already; `towards` where none does
 */
export function nearestReadable(colour: Colour, towards: Colour, grounds: readonly Colour[], ratio: number): Colour {
  for (let step = 0; step <= 100; step++) {
    const candidate = mix(colour, towards, step / 100)
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) return candidate
  }
  return towards
}

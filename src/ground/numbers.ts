import { toAsciiDigits } from './digits.ts'

/*
 * Numbers in running text, in every form that languages write them: 1.234,50 · 1,234.50 · 1 234,50 · 1’234.50 · ١٬٢٣٤٫٥.
 * One form may mean two numbers (1.500 is 1500 or 1.5), so each has readings: two texts agree in a number where one
 * reading of theirs is the same.
 */

/** A number as it stands in a text whose digits are ASCII. */
export interface FoundNumber {
  readonly written: string
  readonly start: number
  readonly end: number
  /** What it may mean, the likely one first: `1234.5`. */
  readonly readings: readonly string[]
}

/** Marks of direction and joiners, which stand between digits and mean nothing. */
const marks = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u061c\u00ad]/g
const blanks = '\\u0020\\u00a0\\u2009\\u202f'
// A group of three after each separator, and decimals after the last; or a number alone.
const number = new RegExp(
  `\\d{1,3}(?:[${blanks}'’](?=\\d{3}(?!\\d))\\d{3})+(?:[.,]\\d{1,2}(?!\\d))?|\\d+(?:[.,]\\d+)*`,
  'g',
)

/** Decimal digits of the scripts that the language table knows, without the slow look at every property. */
const digits = /[0-9\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]+/g
/** How many characters around a number may say what it is. */
const around = 24

/**
 * What stands around the numbers of a text, a line for each stretch: its digits in ASCII, without marks; the form that
 * {@link findNumbers} reads. Most of a text has no numbers, and is not looked at twice.
 */
export function flattenNumbers(text: string): string {
  const stretches: string[] = []
  let start = -1
  let end = -1
  for (const { 0: found, index } of text.matchAll(digits)) {
    if (start >= 0 && index - around <= end) {
      end = index + found.length + around
      continue
    }
    if (start >= 0) stretches.push(text.slice(start, end))
    start = Math.max(0, index - around)
    end = index + found.length + around
  }
  if (start < 0) return ''
  return flatten([...stretches, text.slice(start, end)].join('\n'))
}

function flatten(written: string): string {
  const text = written.replace(marks, '')
  if (!/[\u0660-\uffff]/.test(text)) return text
  return toAsciiDigits(text.replace(/[٫،](?=\p{Nd})/gu, ',').replace(/٬(?=\p{Nd})/gu, '.'))
}

/** All numbers of a flattened text. */
export function findNumbers(flat: string): readonly FoundNumber[] {
  return [...flat.matchAll(number)].map(({ 0: written, index }) => ({
    written,
    start: index,
    end: index + written.length,
    readings: readingsOf(written),
  }))
}

/** Everything that the numbers of a text may mean. */
export function readAll(flat: string): ReadonlySet<string> {
  const all = new Set<string>()
  for (const { written, readings } of findNumbers(flat)) {
    for (const reading of readings) all.add(reading)
    // What stands in one number may be several: 12 345, 8.30, 10,20.
    if (!/^\d+$/.test(written)) for (const part of written.match(/\d+/g) ?? []) all.add(plain(part))
  }
  return all
}

function readingsOf(written: string): readonly string[] {
  const separators = written.match(/[^\d]/g) ?? []
  if (separators.length === 0) return [plain(written)]
  const last = separators.at(-1) ?? ''
  const cut = written.lastIndexOf(last)
  const decimals = written.slice(cut + 1)
  const whole = written.slice(0, cut).replace(/\D/g, '')
  const asGroups = plain(written.replace(/\D/g, ''))
  const asDecimal = plain(`${whole}.${decimals}`)
  if (!/[.,]/.test(last)) return [asGroups]
  const isRepeated = separators.filter((separator) => separator === last).length > 1
  if (isRepeated) return [asGroups]
  if (decimals.length === 3 && separators.length === 1) return [asGroups, asDecimal]
  return [asDecimal]
}

/** Without zeros that say nothing: `012.50` is `12.5`. */
function plain(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.')
  const kept = decimals.replace(/0+$/, '')
  return (whole.replace(/^0+(?=\d)/, '') || '0') + (kept ? `.${kept}` : '')
}

import { type FoundNumber, findNumbers, flattenNumbers, readAll } from '../ground/numbers.ts'
import { linksOf } from '../values/block-text.ts'
import type { Doc } from '../values/doc.ts'
import { plainText } from '../values/plain-text.ts'

/** The figures of a text, for comparing it with its translation. */
export interface Figures {
  readonly amounts: readonly Figure[]
  readonly phones: readonly Figure[]
  /** All others that a translation writes alike: no days, hours and small numbers, which many write as words. */
  readonly others: readonly Figure[]
  /** Everything that its numbers may mean, for looking up those of another text. */
  readonly all: ReadonlySet<string>
  /** Its digits in a row, a letter or line between those that do not belong together. */
  readonly digits: string
}

export interface Figure {
  readonly written: string
  readonly readings: readonly string[]
}

/** Reads the figures of a text. */
export function readFigures({ text, body }: Pick<Doc, 'text' | 'body'>): Figures {
  const calls = linksOf(body).filter(({ href }) => href.startsWith('tel:'))
  if (calls.length === 0 && !/\p{Nd}/u.test(text)) return none
  const dialled = calls.map(({ href }) => href.slice('tel:'.length))
  // What is dialled counts, and not once more how the text of the link writes it.
  const shown = new Set(calls.map((call) => flattenNumbers(plainText(call.body))))
  const flat = flattenNumbers(text)
  const numbers = [...flat.matchAll(phone)].filter(({ 0: written }) => isPhone(written))
  const rest = numbers.reduce((left, { 0: written, index }) => blank(left, index, written.length), flat)
  const found = findNumbers(rest.replace(date, (written) => '\n'.repeat(written.length)))
  const amounts = found.filter((one) => isAmount(one, rest))
  const digits = [flat, ...dialled].join('\n').replaceAll('(0)', '')
  return {
    amounts: amounts.map(toFigure),
    phones: [...numbers.map(({ 0: written }) => written).filter((written) => !shown.has(written)), ...dialled].map(
      (written) => ({ written, readings: [] }),
    ),
    others: found.filter((one) => !amounts.includes(one) && isOther(one, rest)).map(toFigure),
    all: readAll([flat, ...dialled].join('\n')),
    digits: digits.replace(/[^\p{L}\d\n]+/gu, ''),
  }
}

const none: Figures = { amounts: [], phones: [], others: [], all: new Set(), digits: '' }

function toFigure({ written, readings }: FoundNumber): Figure {
  return { written, readings }
}

function blank(text: string, start: number, length: number): string {
  return text.slice(0, start) + '\n'.repeat(length) + text.slice(start + length)
}

// `0821 3240-0`, `(0821) 32 40`, `+49 (0)821/3240`. Dots part hours and days, so a number with dots is none.
const phone =
  /(?<![\p{L}\d.,:+/-])(?<!\d[ \u00a0])(?:\+\d{1,15}|\(?0\d{2,14}\)?)(?:[ \u00a0/()–-]{1,4}\d{1,12}){0,8}(?![.,:]?\d)/gu

function isPhone(written: string): boolean {
  const { length } = written.replace(/\D/g, '')
  return length >= 7 && length <= 15
}

/** `1.5.`, `01.05.2024`, `2024-05-01`, and hours: `8:00`, `8.30 Uhr`. */
const date =
  /(?<![\d.,])\d{1,2}\. ?\d{1,2}\.(?: ?\d{2,4}(?!\d))?|\d{4}-\d{2}-\d{2}|(?<![\d.,:])\d{1,2}[:.]\d{2}(?![\d.,:]*\d)/g

const signs = '€|£|\\$|₺'
const words =
  'EUR|CHF|USD|GBP|Euro|Euros|euró|euri|eura|evro|evra|evri|евро|євро|еўра|еура|ευρώ|Avro|يورو|یورو|یۆرۆ|ዩሮ|यूरो|ยูโร|ევრო|欧元|歐元'
const currencyAfter = new RegExp(`^(?:,?[-–—]{1,2})?[\\s\\u00a0\\u202f]*(?:${signs}|(?:${words})(?!\\p{L}))`, 'iu')
const currencyBefore = new RegExp(`(?:^|[^\\d])[\\s\\u00a0]*(?:${signs}|EUR|CHF)[\\s\\u00a0]*$`, 'iu')
/** How far a currency may stand from its number, in characters. */
const reach = 12

function isAmount({ start, end }: FoundNumber, flat: string): boolean {
  const after = flat.slice(end, end + reach)
  // `450-Euro-Job` is the name of something.
  if (/^-(?:Euro|€)-/i.test(after)) return false
  return currencyAfter.test(after) || currencyBefore.test(flat.slice(Math.max(0, start - reach), start))
}

/** Numbers up to this may be days, hours or written as words. */
const mostDays = 31

function isOther({ start, end, readings, written }: FoundNumber, flat: string): boolean {
  const [value = ''] = readings
  if (Number(value) <= mostDays && !value.includes('.')) return false
  if (written.includes('.') && written.split('.').length > 2) return false
  return !/[\p{L}\d/@#_+.-]/u.test(flat[start - 1] ?? ' ') && !/[\p{L}/@_]/u.test(flat[end] ?? ' ')
}

/** Whether a text has a number of another one. */
export function hasNumber(figures: Figures, { readings }: Figure): boolean {
  return readings.some((reading) => figures.all.has(reading))
}

/** True for amounts that texts also write as words: up to twenty, a hundred, a thousand … */
export function isWordable({ readings: [value = ''] }: Figure): boolean {
  return /^(?:\d|1\d|20|10+)$/.test(value)
}

/** Whether a text has a telephone number of another one, however its groups and its country are written. */
export function hasPhone(figures: Figures, { written }: Figure): boolean {
  const groups = written.replaceAll('(0)', ' ').match(/\d+/g) ?? []
  if (groups.length > 1 && groups.at(-1) === '0') groups.pop()
  const whole = groups.join('')
  if (whole.length < 6) return figures.all.has(whole.replace(/^0+(?=\d)/, ''))
  if (figures.digits.includes(significant(whole, written.trim().startsWith('+')))) return true
  return groups.every((group) => figures.all.has(group.replace(/^0+(?=\d)/, '')))
}

/** The digits that are the same from everywhere; of a country's code, up to three digits are cut. */
function significant(digits: string, isInternational: boolean): string {
  const national = digits.startsWith('00') ? digits.slice(2) : digits.replace(/^0/, '')
  const isForeign = isInternational || digits.startsWith('00')
  return isForeign && national.length >= 9 ? national.slice(3) : national
}

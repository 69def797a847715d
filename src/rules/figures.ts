import { type FoundNumber, findNumbers, flattenNumbers, readAll } from '../ground/numbers.ts'
import { linksOf } from '../values/block-text.ts'
import type { LinkHole } from '../values/body.ts'
import type { Doc } from '../values/doc.ts'

/** The figures of a text, for comparing it with its translation; each part is worked out when it is asked for. */
export interface Figures {
  readonly own: () => {
    readonly amounts: readonly Figure[]
    readonly phones: readonly Figure[]
    /** All others that a translation writes alike: no days, hours and small numbers, which many write as words. */
    readonly others: readonly Figure[]
  }
  /** Everything that its numbers may mean, for looking up those of another text. */
  readonly all: () => ReadonlySet<string>
  /** Its digits in a row, a letter or line between those that do not belong together. */
  readonly digits: () => string
}

export interface Figure {
  readonly written: string
  readonly readings: readonly string[]
}

/** Reads the figures of a text. */
export function readFigures({ text, body }: Pick<Doc, 'text' | 'body'>): Figures {
  const calls = linksOf(body).filter(({ href }) => href.startsWith('tel:'))
  const flat = flattenNumbers(text)
  if (flat === '' && calls.length === 0) return none
  const whole = [flat, ...calls.map(dialledBy)].join('\n')
  return {
    own: once(() => sortFigures(flat, calls)),
    all: once(() => readAll(whole)),
    digits: once(() => whole.replaceAll('(0)', '').replace(/[^\p{L}\d\n]+/gu, '')),
  }
}

const nothing = { amounts: [], phones: [], others: [] }
const none: Figures = { own: () => nothing, all: () => new Set(), digits: () => '' }

function sortFigures(flat: string, calls: readonly LinkHole[]): ReturnType<Figures['own']> {
  const written: string[] = []
  const rest = flat.replace(phone, (number) => {
    if (!isPhone(number)) return number
    written.push(number)
    return '\n'.repeat(number.length)
  })
  const found = findNumbers(rest.replace(date, (day) => '\n'.repeat(day.length)))
  const amounts = new Set(money.test(rest) ? found.filter((one) => isAmount(one, rest)) : [])
  // What is dialled counts, and not once more how the text of the link writes it.
  const shown = new Set(calls.map(({ body: [first] }) => (typeof first === 'string' ? first : '')))
  return {
    amounts: [...amounts].map(toFigure),
    phones: [...written.filter((number) => !shown.has(number)), ...calls.map(dialledBy)].map(toPhone),
    others: found.filter((one) => !amounts.has(one) && isOther(one, rest)).map(toFigure),
  }
}

function dialledBy({ href }: LinkHole): string {
  return href.slice('tel:'.length)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function toFigure({ written, readings }: FoundNumber): Figure {
  return { written, readings }
}

function toPhone(written: string): Figure {
  return { written, readings: [] }
}

// `0821 3240-0`, `(0821) 32 40`, `+49 (0)821/3240`. Dots part hours and days, so a number with dots is none.
const phone =
  /(?=[+(0])(?<![\p{L}\d.,:+/-])(?<!\d[ \u00a0])(?:\+\d{1,15}|\(?0\d{2,14}\)?)(?:[ \u00a0/()–-]{1,4}\d{1,12}){0,8}(?![.,:]?\d)/gu

function isPhone(written: string): boolean {
  const { length } = written.replace(/\D/g, '')
  return length >= 7 && length <= 15
}

/** `1.5.`, `01.05.2024`, `2024-05-01`, and hours: `8:00`, `8.30 Uhr`. */
const date =
  /(?=\d)(?:(?<![\d.,])\d{1,2}\. ?\d{1,2}\.(?: ?\d{2,4}(?!\d))?|\d{4}-\d{2}-\d{2}|(?<![\d.,:])\d{1,2}[:.]\d{2}(?![\d.,:]*\d))/g

const signs = '€|£|\\$|₺'
const words =
  'EUR|CHF|USD|GBP|Euro|Euros|euró|euri|eura|evro|evra|evri|евро|євро|еўра|еура|ευρώ|Avro|يورو|یورو|یۆرۆ|ዩሮ|यूरो|ยูโร|ევრო|欧元|歐元'
const currencyAfter = new RegExp(`^(?:,?[-–—]{1,2})?[\\s\\u00a0\\u202f]*(?:${signs}|(?:${words})(?!\\p{L}))`, 'iu')
const currencyBefore = new RegExp(`(?:^|[^\\d])[\\s\\u00a0]*(?:${signs}|EUR|CHF)[\\s\\u00a0]*$`, 'iu')
/** One look that says whether a longer one is worth it. */
const money = new RegExp(`${signs}|${words}`, 'iu')
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
  return readings.some((reading) => figures.all().has(reading))
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
  if (whole.length < 6) return figures.all().has(whole.replace(/^0+(?=\d)/, ''))
  if (figures.digits().includes(significant(whole, written.trim().startsWith('+')))) return true
  return groups.every((group) => figures.all().has(group.replace(/^0+(?=\d)/, '')))
}

/** The digits that are the same from everywhere; of a country's code, up to three digits are cut. */
function significant(digits: string, isInternational: boolean): string {
  const national = digits.startsWith('00') ? digits.slice(2) : digits.replace(/^0/, '')
  const isForeign = isInternational || digits.startsWith('00')
  return isForeign && national.length >= 9 ? national.slice(3) : national
}

import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { type About, about } from './about.ts'

/*
 * Building blocks of the schemas. Front matter arrives with every scalar as text (YAML's failsafe schema), so that
 * `01067` and `no` survive; these blocks say which type a text means. `editor` is what a JSON Schema shows to an
 * editor, whose YAML reader has typed the scalar already.
 */

/** What a field tells JSON Schema beside what zod derives. */
interface FieldMeta extends About {
  readonly editor?: Readonly<Record<string, unknown>>
}

/** One line of text without line breaks; blanks around it are cut. */
export function text(meta: FieldMeta, { max = 1000 }: { max?: number } = {}) {
  return z
    .string(demand`must be a text`)
    .trim()
    .min(1, demand`must not be empty`)
    .max(max, demand`must not be longer than ${max} characters`)
    .regex(/^[^\r\n\u2028\u2029]*$/, demand`must stand on one line`)
    .meta({ ...about(meta), editor: { type: 'string', maxLength: max, ...meta.editor } })
}

/** A text that is the same everywhere, or one by language code. */
export function localizedText(meta: FieldMeta) {
  return z
    .union([text(meta), z.record(z.string(), text(meta))], demand`must be a text, or a text for each language code`)
    .meta({
      ...about(meta),
      editor: { anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: { type: 'string' } }] },
    })
}

/** A whole number. */
export function integer(meta: FieldMeta) {
  return z
    .string(demand`must be a whole number such as 3`)
    .regex(/^[+-]?\d{1,9}$/, demand`must be a whole number such as 3`)
    .transform(Number)
    .meta({ ...about(meta), editor: { type: 'integer' } })
}

/** A decimal number with a point. */
export function decimal(meta: FieldMeta, { min = -1e12, max = 1e12 }: { min?: number; max?: number } = {}) {
  return z
    .string(demand`must be a number such as 12.5`)
    .regex(/^[+-]?\d{1,12}(\.\d{1,10})?$/, demand`must be a number with a point, such as 12.5`)
    .transform(Number)
    .refine((value) => value >= min && value <= max, demand`must lie between ${min} and ${max}`)
    .meta({ ...about(meta), editor: { type: 'number', minimum: min, maximum: max } })
}

/** `true` or `false`. */
export function flag(meta: FieldMeta) {
  return z
    .enum(['true', 'false'], demand`must be true or false`)
    .transform((value) => value === 'true')
    .meta({ ...about(meta), editor: { type: 'boolean' } })
}

/** A day of the Gregorian calendar, `YYYY-MM-DD` (RFC 3339, full-date); stays text. */
export function day(meta: FieldMeta) {
  return z
    .string(demand`must be a date of the form YYYY-MM-DD`)
    .refine(isDay, demand`must be a day that exists, of the form YYYY-MM-DD`)
    .meta({ ...about(meta), editor: { type: 'string', format: 'date' } })
}

/** A day, or a day with time and offset (RFC 3339); stays text. */
export function dayOrTime(meta: FieldMeta) {
  return z
    .string(demand`must be a date of the form YYYY-MM-DD`)
    .refine((value) => isDay(value) || isDayAndTime(value), demand`must be a day that exists, of the form YYYY-MM-DD`)
    .meta({ ...about(meta), editor: { type: 'string' } })
}

/** True for `YYYY-MM-DD` between 1900 and 2199 where that day exists. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (!match) return false
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const length = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return date >= 1 && date <= length
}

function isDayAndTime(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(
    value,
  )
  return match?.[1] !== undefined && isDay(match[1])
}

/** An absolute `https:` or `http:` address. */
export function webAddress(meta: FieldMeta) {
  return z
    .string(demand`must be an address that starts with https://`)
    .refine(
      (value) => /^https?:\/\/[^\s]+$/.test(value) && URL.canParse(value),
      demand`must be an address that starts with https://`,
    )
    .meta({ ...about(meta), editor: { type: 'string', format: 'uri' } })
}

/** An e-mail address (the form that HTML's `input type=email` takes). */
export function mailAddress(meta: FieldMeta) {
  return z
    .string(demand`must be an e-mail address`)
    .regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)+$/i, demand`must be an e-mail address`)
    .meta({ ...about(meta), editor: { type: 'string', format: 'email' } })
}

/** A telephone number as people write it; the digits are what counts. */
export function phoneNumber(meta: FieldMeta) {
  return z
    .string(demand`must be a telephone number such as +49 821 3240`)
    .regex(/^\+?[\d][\d\s()/.-]{1,30}$/, demand`must be a telephone number such as +49 821 3240`)
    .meta({ ...about(meta), editor: { type: 'string' } })
}

/** One of the given words. */
export function choice<const Words extends readonly [string, ...string[]]>(words: Words, meta: FieldMeta) {
  return z
    .enum(words, demand`must be one of: ${words.join(', ')}`)
    .meta({ ...about(meta), editor: { type: 'string', enum: [...words] } })
}

/**
 * What a translation was made from, as `integreat confirm` writes it. It is not typed here: a pin that cannot be read
 * costs a warning and not the page.
 */
export function sourcePin() {
  return z
    .unknown()
    .optional()
    .meta({
      ...about({
        de: 'Was das Original sagte, als dies übersetzt wurde. Das schreibt „integreat confirm“; ändern Sie es nicht.',
        en: 'What the source said when this was translated. Written by "integreat confirm"; leave it alone.',
      }),
      editor: {
        type: 'object',
        properties: {
          version: { type: 'integer', ...about({ de: 'Die Form dieser Angabe.', en: 'The form of this pin.' }) },
          language: {
            type: 'string',
            ...about({ de: 'Die Sprache, aus der übersetzt wurde.', en: 'The language it was translated from.' }),
          },
          blocks: {
            type: 'array',
            items: { type: 'string' },
            ...about({ de: 'Eine Zeile für jeden Absatz des Originals.', en: 'A line for each block of the source.' }),
          },
        },
      },
    })
}

/** Whether a machine made this translation and nobody has read it yet. */
export function machineTranslated() {
  return flag({
    de: 'true, wenn eine Maschine dies übersetzt und noch niemand es gelesen hat; Leserinnen und Leser erfahren es.',
    en: 'True where a machine made this translation and nobody has read it yet; readers are told.',
  }).optional()
}

/** A list; a single value counts as a list of one. */
export function listOf<Item extends z.ZodType>(item: Item, meta: FieldMeta) {
  return z
    .preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(item, demand`must be a list`))
    .meta({ ...about(meta), single: true })
}

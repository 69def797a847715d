import type { Sentence } from '../ground/sentence.ts'
/** A direction of writing, as HTML's `dir` attribute takes it. */
export type Direction = 'ltr' | 'rtl'

/** The plural categories of Unicode CLDR (UTS #35, part 3). */
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** How a language writes dates, numbers and amounts of money; data, so that output never depends on a Node version's ICU. */
export interface LanguageFormats {
  /** Pattern of a long date: `{day}`, `{month}` (a name from `months`), `{monthNumber}`, `{year}`. */
  readonly date: string
  /** Twelve month names in the form that a full date takes (German "März", Polish "marca"). */
  readonly months: readonly string[]
  /** Decimal separator, for example `,`. */
  readonly decimal: string
  /** Separator of thousands, for example `.`; may be empty. */
  readonly group: string
  /** True where a number of four digits is written without a separator (Spanish "3240", but "12.345"). */
  readonly plainThousands?: boolean
  /** Pattern of an amount: `{amount}` and `{currency}` (a symbol or code). */
  readonly money: string
}

/** One row of the language table. The code is a folder name and is never canonicalised. */
export interface Language {
  /** Folder name and address segment, lower case: `de`, `de-simple`, `sr-latn`. */
  readonly code: string
  /** BCP 47 tag (RFC 5646), for `lang` and `hreflang`. */
  readonly tag: string
  /** The language's own name for itself. */
  readonly autonym: string
  /** Its name in English and in German, for messages and for searching the switcher. */
  readonly english: string
  readonly german: string
  /** ISO 15924 script code. */
  readonly script: string
  readonly direction: Direction
  /** Locale whose CLDR plural rules apply; one that ICU knows (`rom` borrows one). */
  readonly pluralLocale: string
  /** The plural categories that interface strings must have, in CLDR's order. */
  readonly plurals: readonly PluralCategory[]
  /** Codes of the languages to show where this one lacks a text, nearest first; default of `fallback:`. */
  readonly fallback: readonly string[]
  /** Other codes for the same language that content or the Integreat platform may use. */
  readonly aliases: readonly string[]
  readonly formats: LanguageFormats
}

/** True for easy language: `simple` is a registered variant subtag of BCP 47. */
export function isEasy(language: Language | undefined): boolean {
  return language?.tag.split('-').includes('simple') ?? false
}

/** Its name as a part of a sentence; what it is called in other languages stands in the table, and not among patterns. */
export function nameOf({ english }: Language): Sentence {
  return { pattern: english, values: [] }
}

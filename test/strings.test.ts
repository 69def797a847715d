import { describe, expect, expectTypeOf, test } from 'vitest'
import { languageTable } from '../src/values/languages.ts'
import type { StringKey } from '../src/values/translate.ts'
import en from '../templates/strings/en.json' with { type: 'json' }
import { type StringsOfOneLanguage, strings } from '../templates/strings/index.ts'
import { createTranslate } from '../templates/translate.ts'

const rows = [...languageTable.values()]
const pluralEnding = /_(zero|one|two|few|many|other)$/

/** Words that are written the same in another language, each with its reason. */
const sameOnPurpose: Readonly<Record<string, Readonly<Record<string, string>>>> = {}

/** Letters that look right but belong to a neighbour's keyboard: they break search and some fonts. */
const foreignLetters: Readonly<Record<string, RegExp>> = {
  ar: /[کیگپچژ]/,
  fa: /[كيى]/,
  prs: /[كيى]/,
  ur: /[كيى]/,
  ckb: /[كيى]/,
  ps: /ك/,
  ro: /[şţŞŢ]/,
  tr: /[șțȘȚ]/,
}

type Flat = ReadonlyMap<string, string>

function flatten(texts: StringsOfOneLanguage): Flat {
  return new Map(
    Object.entries(texts).flatMap(([section, keys]) =>
      Object.entries(keys).map(([key, text]) => [`${section}.${key}`, text] as const),
    ),
  )
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(.*?)\}\}/g)].map((match) => match[1] ?? '').sort()
}

function letters(text: string): string[] {
  return text.replace(/\{\{.*?\}\}/g, '').match(/\p{L}/gu) ?? []
}

const english = flatten(en)
const german = flatten(strings['de'] as StringsOfOneLanguage)
const texts = new Map(rows.map((row) => [row.code, flatten(strings[row.code] as StringsOfOneLanguage)]))
const plain = [...english.keys()].filter((key) => !pluralEnding.test(key))
const plural = [...english.keys()].filter((key) => key.endsWith('_other')).map((key) => key.replace(pluralEnding, ''))

/** The English text that a key translates: a plural form has the placeholders of `other`. */
function englishOf(key: string): string {
  return english.get(key.replace(pluralEnding, '_other')) ?? english.get(key) ?? ''
}

/** True for "one" in English (1), false in French (0, 1, 1.5) and Ukrainian (1, 21, 31). */
function meansOneNumber(pluralLocale: string, key: string): boolean {
  const rules = new Intl.PluralRules(pluralLocale)
  const numbers = Array.from({ length: 200 }, (_, number) => number)
  return numbers.filter((number) => key.endsWith(`_${rules.select(number)}`)).length === 1
}

test('every language of the table has strings, and no other', () => {
  expect(Object.keys(strings).sort()).toEqual([...languageTable.keys()].sort())
})

test('the type of keys is the keys of the English file', () => {
  type Singular<Key> = Key extends `${infer Name}_${'one' | 'other'}` ? Name : Key
  type Written = {
    [Section in keyof typeof en]: `${Section}.${Singular<keyof (typeof en)[Section] & string>}`
  }[keyof typeof en]
  expectTypeOf<StringKey>().toEqualTypeOf<Written>()
})

describe.each(rows.map((row) => [row.code, row] as const))('%s', (code, row) => {
  const own = texts.get(code) ?? new Map<string, string>()

  test('has every key of English, and the plural forms of its own grammar', () => {
    const wanted = [...plain, ...plural.flatMap((key) => row.plurals.map((category) => `${key}_${category}`))]
    expect([...own.keys()].sort()).toEqual(wanted.sort())
  })

  test('has the sections and keys in the order of English, for the eyes of translators', () => {
    const order = (keys: Iterable<string>) => [...new Set([...keys].map((key) => key.replace(pluralEnding, '')))]
    expect(order(own.keys())).toEqual(order(english.keys()))
  })

  test.each([...own])('%s is whole: %s', (key, text) => {
    expect(text).toBe(text.normalize('NFC').trim())
    expect(text).not.toBe('')
    expect(text).not.toMatch(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD\p{Cc}<>&]|\$t\(|\s\s/u)
    const wanted = placeholders(englishOf(key))
    const own = placeholders(text)
    // "one result" may say its number in a word, if its category never means another number.
    const inWords = !own.includes('count') && meansOneNumber(row.pluralLocale, key)
    expect(own).toEqual(inWords ? wanted.filter((name) => name !== 'count') : wanted)
  })

  test('is translated: no text is the English or the German one', () => {
    const original = code === 'en' ? [german] : code === 'de' || code === 'de-simple' ? [english] : [english, german]
    const same = [...own].filter(([key, text]) => original.some((texts) => texts.get(key) === text)).map(([key]) => key)
    expect(same).toEqual(Object.keys(sameOnPurpose[code] ?? {}))
  })

  test('is written in its own script and letters', () => {
    const script = row.script === 'Hans' ? 'Han' : row.script
    const ownLetter = new RegExp(`\\p{Script=${script}}`, 'u')
    for (const [key, text] of own) {
      const share = letters(text).filter((letter) => ownLetter.test(letter)).length / letters(text).length
      expect(share, `${key}: ${text}`).toBeGreaterThan(row.script === 'Latn' ? 0.99 : 0.5)
      expect(text).not.toMatch(
        /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
      )
      if (foreignLetters[code]) expect(text).not.toMatch(foreignLetters[code])
    }
  })

  test('gives the plural form that Unicode prescribes', () => {
    const translate = createTranslate(row)
    const rules = new Intl.PluralRules(row.pluralLocale)
    for (const key of plural) {
      for (const count of [0, 1, 2, 3, 5, 11, 21, 100]) {
        const expected = own.get(`${key}_${rules.select(count)}`)?.replace('{{count}}', String(count))
        expect(translate(key as StringKey, { count, query: 'x' })).toBe(expected?.replace('{{query}}', 'x'))
      }
    }
  })
})

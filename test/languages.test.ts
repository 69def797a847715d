import { describe, expect, test } from 'vitest'
import type { Language } from '../src/values/language.ts'
import { findLanguage, languageTable, resolveLanguageAlias } from '../src/values/languages.ts'

const rows = [...languageTable.values()]
const named = rows.map((row) => [row.code, row] as const)
const categories = ['zero', 'one', 'two', 'few', 'many', 'other']

function longDate({ formats }: Language, year: number, month: number, day: number): string {
  return formats.date
    .replace('{day}', String(day))
    .replace('{month}', formats.months[month - 1] ?? '')
    .replace('{monthNumber}', String(month))
    .replace('{year}', String(year))
}

test('the table has every language of the platform and keeps its order', () => {
  expect([...languageTable.keys()].join(' ')).toBe(
    'de de-simple en fr es it pt pl ro hu hr cs sk bg mk sq el nl da fi tr vi id th hi ka sw so om rom uk ru am ti ar ' +
      'ur ps fa prs ckb kmr sr-latn sr-cyrl zh-cn bs lt be',
  )
})

describe.each(named)('%s', (code, row) => {
  test('has a code that is a folder name and a canonical tag', () => {
    expect(code).toMatch(/^[a-z]{2,3}(-[a-z]+)?$/)
    // ICU would turn these two into `fa-AF` and `ku`, which are other folders' languages here.
    if (code !== 'prs' && code !== 'kmr') expect(Intl.getCanonicalLocales(row.tag)).toEqual([row.tag])
    expect(row.direction).toBe(row.script === 'Arab' ? 'rtl' : 'ltr')
  })

  test('names itself and the months in its own script', () => {
    const script = row.script === 'Hans' ? 'Han' : row.script
    for (const name of [row.autonym, ...row.formats.months]) {
      expect(name).toMatch(new RegExp(`^[\\p{Script=${script}}\\p{M}0-9 ()]+$`, 'u'))
      expect(name).toBe(name.normalize('NFC').trim())
    }
  })

  test('has the plural categories that Unicode gives it', () => {
    expect(Intl.PluralRules.supportedLocalesOf(row.pluralLocale)).toHaveLength(1)
    const { pluralCategories } = new Intl.PluralRules(row.pluralLocale).resolvedOptions()
    expect(row.plurals).toEqual(categories.filter((category) => (pluralCategories as string[]).includes(category)))
  })

  test('falls back to other languages of the table, each once', () => {
    expect(row.fallback.length).toBeGreaterThan(0)
    expect(row.fallback).not.toContain(code)
    expect(new Set(row.fallback).size).toBe(row.fallback.length)
    for (const other of row.fallback) expect(languageTable.has(other), other).toBe(true)
  })

  test('writes dates, numbers and money with its own names and western digits', () => {
    const { months, date, decimal, group, money } = row.formats
    expect(new Set(months).size).toBe(12)
    for (const part of ['{day}', '{month}', '{year}']) expect(date.split(part)).toHaveLength(2)
    for (const part of ['{amount}', '{currency}']) expect(money.split(part)).toHaveLength(2)
    expect(decimal).toMatch(/^[.,]$/)
    expect(group).toMatch(/^[.,\u00A0\u202F]$/)
    expect(group).not.toBe(decimal)
    // Direction is the business of the markup; and other digits are not the ones on German letters and doors.
    expect([...months, date, money].join()).not.toMatch(
      /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]|(?![0-9])\p{Nd}/u,
    )
  })
})

test.each([
  ['de', '3. März 2026'],
  ['en', '3 March 2026'],
  ['fr', '3 mars 2026'],
  ['pl', '3 marca 2026'],
  ['hu', '2026. március 3.'],
  ['fi', '3. maaliskuuta 2026'],
  ['tr', '3 Mart 2026'],
  ['vi', '3 tháng 3, 2026'],
  ['th', '3 มีนาคม ค.ศ. 2026'],
  ['so', '3 Maarso 2026'],
  ['om', 'Bitootessa 3, 2026'],
  ['uk', '3 березня 2026\u00A0р.'],
  ['ti', '3 መጋቢት 2026'],
  ['am', '3 ማርች 2026'],
  ['ar', '3 مارس 2026'],
  ['ur', '3 مارچ، 2026'],
  ['fa', '3 مارس 2026'],
  ['prs', '3 مارچ 2026'],
  ['ps', '3 مارچ 2026'],
  ['ckb', '3ی ئازاری 2026'],
  ['kmr', '3ê adara 2026an'],
  ['zh-cn', '2026年3月3日'],
  ['lt', '2026 m. kovo 3 d.'],
])('%s writes %s', (code, expected) => {
  const row = findLanguage(code)
  expect(row && longDate(row, 2026, 3, 3)).toBe(expected)
})

test.each([
  ['de', '1.234,50\u00A0€'],
  ['en', '€1,234.50'],
  ['fr', '1\u202F234,50\u00A0€'],
  ['ar', '1,234.50\u00A0€'],
])('%s writes money as %s', (code, expected) => {
  const formats = findLanguage(code)?.formats
  const amount = `1${formats?.group}234${formats?.decimal}50`
  expect(formats?.money.replace('{amount}', amount).replace('{currency}', '€')).toBe(expected)
})

test('the exact code finds a language, and nothing else does', () => {
  expect(findLanguage('de-simple')?.tag).toBe('de-simple')
  expect(findLanguage('zh-cn')?.tag).toBe('zh-Hans')
  expect(findLanguage('sr-latn')?.tag).toBe('sr-Latn')
  for (const code of ['DE', 'de-si', 'sr', 'ku', '', 'toString']) expect(findLanguage(code), code).toBeUndefined()
})

test.each([
  ['de-si', 'de-simple'],
  ['ar-arb', 'ar'],
  ['fa-IR', 'fa'],
  ['pes', 'fa'],
  ['fa-AF', 'prs'],
  ['fa_pr', 'prs'],
  ['ku', 'kmr'],
  ['orm', 'om'],
  ['sr', 'sr-cyrl'],
  ['sr_Latn', 'sr-latn'],
  ['pt-BR', 'pt'],
  ['zh-Hans', 'zh-cn'],
  [' TI ', 'ti'],
])('the alias %j means %s', (alias, code) => {
  expect(resolveLanguageAlias(alias)?.code).toBe(code)
})

test('an unknown code has no language', () => {
  for (const code of ['', 'xx', 'zh-hant', 'constructor', 'de/../en'])
    expect(resolveLanguageAlias(code)).toBeUndefined()
})

test('an alias belongs to one language and is no code; every tag and code leads home', () => {
  const aliases = rows.flatMap((row) => row.aliases)
  expect(new Set(aliases).size).toBe(aliases.length)
  for (const alias of aliases) {
    expect(alias).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
    expect(languageTable.has(alias), alias).toBe(false)
  }
  for (const row of rows) expect(resolveLanguageAlias(row.tag)).toBe(row)
})

test('the table crosses a thread unharmed', () => {
  expect(structuredClone(languageTable)).toEqual(languageTable)
})

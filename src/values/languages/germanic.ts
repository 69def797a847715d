import type { Language } from '../language.ts'
import { list, oneOther, usualFallback } from './parts.ts'

export const german: Language = {
  code: 'de',
  tag: 'de',
  autonym: 'Deutsch',
  english: 'German',
  german: 'Deutsch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'de',
  plurals: oneOther,
  fallback: ['en'],
  aliases: list('deu, ger, de-de, de-at, de-ch'),
  formats: {
    date: '{day}. {month} {year}',
    months: list('Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

/** The registered variant subtag `simple`: the platform's `de-si` is German as written in Slovenia to every browser. */
export const easyGerman: Language = {
  code: 'de-simple',
  tag: 'de-simple',
  autonym: 'Deutsch (Leichte Sprache)',
  english: 'German (Easy Language)',
  german: 'Deutsch (Leichte Sprache)',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'de',
  plurals: oneOther,
  fallback: ['de'],
  aliases: list('de-si, de-ls, de-x-simple, de-de-simple, de-easy, de-leicht'),
  formats: german.formats,
}

export const english: Language = {
  code: 'en',
  tag: 'en',
  autonym: 'English',
  english: 'English',
  german: 'Englisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'en',
  plurals: oneOther,
  fallback: ['de'],
  aliases: list('eng, en-gb, en-us'),
  formats: {
    date: '{day} {month} {year}',
    months: list('January, February, March, April, May, June, July, August, September, October, November, December'),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

export const dutch: Language = {
  code: 'nl',
  tag: 'nl',
  autonym: 'Nederlands',
  english: 'Dutch',
  german: 'Niederländisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'nl',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('nld, dut, nl-nl, nl-be'),
  formats: {
    date: '{day} {month} {year}',
    months: list('januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december'),
    decimal: ',',
    group: '.',
    money: '{currency}\u00A0{amount}',
  },
}

export const danish: Language = {
  code: 'da',
  tag: 'da',
  autonym: 'Dansk',
  english: 'Danish',
  german: 'Dänisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'da',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('dan, dk, da-dk'),
  formats: {
    date: '{day}. {month} {year}',
    months: list('januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

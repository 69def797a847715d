import type { Language } from '../language.ts'
import { list, oneFewOther, oneOther, usualFallback } from './parts.ts'

export const croatian: Language = {
  code: 'hr',
  tag: 'hr',
  autonym: 'Hrvatski',
  english: 'Croatian',
  german: 'Kroatisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'hr',
  plurals: oneFewOther,
  fallback: usualFallback,
  aliases: list('hrv, hr-hr'),
  formats: {
    date: '{day}. {month} {year}.',
    months: list(
      'siječnja, veljače, ožujka, travnja, svibnja, lipnja, srpnja, kolovoza, rujna, listopada, studenoga, prosinca',
    ),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const bosnian: Language = {
  code: 'bs',
  tag: 'bs',
  autonym: 'Bosanski',
  english: 'Bosnian',
  german: 'Bosnisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'bs',
  plurals: oneFewOther,
  fallback: usualFallback,
  aliases: list('bos, bs-ba, bs-latn, bs-latn-ba'),
  formats: {
    date: '{day}. {month} {year}.',
    months: list('januar, februar, mart, april, maj, juni, juli, august, septembar, oktobar, novembar, decembar'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const serbianLatin: Language = {
  code: 'sr-latn',
  tag: 'sr-Latn',
  autonym: 'Srpski',
  english: 'Serbian (Latin script)',
  german: 'Serbisch (lateinische Schrift)',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'sr-Latn',
  plurals: oneFewOther,
  fallback: ['sr-cyrl', 'en', 'de'],
  aliases: list('sr-latn-rs'),
  formats: {
    date: '{day}. {month} {year}.',
    months: list('januar, februar, mart, april, maj, jun, jul, avgust, septembar, oktobar, novembar, decembar'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const serbianCyrillic: Language = {
  code: 'sr-cyrl',
  tag: 'sr-Cyrl',
  autonym: 'Српски',
  english: 'Serbian (Cyrillic script)',
  german: 'Serbisch (kyrillische Schrift)',
  script: 'Cyrl',
  direction: 'ltr',
  pluralLocale: 'sr-Cyrl',
  plurals: oneFewOther,
  fallback: ['sr-latn', 'en', 'de'],
  aliases: list('sr, srp, sr-rs, sr-cyrl-rs'),
  formats: {
    date: '{day}. {month} {year}.',
    months: list('јануар, фебруар, март, април, мај, јун, јул, август, септембар, октобар, новембар, децембар'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const macedonian: Language = {
  code: 'mk',
  tag: 'mk',
  autonym: 'Македонски',
  english: 'Macedonian',
  german: 'Mazedonisch',
  script: 'Cyrl',
  direction: 'ltr',
  pluralLocale: 'mk',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('mkd, mac, mk-mk'),
  formats: {
    date: '{day} {month} {year}\u00A0г.',
    months: list('јануари, февруари, март, април, мај, јуни, јули, август, септември, октомври, ноември, декември'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const bulgarian: Language = {
  code: 'bg',
  tag: 'bg',
  autonym: 'Български',
  english: 'Bulgarian',
  german: 'Bulgarisch',
  script: 'Cyrl',
  direction: 'ltr',
  pluralLocale: 'bg',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('bul, bg-bg'),
  formats: {
    date: '{day} {month} {year}\u00A0г.',
    months: list('януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември'),
    decimal: ',',
    group: '\u00A0',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

import type { Language } from '../language.ts'
import { list, oneFewOther, oneManyOther, usualFallback } from './parts.ts'

export const french: Language = {
  code: 'fr',
  tag: 'fr',
  autonym: 'Français',
  english: 'French',
  german: 'Französisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'fr',
  plurals: oneManyOther,
  fallback: usualFallback,
  aliases: list('fra, fre, fr-fr'),
  formats: {
    date: '{day} {month} {year}',
    months: list('janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre'),
    decimal: ',',
    group: '\u202F',
    money: '{amount}\u00A0{currency}',
  },
}

export const spanish: Language = {
  code: 'es',
  tag: 'es',
  autonym: 'Español',
  english: 'Spanish',
  german: 'Spanisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'es',
  plurals: oneManyOther,
  fallback: usualFallback,
  aliases: list('spa, es-es, es-419'),
  formats: {
    date: '{day} de {month} de {year}',
    months: list('enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre'),
    decimal: ',',
    group: '.',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

export const italian: Language = {
  code: 'it',
  tag: 'it',
  autonym: 'Italiano',
  english: 'Italian',
  german: 'Italienisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'it',
  plurals: oneManyOther,
  fallback: usualFallback,
  aliases: list('ita, it-it'),
  formats: {
    date: '{day} {month} {year}',
    months: list(
      'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
    ),
    decimal: ',',
    group: '.',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

/** European Portuguese: the plain `pt` is Brazilian to CLDR and writes "0 resultado". */
export const portuguese: Language = {
  code: 'pt',
  tag: 'pt',
  autonym: 'Português',
  english: 'Portuguese',
  german: 'Portugiesisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'pt-PT',
  plurals: oneManyOther,
  fallback: usualFallback,
  aliases: list('por, pt-pt, pt-br'),
  formats: {
    date: '{day} de {month} de {year}',
    months: list('janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro'),
    decimal: ',',
    group: '\u00A0',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

export const romanian: Language = {
  code: 'ro',
  tag: 'ro',
  autonym: 'Română',
  english: 'Romanian',
  german: 'Rumänisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'ro',
  plurals: oneFewOther,
  fallback: usualFallback,
  aliases: list('ron, rum, mo, ro-ro, ro-md'),
  formats: {
    date: '{day} {month} {year}',
    months: list(
      'ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie',
    ),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

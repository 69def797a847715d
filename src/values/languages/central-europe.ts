import type { Language } from '../language.ts'
import { list, oneFewManyOther, oneOther, usualFallback } from './parts.ts'

export const polish: Language = {
  code: 'pl',
  tag: 'pl',
  autonym: 'Polski',
  english: 'Polish',
  german: 'Polnisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'pl',
  plurals: oneFewManyOther,
  fallback: usualFallback,
  aliases: list('pol, pl-pl'),
  formats: {
    date: '{day} {month} {year}',
    months: list(
      'stycznia, lutego, marca, kwietnia, maja, czerwca, lipca, sierpnia, września, października, listopada, grudnia',
    ),
    decimal: ',',
    group: '\u00A0',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

export const czech: Language = {
  code: 'cs',
  tag: 'cs',
  autonym: 'Čeština',
  english: 'Czech',
  german: 'Tschechisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'cs',
  plurals: oneFewManyOther,
  fallback: usualFallback,
  aliases: list('ces, cze, cz, cs-cz'),
  formats: {
    date: '{day}. {month} {year}',
    months: list('ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince'),
    decimal: ',',
    group: '\u00A0',
    money: '{amount}\u00A0{currency}',
  },
}

export const slovak: Language = {
  code: 'sk',
  tag: 'sk',
  autonym: 'Slovenčina',
  english: 'Slovak',
  german: 'Slowakisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'sk',
  plurals: oneFewManyOther,
  fallback: usualFallback,
  aliases: list('slk, slo, sk-sk'),
  formats: {
    date: '{day}. {month} {year}',
    months: list('januára, februára, marca, apríla, mája, júna, júla, augusta, septembra, októbra, novembra, decembra'),
    decimal: ',',
    group: '\u00A0',
    money: '{amount}\u00A0{currency}',
  },
}

export const hungarian: Language = {
  code: 'hu',
  tag: 'hu',
  autonym: 'Magyar',
  english: 'Hungarian',
  german: 'Ungarisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'hu',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('hun, hu-hu'),
  formats: {
    date: '{year}. {month} {day}.',
    months: list(
      'január, február, március, április, május, június, július, augusztus, szeptember, október, november, december',
    ),
    decimal: ',',
    group: '\u00A0',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

export const finnish: Language = {
  code: 'fi',
  tag: 'fi',
  autonym: 'Suomi',
  english: 'Finnish',
  german: 'Finnisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'fi',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('fin, fi-fi'),
  formats: {
    date: '{day}. {month} {year}',
    months: list(
      'tammikuuta, helmikuuta, maaliskuuta, huhtikuuta, toukokuuta, kesäkuuta, heinäkuuta, elokuuta, syyskuuta, lokakuuta, marraskuuta, joulukuuta',
    ),
    decimal: ',',
    group: '\u00A0',
    money: '{amount}\u00A0{currency}',
  },
}

export const lithuanian: Language = {
  code: 'lt',
  tag: 'lt',
  autonym: 'Lietuvių',
  english: 'Lithuanian',
  german: 'Litauisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'lt',
  plurals: oneFewManyOther,
  fallback: usualFallback,
  aliases: list('lit, lt-lt'),
  formats: {
    date: '{year} m. {month} {day} d.',
    months: list(
      'sausio, vasario, kovo, balandžio, gegužės, birželio, liepos, rugpjūčio, rugsėjo, spalio, lapkričio, gruodžio',
    ),
    decimal: ',',
    group: '\u00A0',
    money: '{amount}\u00A0{currency}',
  },
}

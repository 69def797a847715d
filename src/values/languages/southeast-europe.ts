import type { Language } from '../language.ts'
import { list, oneOther, usualFallback } from './parts.ts'

export const albanian: Language = {
  code: 'sq',
  tag: 'sq',
  autonym: 'Shqip',
  english: 'Albanian',
  german: 'Albanisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'sq',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('sqi, alb, sq-al, sq-xk'),
  formats: {
    date: '{day} {month} {year}',
    months: list('janar, shkurt, mars, prill, maj, qershor, korrik, gusht, shtator, tetor, nëntor, dhjetor'),
    decimal: ',',
    group: '\u00A0',
    money: '{amount}\u00A0{currency}',
  },
}

export const greek: Language = {
  code: 'el',
  tag: 'el',
  autonym: 'Ελληνικά',
  english: 'Greek',
  german: 'Griechisch',
  script: 'Grek',
  direction: 'ltr',
  pluralLocale: 'el',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('ell, gre, gr, el-gr'),
  formats: {
    date: '{day} {month} {year}',
    months: list(
      'Ιανουαρίου, Φεβρουαρίου, Μαρτίου, Απριλίου, Μαΐου, Ιουνίου, Ιουλίου, Αυγούστου, Σεπτεμβρίου, Οκτωβρίου, Νοεμβρίου, Δεκεμβρίου',
    ),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const turkish: Language = {
  code: 'tr',
  tag: 'tr',
  autonym: 'Türkçe',
  english: 'Turkish',
  german: 'Türkisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'tr',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('tur, tr-tr'),
  formats: {
    date: '{day} {month} {year}',
    months: list('Ocak, Şubat, Mart, Nisan, Mayıs, Haziran, Temmuz, Ağustos, Eylül, Ekim, Kasım, Aralık'),
    decimal: ',',
    group: '.',
    money: '{currency}{amount}',
  },
}

/** ICU has no Romani: "one" is exactly 1, as in English; the months are the ones that most dialects share. */
export const romani: Language = {
  code: 'rom',
  tag: 'rom',
  autonym: 'Romani čhib',
  english: 'Romani',
  german: 'Romanes',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'en',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('rmy, rmn, rmc, rmo, rom-latn'),
  formats: {
    date: '{day}. {month} {year}',
    months: list('januari, februari, marto, aprilo, majo, juni, juli, augusto, septembro, oktobro, novembro, decembro'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

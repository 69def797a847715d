import type { Language } from '../language.ts'
import { list, oneOther, usualFallback } from './parts.ts'

/** Month names of the Gregorian calendar as Eritrea uses them. */
export const tigrinya: Language = {
  code: 'ti',
  tag: 'ti',
  autonym: 'ትግርኛ',
  english: 'Tigrinya',
  german: 'Tigrinya',
  script: 'Ethi',
  direction: 'ltr',
  pluralLocale: 'ti',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('tir, ti-er, ti-et'),
  formats: {
    date: '{day} {month} {year}',
    months: list('ጥሪ, ለካቲት, መጋቢት, ሚያዝያ, ግንቦት, ሰነ, ሓምለ, ነሓሰ, መስከረም, ጥቅምቲ, ሕዳር, ታሕሳስ'),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

/** Borrowed month names: the native ones belong to the Ethiopian calendar, which starts them on other days. */
export const amharic: Language = {
  code: 'am',
  tag: 'am',
  autonym: 'አማርኛ',
  english: 'Amharic',
  german: 'Amharisch',
  script: 'Ethi',
  direction: 'ltr',
  pluralLocale: 'am',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('amh, am-et'),
  formats: {
    date: '{day} {month} {year}',
    months: list('ጃንዋሪ, ፌብሩዋሪ, ማርች, ኤፕሪል, ሜይ, ጁን, ጁላይ, ኦገስት, ሴፕቴምበር, ኦክቶበር, ኖቬምበር, ዲሴምበር'),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

export const oromo: Language = {
  code: 'om',
  tag: 'om',
  autonym: 'Afaan Oromoo',
  english: 'Oromo',
  german: 'Oromo',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'om',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('orm, gaz, hae, gax, om-et'),
  formats: {
    date: '{month} {day}, {year}',
    months: list(
      'Amajjii, Guraandhala, Bitootessa, Ebla, Caamsaa, Waxabajjii, Adoolessa, Hagayya, Fulbaana, Onkoloolessa, Sadaasa, Muddee',
    ),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

export const somali: Language = {
  code: 'so',
  tag: 'so',
  autonym: 'Soomaali',
  english: 'Somali',
  german: 'Somali',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'so',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('som, so-so'),
  formats: {
    date: '{day} {month} {year}',
    months: list(
      'Janaayo, Febraayo, Maarso, Abriil, Maayo, Juun, Luulyo, Agoosto, Sebtembar, Oktoobar, Nofembar, Diseembar',
    ),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

export const swahili: Language = {
  code: 'sw',
  tag: 'sw',
  autonym: 'Kiswahili',
  english: 'Swahili',
  german: 'Suaheli',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'sw',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('swa, swh, sw-ke, sw-tz'),
  formats: {
    date: '{day} {month} {year}',
    months: list('Januari, Februari, Machi, Aprili, Mei, Juni, Julai, Agosti, Septemba, Oktoba, Novemba, Desemba'),
    decimal: '.',
    group: ',',
    money: '{currency}\u00A0{amount}',
  },
}

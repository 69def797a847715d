import type { Language } from '../language.ts'
import { list, oneOther, usualFallback } from './parts.ts'

/** Day, month, year, as Pashto newspapers write it; CLDR's order is the computer's. */
export const pashto: Language = {
  code: 'ps',
  tag: 'ps',
  autonym: 'پښتو',
  english: 'Pashto',
  german: 'Paschtu',
  script: 'Arab',
  direction: 'rtl',
  pluralLocale: 'ps',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('pus, pbt, pbu, ps-af, ps-pk'),
  formats: {
    date: '{day} {month} {year}',
    months: list('جنوري, فبروري, مارچ, اپریل, مۍ, جون, جولای, اګست, سېپتمبر, اکتوبر, نومبر, دسمبر'),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const urdu: Language = {
  code: 'ur',
  tag: 'ur',
  autonym: 'اردو',
  english: 'Urdu',
  german: 'Urdu',
  script: 'Arab',
  direction: 'rtl',
  pluralLocale: 'ur',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('urd, ur-pk, ur-in'),
  formats: {
    date: '{day} {month}، {year}',
    months: list('جنوری, فروری, مارچ, اپریل, مئی, جون, جولائی, اگست, ستمبر, اکتوبر, نومبر, دسمبر'),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

export const hindi: Language = {
  code: 'hi',
  tag: 'hi',
  autonym: 'हिन्दी',
  english: 'Hindi',
  german: 'Hindi',
  script: 'Deva',
  direction: 'ltr',
  pluralLocale: 'hi',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('hin, hi-in'),
  formats: {
    date: '{day} {month} {year}',
    months: list('जनवरी, फ़रवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, अक्टूबर, नवंबर, दिसंबर'),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

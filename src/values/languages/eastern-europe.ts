import type { Language } from '../language.ts'
import { list, oneFewManyOther, oneOther, usualFallback } from './parts.ts'

export const ukrainian: Language = {
  code: 'uk',
  tag: 'uk',
  autonym: 'Українська',
  english: 'Ukrainian',
  german: 'Ukrainisch',
  script: 'Cyrl',
  direction: 'ltr',
  pluralLocale: 'uk',
  plurals: oneFewManyOther,
  fallback: usualFallback,
  aliases: list('ukr, ua, uk-ua'),
  formats: {
    date: '{day} {month} {year}\u00A0р.',
    months: list('січня, лютого, березня, квітня, травня, червня, липня, серпня, вересня, жовтня, листопада, грудня'),
    decimal: ',',
    group: '\u00A0',
    money: '{amount}\u00A0{currency}',
  },
}

export const russian: Language = {
  code: 'ru',
  tag: 'ru',
  autonym: 'Русский',
  english: 'Russian',
  german: 'Russisch',
  script: 'Cyrl',
  direction: 'ltr',
  pluralLocale: 'ru',
  plurals: oneFewManyOther,
  fallback: usualFallback,
  aliases: list('rus, ru-ru'),
  formats: {
    date: '{day} {month} {year}\u00A0г.',
    months: list('января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря'),
    decimal: ',',
    group: '\u00A0',
    money: '{amount}\u00A0{currency}',
  },
}

export const belarusian: Language = {
  code: 'be',
  tag: 'be',
  autonym: 'Беларуская',
  english: 'Belarusian',
  german: 'Belarussisch',
  script: 'Cyrl',
  direction: 'ltr',
  pluralLocale: 'be',
  plurals: oneFewManyOther,
  fallback: ['ru', 'en', 'de'],
  aliases: list('bel, be-by'),
  formats: {
    date: '{day} {month} {year}\u00A0г.',
    months: list(
      'студзеня, лютага, сакавіка, красавіка, мая, чэрвеня, ліпеня, жніўня, верасня, кастрычніка, лістапада, снежня',
    ),
    decimal: ',',
    group: '\u00A0',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

export const georgian: Language = {
  code: 'ka',
  tag: 'ka',
  autonym: 'ქართული',
  english: 'Georgian',
  german: 'Georgisch',
  script: 'Geor',
  direction: 'ltr',
  pluralLocale: 'ka',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('kat, geo, ka-ge'),
  formats: {
    date: '{day} {month}, {year}',
    months: list(
      'იანვარი, თებერვალი, მარტი, აპრილი, მაისი, ივნისი, ივლისი, აგვისტო, სექტემბერი, ოქტომბერი, ნოემბერი, დეკემბერი',
    ),
    decimal: ',',
    group: '\u00A0',
    plainThousands: true,
    money: '{amount}\u00A0{currency}',
  },
}

import type { Language } from '../language.ts'
import { allCategories, list, oneOther, usualFallback } from './parts.ts'

// Amounts stand before the currency in all of these, as on German price tags: CLDR puts the sign first for some of them
// and turns it round with an invisible mark, which the markup's `<bdi>` makes superfluous.

export const arabic: Language = {
  code: 'ar',
  tag: 'ar',
  autonym: 'العربية',
  english: 'Arabic',
  german: 'Arabisch',
  script: 'Arab',
  direction: 'rtl',
  pluralLocale: 'ar',
  plurals: allCategories,
  fallback: usualFallback,
  aliases: list('ara, arb, ar-arb, ar-001, ar-sy, ar-iq, ar-eg, ar-sa'),
  formats: {
    date: '{day} {month} {year}',
    months: list('يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر'),
    decimal: '.',
    group: ',',
    money: '{amount}\u00A0{currency}',
  },
}

/** The month names carry the linking ی that every full date takes. */
export const sorani: Language = {
  code: 'ckb',
  tag: 'ckb',
  autonym: 'کوردی (سۆرانی)',
  english: 'Kurdish (Sorani)',
  german: 'Kurdisch (Sorani)',
  script: 'Arab',
  direction: 'rtl',
  pluralLocale: 'ckb',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('ckb-iq, ckb-ir, ckb-arab, ku-arab, ku-iq, ku-ckb, sorani'),
  formats: {
    date: '{day}ی {month} {year}',
    months: list(
      'کانوونی دووەمی, شوباتی, ئازاری, نیسانی, ئایاری, حوزەیرانی, تەمووزی, ئابی, ئەیلوولی, تشرینی یەکەمی, تشرینی دووەمی, کانوونی یەکەمی',
    ),
    decimal: '.',
    group: ',',
    money: '{amount}\u00A0{currency}',
  },
}

/** The month names carry the linking -a that every full date takes. */
export const kurmanji: Language = {
  code: 'kmr',
  tag: 'kmr',
  autonym: 'Kurdî (Kurmancî)',
  english: 'Kurdish (Kurmanji)',
  german: 'Kurdisch (Kurmandschi)',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'ku',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('ku, kur, kmr-latn, kmr-tr, ku-latn, ku-tr, ku-kmr, kurmanci'),
  formats: {
    date: '{day}ê {month} {year}an',
    months: list(
      'rêbendana, sibata, adara, nîsana, gulana, hezîrana, tîrmeha, tebaxa, îlona, cotmeha, mijdara, berfanbara',
    ),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const persian: Language = {
  code: 'fa',
  tag: 'fa',
  autonym: 'فارسی',
  english: 'Persian (Farsi)',
  german: 'Persisch (Farsi)',
  script: 'Arab',
  direction: 'rtl',
  pluralLocale: 'fa',
  plurals: oneOther,
  fallback: usualFallback,
  aliases: list('fas, per, pes, fa-ir, fa-arab, farsi'),
  formats: {
    date: '{day} {month} {year}',
    months: list('ژانویهٔ, فوریهٔ, مارس, آوریل, مهٔ, ژوئن, ژوئیهٔ, اوت, سپتامبر, اکتبر, نوامبر, دسامبر'),
    decimal: '.',
    group: ',',
    money: '{amount}\u00A0{currency}',
  },
}

export const dari: Language = {
  code: 'prs',
  tag: 'prs',
  autonym: 'دری',
  english: 'Dari',
  german: 'Dari',
  script: 'Arab',
  direction: 'rtl',
  pluralLocale: 'fa',
  plurals: oneOther,
  fallback: ['fa', 'en', 'de'],
  aliases: list('fa-af, fa-pr, prs-af, dari'),
  formats: {
    date: '{day} {month} {year}',
    months: list('جنوری, فبروری, مارچ, اپریل, می, جون, جولای, اگست, سپتمبر, اکتوبر, نومبر, دسمبر'),
    decimal: '.',
    group: ',',
    money: '{amount}\u00A0{currency}',
  },
}

import type { Language } from '../language.ts'
import { list, onlyOther, usualFallback } from './parts.ts'

export const vietnamese: Language = {
  code: 'vi',
  tag: 'vi',
  autonym: 'Tiếng Việt',
  english: 'Vietnamese',
  german: 'Vietnamesisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'vi',
  plurals: onlyOther,
  fallback: usualFallback,
  aliases: list('vie, vi-vn'),
  formats: {
    date: '{day} {month}, {year}',
    months: list(
      'tháng 1, tháng 2, tháng 3, tháng 4, tháng 5, tháng 6, tháng 7, tháng 8, tháng 9, tháng 10, tháng 11, tháng 12',
    ),
    decimal: ',',
    group: '.',
    money: '{amount}\u00A0{currency}',
  },
}

export const indonesian: Language = {
  code: 'id',
  tag: 'id',
  autonym: 'Bahasa Indonesia',
  english: 'Indonesian',
  german: 'Indonesisch',
  script: 'Latn',
  direction: 'ltr',
  pluralLocale: 'id',
  plurals: onlyOther,
  fallback: usualFallback,
  aliases: list('ind, in, id-id'),
  formats: {
    date: '{day} {month} {year}',
    months: list('Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November, Desember'),
    decimal: ',',
    group: '.',
    money: '{currency}{amount}',
  },
}

/** The era stands in the date, as Thai years are Buddhist ones without it. */
export const thai: Language = {
  code: 'th',
  tag: 'th',
  autonym: 'ไทย',
  english: 'Thai',
  german: 'Thailändisch',
  script: 'Thai',
  direction: 'ltr',
  pluralLocale: 'th',
  plurals: onlyOther,
  fallback: usualFallback,
  aliases: list('tha, th-th'),
  formats: {
    date: '{day} {month} ค.ศ. {year}',
    months: list('มกราคม, กุมภาพันธ์, มีนาคม, เมษายน, พฤษภาคม, มิถุนายน, กรกฎาคม, สิงหาคม, กันยายน, ตุลาคม, พฤศจิกายน, ธันวาคม'),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

export const chinese: Language = {
  code: 'zh-cn',
  tag: 'zh-Hans',
  autonym: '简体中文',
  english: 'Chinese (simplified)',
  german: 'Chinesisch (vereinfacht)',
  script: 'Hans',
  direction: 'ltr',
  pluralLocale: 'zh-Hans',
  plurals: onlyOther,
  fallback: usualFallback,
  aliases: list('zh, zho, chi, cmn, zh-hans, zh-hans-cn, zh-sg, cmn-hans'),
  formats: {
    date: '{year}年{month}{day}日',
    months: list('1月, 2月, 3月, 4月, 5月, 6月, 7月, 8月, 9月, 10月, 11月, 12月'),
    decimal: '.',
    group: ',',
    money: '{currency}{amount}',
  },
}

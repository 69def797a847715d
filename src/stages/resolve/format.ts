import { escapeAttribute, escapeText } from '../../ground/html.ts'
import { phoneDigits } from '../../ground/phone.ts'
import type { Fact, ValueType } from '../../kinds/facts.ts'
import type { Language, LanguageFormats } from '../../values/language.ts'
import { breakable } from './link-hints.ts'

/** A value in two forms: as plain text, and as HTML with a link where it is one. */
export interface Formatted {
  readonly text: string
  readonly html: string
}

/**
 * Formats a fact for a language. What reads left to right everywhere (numbers, mails, addresses of websites) is
 * isolated, so that right-to-left text does not turn it round (UAX #9; `<bdi>`).
 */
export function formatFact(fact: Fact, language: Language): Formatted {
  switch (fact.type) {
    case 'text':
      return plain(typeof fact.text === 'string' ? fact.text : localized(fact.text, language))
    case 'number':
      return isolated(formatNumber(fact.number, language.formats))
    case 'money':
      return isolated(formatMoney(fact.amount, fact.currency, language.formats), 'auto')
    case 'date':
      return isolated(formatDate(fact.date, language.formats), 'auto')
    case 'phone':
      return linked(`tel:${phoneDigits(fact.number)}`, fact.number)
    case 'email':
      return linked(`mailto:${fact.address}`, fact.address)
    case 'url':
      return linked(fact.address, withoutScheme(fact.address))
    case 'address': {
      const text = `${fact.street}, ${fact.postcode} ${fact.city}`
      return { text, html: `<bdi class="place" lang="de" dir="ltr">${escapeText(text)}</bdi>` }
    }
  }
}

/**
 * Formats what a page gives to a snippet's parameter.
 * @returns undefined where the text is not of the type
 */
export function formatArgument(type: ValueType, value: string, language: Language): Formatted | undefined {
  const text = value.trim()
  if (text === '') return undefined
  switch (type) {
    case 'text':
      return plain(text)
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(text) ? formatFact({ type, number: Number(text) }, language) : undefined
    case 'money': {
      const match = /^(\d+(?:\.\d{1,2})?)\s*([A-Z]{3})$/.exec(text)
      return match ? formatFact({ type, amount: Number(match[1]), currency: match[2] ?? '' }, language) : undefined
    }
    case 'date':
      return isCalendarDay(text) ? formatFact({ type, date: text }, language) : undefined
    case 'phone':
      return /^\+?\d[\d\s()/.-]{1,30}$/.test(text) ? formatFact({ type, number: text }, language) : undefined
    case 'email':
      return /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)
        ? formatFact({ type, address: text }, language)
        : undefined
    case 'url':
      return /^https?:\/\/\S+$/.test(text) && URL.canParse(text)
        ? formatFact({ type, address: text }, language)
        : undefined
  }
}

/** What a fact would look like as an argument: `12.50 EUR`. Facts can be handed on to snippets this way. */
export function factAsArgument(fact: Fact, language: Language): string {
  if (fact.type === 'money') return `${fact.amount} ${fact.currency}`
  if (fact.type === 'date') return fact.date
  if (fact.type === 'number') return String(fact.number)
  return formatFact(fact, language).text
}

/** A text by language code, in this language or the nearest one. */
export function localized(text: string | Readonly<Record<string, string>>, language: Language): string {
  if (typeof text === 'string') return text
  for (const code of [language.code, ...language.fallback]) {
    const found = text[code]
    if (found !== undefined) return found
  }
  return Object.values(text)[0] ?? ''
}

/** A day (`YYYY-MM-DD`, a time behind it is left out) as the language writes it. */
export function formatDate(date: string, formats: LanguageFormats): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return formats.date
    .replace('{day}', String(Number(day)))
    .replace('{monthNumber}', String(Number(month)))
    .replace('{month}', formats.months[Number(month) - 1] ?? month)
    .replace('{year}', year)
}

/** A number with the language's separators. */
export function formatNumber(value: number, formats: LanguageFormats, decimals?: number): string {
  const digits = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals)
  const [whole = '', fraction = ''] = digits.split('.')
  const isGrouped = whole.length > (formats.plainThousands ? 4 : 3)
  const grouped = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, formats.group) : whole
  return `${value < 0 ? '-' : ''}${grouped}${fraction && formats.decimal + fraction}`
}

function formatMoney(amount: number, currency: string, formats: LanguageFormats): string {
  const written = formatNumber(amount, formats, Number.isInteger(amount) ? 0 : 2)
  if (currency === 'EUR') return formats.money.replace('{amount}', written).replace('{currency}', '€')
  return formats.money.startsWith('{currency}') ? `${currency}\u00a0${written}` : `${written}\u00a0${currency}`
}

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
}

function plain(text: string): Formatted {
  return { text, html: escapeText(text) }
}

function isolated(text: string, direction: 'ltr' | 'auto' = 'ltr'): Formatted {
  return {
    text,
    html: direction === 'ltr' ? `<bdi dir="ltr">${escapeText(text)}</bdi>` : `<bdi>${escapeText(text)}</bdi>`,
  }
}

function linked(href: string, text: string): Formatted {
  const rel = href.startsWith('http') ? ' class="external" rel="noopener"' : ''
  return {
    text,
    html: `<a href="${escapeAttribute(href)}"${rel}><bdi dir="ltr">${breakable(escapeText(text))}</bdi></a>`,
  }
}

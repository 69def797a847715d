import { describe, expect, test } from 'vitest'
import { isolateHtml, splitAtLtr } from '../src/ground/isolate.ts'

const kept: ReadonlyArray<readonly [what: string, text: string]> = [
  ['a telephone number', '+49 89 99998-110'],
  ['a telephone number with brackets', '+49 (0)89 99998-110'],
  ['a telephone number without a country', '089 / 99 99 80'],
  ['a mail address', 'office@example.org'],
  ['a web address', 'https://example.org/a/b?c=d'],
  ['a domain', 'termine.lindenstadt.example.org'],
  ['a time of day from and to', '8:00–12:00'],
  ['a price', '12,50 €'],
  ['a price with the sign in front', '€ 12,50'],
  ['a postcode with its town', '86998 Lindenstadt'],
  ['a date with dashes', '2026-03-14'],
  ['a paragraph of a law', '§ 12 AufenthG'],
]

describe('in right-to-left text', () => {
  test.each(kept)('%s is kept together', (_, text) => {
    expect(isolateHtml(`<p>الرقم ${text}، من فضلك.</p>`)).toBe(`<p>الرقم <bdi dir="ltr">${text}</bdi>، من فضلك.</p>`)
    expect(splitAtLtr(`الرقم ${text}.`)).toEqual([
      { text: 'الرقم ', isLtr: false },
      { text, isLtr: true },
      { text: '.', isLtr: false },
    ])
  })

  test.each(['130', '12.50', '1,5', 'Bürgerbüro', 'Covid-19', 'B1'])('%s needs nothing', (text) => {
    expect(isolateHtml(`<p>الرقم ${text} هنا</p>`)).toBe(`<p>الرقم ${text} هنا</p>`)
  })

  test('numbers in a list stay a list', () => {
    expect(isolateHtml('الأيام 5, 6 و 7')).toBe('الأيام 5, 6 و 7')
  })

  test('what is kept apart already, and what stands in tags, stays as it is', () => {
    const html =
      '<a href="tel:+49891234" title="8-12"><bdi dir="ltr">+49 89 1234</bdi></a> <code dir="ltr">1-2 a</code>'
    expect(isolateHtml(html)).toBe(html)
  })

  test('an ampersand belongs to its address', () => {
    expect(isolateHtml('انظر https://example.org/?a=1&amp;b=2 هنا')).toBe(
      'انظر <bdi dir="ltr">https://example.org/?a=1&amp;b=2</bdi> هنا',
    )
  })
})

test('a text without right-to-left words is one stretch', () => {
  expect(splitAtLtr('Telefon +49 89 99998-110')).toEqual([{ text: 'Telefon +49 89 99998-110', isLtr: false }])
})

import { describe, expect, test } from 'vitest'
import { findNumbers, flattenNumbers } from '../src/ground/numbers.ts'
import { countWords, findSentences } from '../src/ground/sentences.ts'
import { hasNumber, hasPhone, readFigures } from '../src/rules/figures.ts'

const figures = (text: string) => readFigures({ text, body: [] })

describe('numbers', () => {
  test.each([
    ['12,50', ['12.5']],
    ['12.50', ['12.5']],
    ['012,00', ['12']],
    ['1.500', ['1500', '1.5']],
    ['1,500', ['1500', '1.5']],
    ['1.234,50', ['1234.5']],
    ['1,234.50', ['1234.5']],
    ['1 234,50', ['1234.5']],
    ['1’234.50', ['1234.5']],
    ["1'234.50", ['1234.5']],
    ['1.234.567', ['1234567']],
    ['١٢٫٥٠', ['12.5']],
    ['۱۲٫۵۰', ['12.5']],
    ['١٬٢٣٤', ['1234', '1.234']],
    ['१२.५०', ['12.5']],
  ])('%s is read as %j', (written, readings) => {
    expect(findNumbers(flattenNumbers(written)).map((number) => number.readings)).toEqual([readings])
  })
})

describe('amounts of money', () => {
  test.each([
    ['Das kostet 12,50 €.', 'It costs 12.50 EUR.'],
    ['Das kostet 12,- €.', 'It costs €12.'],
    ['Das kostet 1.200 Euro.', 'It costs 1,200 euros.'],
    ['Das kostet 12,50 Euro.', 'التكلفة ١٢٫٥٠ يورو.'],
    ['Das kostet 12,50 Euro.', 'هزینه ۱۲٫۵ یورو است.'],
    ['Das kostet CHF 1’200.50.', 'It costs 1200.50 CHF.'],
  ])('%s is in: %s', (source, translation) => {
    const [amount, ...others] = figures(source).own().amounts
    expect(others).toEqual([])
    expect(amount && hasNumber(figures(translation), amount)).toBe(true)
  })

  test.each([
    ['Das kostet 12,50 €.', 'It costs €12.'],
    ['Das kostet 1.200 Euro.', 'It costs 1,300 euros.'],
  ])('%s is not in: %s', (source, translation) => {
    const [amount] = figures(source).own().amounts
    expect(amount && hasNumber(figures(translation), amount)).toBe(false)
  })

  test.each(['am 1. Mai', 'um 8:30 Uhr', '8.30 - 12 Uhr', 'das 49-Euro-Ticket', 'Europa 2024', '20 Europäer'])(
    '%s is none',
    (text) => expect(figures(text).own().amounts).toEqual([]),
  )
})

describe('telephone numbers', () => {
  test.each([
    ['0821 324-0', 'Call 0821/3240.'],
    ['0821 3240', 'Call +49 (0)821 32 40.'],
    ['+49 821 3240', 'Call 0821 3240.'],
    ['(0821) 3240-100/-101', 'Call 0821 3240-100 or -101.'],
    ['0821 3240', 'اتصل على ٠٨٢١ ٣٢٤٠'],
    ['0043 662 123456', 'Call 0662/123456.'],
  ])('%s is in: %s', (source, translation) => {
    const [phone, ...others] = figures(source).own().phones
    expect(others).toEqual([])
    expect(phone && hasPhone(figures(translation), phone)).toBe(true)
  })

  test('one that differs in a digit is not there', () => {
    const [phone] = figures('0821 3240').own().phones
    expect(phone && hasPhone(figures('Call 0821 3241.'), phone)).toBe(false)
  })

  test.each([
    '01.05.2024 - 31.12.2024',
    '08.00 - 12.00 Uhr',
    '08 - 12 / 14 - 16 Uhr',
    '01067 Dresden',
    'DE12 7205 0000 0000 1234 56',
    '0,50 €',
  ])('%s is none', (text) => expect(figures(text).own().phones).toEqual([]))
})

describe('sentences', () => {
  test.each([
    ['Das kostet z. B. 3 Euro. Das ist viel.', 2],
    ['Das kostet z.B. 3 Euro. Das ist viel.', 2],
    ['Kommen Sie am 1. Mai um 8.30 Uhr in Zimmer Nr. 5 zu Dr. Müller. Danke!', 2],
    ['Das war am 31.12.2024. Jetzt ist es vorbei.', 2],
    ['Es waren 12.500 Menschen da. Das war im Jahr 2024. Das ist lange her.', 3],
    ['Rufen Sie an: Tel. 0821 3240. Oder schreiben Sie: a@b.de.', 2],
    ['„Kommen Sie?“ fragt er. Ja!', 2],
    ['In der Lindenstr. 5 usw. gibt es Hilfe … aber nicht immer.', 1],
    ['', 0],
  ])('%s', (line, count) => expect(findSentences(line)).toHaveLength(count))

  test('words are what holds letters or digits', () => {
    expect(countWords('Das – 3 € – ist „gut“.')).toBe(4)
  })

  test('a line of 200,000 stops or digits is read in no time that grows with its square', () => {
    const long = ['. ', '1', '0 ', '1.', '0821 ', '(0', "1'234"].map((piece) => piece.repeat(200_000))
    for (const text of long)
      expect(figures(text).own().phones.length + findSentences(text).length).toBeGreaterThanOrEqual(0)
  })
})

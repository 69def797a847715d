import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { type About, about } from './about.ts'
import { choice, day, decimal, localizedText, mailAddress, phoneNumber, text, webAddress } from './fields.ts'

/** The types that facts and snippet parameters can have. */
export const valueTypes = ['text', 'number', 'money', 'date', 'phone', 'email', 'url'] as const
export type ValueType = (typeof valueTypes)[number]

/** ISO 4217 code. */
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, demand`must be a currency code of three capital letters, such as EUR`)
  .meta(about({ de: 'Währung (ISO 4217).', en: 'Currency (ISO 4217).', examples: ['EUR'] }))

/** The word that says what a fact is. */
function type<const Word extends string>(word: Word, meta: About) {
  return z.literal(word).meta(about(meta))
}

/** A typed value that many texts use: kept once, formatted for each language. */
export const fact = z
  .discriminatedUnion(
    'type',
    [
      z.strictObject({
        type: type('text', { de: 'Ein Text.', en: 'A text.' }),
        text: localizedText({
          de: 'Die Wörter, in einer Sprache oder in mehreren.',
          en: 'The words, in one language or in several.',
          examples: ['Bürgerbüro', { de: 'Bürgerbüro', en: 'citizens’ office' }],
        }),
      }),
      z.strictObject({
        type: type('number', { de: 'Eine Zahl.', en: 'A number.' }),
        number: decimal({ de: 'Die Zahl, mit Punkt.', en: 'The number, with a point.', examples: [700, 2.5] }),
      }),
      z.strictObject({
        type: type('money', { de: 'Ein Betrag.', en: 'An amount of money.' }),
        amount: decimal({ de: 'Der Betrag, mit Punkt.', en: 'The amount, with a point.', examples: [12.5] }),
        currency,
      }),
      z.strictObject({
        type: type('date', { de: 'Ein Tag.', en: 'A day.' }),
        date: day({
          de: 'Der Tag, in der Form JJJJ-MM-TT.',
          en: 'The day, of the form YYYY-MM-DD.',
          examples: ['2026-03-01'],
        }),
      }),
      z.strictObject({
        type: type('phone', { de: 'Eine Telefonnummer.', en: 'A telephone number.' }),
        number: phoneNumber({
          de: 'Die Nummer, in Anführungszeichen.',
          en: 'The number, in quotes.',
          examples: ['+49 821 3240'],
        }),
      }),
      z.strictObject({
        type: type('email', { de: 'Eine E-Mail-Adresse.', en: 'An e-mail address.' }),
        address: mailAddress({ de: 'Die Adresse.', en: 'The address.', examples: ['buergerbuero@example.org'] }),
      }),
      z.strictObject({
        type: type('url', { de: 'Eine Website.', en: 'A website.' }),
        address: webAddress({ de: 'Ihre Adresse.', en: 'Its address.', examples: ['https://termine.example.org/'] }),
      }),
      z.strictObject({
        type: type('address', { de: 'Eine Anschrift.', en: 'A postal address.' }),
        street: text({ de: 'Straße und Hausnummer.', en: 'Street and number.', examples: ['Rathausplatz 1'] }),
        postcode: text(
          { de: 'Postleitzahl, in Anführungszeichen.', en: 'Postcode, in quotes.', examples: ['86998'] },
          { max: 12 },
        ),
        city: text({ de: 'Ort.', en: 'Town.', examples: ['Lindenstadt'] }),
      }),
    ],
    demand`must have a "type": one of text, number, money, date, phone, email, url, address`,
  )
  .meta(
    about({
      de: 'Ein Wert, den viele Texte verwenden.',
      en: 'A typed value used in many texts.',
      examples: [{ type: 'money', amount: 12.5, currency: 'EUR' }],
    }),
  )

export type Fact = z.output<typeof fact>

/** A declared parameter of a snippet: a type alone, or a type with a default and a description. */
export const parameter = z
  .union(
    [
      choice(valueTypes, {
        de: 'Die Art der Angabe, die dann nicht fehlen darf.',
        en: 'The type of the parameter, which then must be given.',
      }).transform((type) => ({
        type,
      })),
      z.strictObject({
        type: choice(valueTypes, { de: 'Die Art der Angabe.', en: 'The type of the parameter.' }),
        default: z
          .string()
          .optional()
          .meta(
            about({
              de: 'Der Wert, wo eine Seite keinen angibt.',
              en: 'The value where a page gives none.',
              examples: ['Bürgerbüro'],
            }),
          ),
        description: z
          .string()
          .optional()
          .meta(
            about({
              de: 'Wofür die Angabe ist.',
              en: 'What the parameter is for.',
              examples: ['Name des Amtes, mit Artikel', 'Name of the office'],
            }),
          ),
      }),
    ],
    demand`must be a type (${valueTypes.join(', ')}) or a map with "type" and "default"`,
  )
  .meta(
    about({
      de: 'Eine Angabe, die der Baustein braucht.',
      en: 'A parameter of the snippet.',
      examples: ['money', { type: 'text', default: 'Bürgerbüro' }],
    }),
  )

export type Parameter = { readonly type: ValueType; readonly default?: string | undefined }

import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { choice, day, decimal, localizedText, mailAddress, phoneNumber, text, webAddress } from './fields.ts'

/** The types that facts and snippet parameters can have. */
export const valueTypes = ['text', 'number', 'money', 'date', 'phone', 'email', 'url'] as const
export type ValueType = (typeof valueTypes)[number]

/** ISO 4217 code. */
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, demand`must be a currency code of three capital letters, such as EUR`)
  .meta({ description: 'Currency (ISO 4217).', examples: ['EUR'] })

/** A typed value that many texts use: kept once, formatted for each language. */
export const fact = z
  .discriminatedUnion(
    'type',
    [
      z.strictObject({ type: z.literal('text'), text: localizedText({ description: 'The words.' }) }),
      z.strictObject({ type: z.literal('number'), number: decimal({ description: 'The number.' }) }),
      z.strictObject({ type: z.literal('money'), amount: decimal({ description: 'The amount.' }), currency }),
      z.strictObject({ type: z.literal('date'), date: day({ description: 'The day, YYYY-MM-DD.' }) }),
      z.strictObject({ type: z.literal('phone'), number: phoneNumber({ description: 'The telephone number.' }) }),
      z.strictObject({ type: z.literal('email'), address: mailAddress({ description: 'The e-mail address.' }) }),
      z.strictObject({ type: z.literal('url'), address: webAddress({ description: 'The address of the website.' }) }),
      z.strictObject({
        type: z.literal('address'),
        street: text({ description: 'Street and number.' }),
        postcode: text({ description: 'Postcode.' }, { max: 12 }),
        city: text({ description: 'Town.' }),
      }),
    ],
    demand`must have a "type": one of text, number, money, date, phone, email, url, address`,
  )
  .meta({ description: 'A typed value used in many texts.' })

export type Fact = z.output<typeof fact>

/** A declared parameter of a snippet: a type alone, or a type with a default and a description. */
export const parameter = z
  .union(
    [
      choice(valueTypes, { description: 'The type of the parameter, which then must be given.' }).transform((type) => ({
        type,
      })),
      z.strictObject({
        type: choice(valueTypes, { description: 'The type of the parameter.' }),
        default: z.string().optional().meta({ description: 'The value where a page gives none.' }),
        description: z.string().optional().meta({ description: 'What the parameter is for.' }),
      }),
    ],
    demand`must be a type (${valueTypes.join(', ')}) or a map with "type" and "default"`,
  )
  .meta({ description: 'A parameter of the snippet.' })

export type Parameter = { readonly type: ValueType; readonly default?: string | undefined }

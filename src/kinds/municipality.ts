import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { isTimeZone } from '../ground/moment.ts'
import { fact } from './facts.ts'
import { choice, decimal, listOf, localizedText, mailAddress, phoneNumber, text, webAddress } from './fields.ts'
import { missingPolicies } from './page.ts'
import { theme } from './theme.ts'

const languageCode = text(
  { description: 'Code of the language table.', examples: ['de', 'ar', 'de-simple'] },
  { max: 20 },
)

/** `fallback`, or by kind of page: `{page: fallback, legal: notice}`. */
export const missing = z
  .union(
    [
      choice(missingPolicies, { description: 'For every kind of page.' }),
      z.strictObject({
        page: choice(missingPolicies, { description: 'For pages.' }).optional(),
        legal: choice(missingPolicies, { description: 'For imprint, privacy and accessibility.' }).optional(),
      }),
    ],
    demand`must be one of: ${missingPolicies.join(', ')}`,
  )
  .meta({ description: 'What readers get where a translation is missing: fallback (default), notice or hide.' })

export const facts = z
  .record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, demand`must be lower case letters, digits and hyphens`),
    fact,
    demand`must be a map of names and facts`,
  )
  .meta({ description: 'Typed values that texts use: {{ facts.registration-fee }} and :fact[town-hall].' })

/** What a language is translated from, where that is not the source language. */
export const translatedFrom = z
  .record(z.string(), languageCode, demand`must be a map of language codes: {ar: en}`)
  .meta({ description: 'Source language of single languages: {ar: en}.' })

const sharing = {
  translated_from: translatedFrom.optional(),
  source_language: languageCode.optional().meta({ description: 'Language that texts are written in first.' }),
  extends: listOf(text({ description: 'Name of a layer.' }), {
    description: 'Layers to inherit, nearest first.',
  }).optional(),
  facts: facts.optional(),
}

/** `layer.yaml`. */
export const layerSchema = z.strictObject({
  name: localizedText({ description: 'Name of the layer.' }),
  ...sharing,
})

/** Where days begin, unless a municipality says otherwise. */
export const defaultTimeZone = 'Europe/Berlin'

/** `municipality.yaml`. */
export const municipalitySchema = z.strictObject({
  name: localizedText({ description: 'Name of the municipality, whole: Landkreis Auental.' }),
  prefix: text({ description: 'Part of the name that lists leave out when sorting: Landkreis.' }).optional(),
  languages: listOf(languageCode, { description: 'Languages of the site; default: those of the network.' }).optional(),
  ...sharing,
  exclude: listOf(text({ description: 'A page key or a pattern.' }), {
    description: 'Pages of the layers to leave out: asylum/**',
  }).optional(),
  missing: missing.optional(),
  position: z
    .strictObject({
      latitude: decimal({ description: 'Degrees north.' }, { min: -90, max: 90 }),
      longitude: decimal({ description: 'Degrees east.' }, { min: -180, max: 180 }),
    })
    .optional()
    .meta({ description: 'Where the municipality lies (WGS 84).' }),
  time_zone: text({ description: 'IANA time zone; default Europe/Berlin.' })
    .refine(isTimeZone, demand`must be the name of a time zone, such as Europe/Berlin`)
    .optional(),
  postal_codes: listOf(text({ description: 'A postcode.' }, { max: 12 }), {
    description: 'Its postcodes, by which newcomers find it.',
  }).optional(),
  also_known_as: listOf(text({ description: 'Another name.' }), {
    description: 'Old names and names of its parts, by which newcomers find it.',
  }).optional(),
  theme: theme.optional(),
  feedback: z
    .union(
      [mailAddress({ description: 'An e-mail address.' }), webAddress({ description: 'A form.' })],
      demand`must be an e-mail address, or the address of a form that starts with https://`,
    )
    .optional()
    .meta({
      description:
        'Where readers report a mistake: an e-mail address, or a form that is given page, language and municipality. Default: the e-mail under contact.',
      editor: { type: 'string' },
    }),
  contact: z
    .strictObject({
      email: mailAddress({ description: 'E-mail of the office that runs the site.' }).optional(),
      phone: phoneNumber({ description: 'Telephone of the office that runs the site.' }).optional(),
    })
    .optional()
    .meta({ description: 'The office that runs the site.' }),
})

export type LayerConfig = z.output<typeof layerSchema>
export type MunicipalityConfig = z.output<typeof municipalitySchema>

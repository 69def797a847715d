import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { choice, flag, listOf, localizedText, text, webAddress } from './fields.ts'
import { missing, municipalitySchema, translatedFrom } from './municipality.ts'
import { theme } from './theme.ts'

const code = text({ description: 'Code of the language table.' }, { max: 20 })

/** `integreat.yaml`. */
export const networkSchema = z.strictObject({
  title: localizedText({ description: 'Name of the whole offer.' }),
  base_url: webAddress({ description: 'Address of the published root; may hold a path.' }),
  source_language: code.optional().meta({ description: 'Language that texts are written in first; default de.' }),
  languages: listOf(code, { description: 'Languages of the network, in the order of the language switcher.' }),
  fallback: z
    .record(z.string(), listOf(code, { description: 'Languages to show instead, nearest first.' }))
    .optional()
    .meta({ description: 'What to show where a text is missing: {prs: [fa, en]}.' }),
  missing: missing.optional(),
  theme: theme
    .omit({ logo: true })
    .optional()
    .meta({ description: 'Colours of the list of municipalities, and of those that name none of their own.' }),
  translated_from: translatedFrom.optional(),
  edit_url: webAddress({ description: 'Where a file is edited in the browser; {file} stands for its path.' })
    .refine((value) => value.includes('{file}'), demand`must hold {file} in the place of the path`)
    .meta({
      description: 'Where a file is edited in the browser; {file} stands for its path.',
      examples: ['https://github.com/town/content/edit/main/{file}'],
      editor: { type: 'string' },
    })
    .optional(),
  status_board: flag({
    description: 'Whether the state of the translations is published at /status/, for editors; default true.',
  }).optional(),
  offline: flag({
    description: 'Whether pages are kept on readers’ devices for reading without internet (default); false ends it.',
  }).optional(),
  rules: z
    .record(z.string(), choice(['error', 'warning', 'off'], { description: 'Level of the rule.' }))
    .optional()
    .meta({ description: 'Level of single rules: {page-empty: off}.' }),
})

/** Keys that a network of one writes into its `municipality.yaml`, since it has no `integreat.yaml`. */
export const networkOfOneKeys = ['title', 'base_url', 'fallback', 'rules', 'edit_url', 'status_board'] as const

/** `municipality.yaml` of a network of one: both configurations in one file, for editors. */
export const networkOfOneSchema = municipalitySchema.extend({
  ...Object.fromEntries(networkOfOneKeys.map((key) => [key, networkSchema.shape[key]])),
  title: networkSchema.shape.title.optional(),
  languages: networkSchema.shape.languages,
})

export type NetworkConfig = z.output<typeof networkSchema>

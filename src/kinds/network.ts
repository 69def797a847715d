import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { about } from './about.ts'
import { choice, flag, listOf, localizedText, webAddress } from './fields.ts'
import { languageCode, missing, translatedFrom } from './layer.ts'
import { municipalitySchema } from './municipality.ts'
import { theme } from './theme.ts'

const editUrl = {
  de: 'Wo eine Datei im Browser bearbeitet wird; {file} steht für ihren Pfad.',
  en: 'Where a file is edited in the browser; {file} stands for its path.',
  examples: ['https://github.com/town/content/edit/main/{file}'],
}

/** `integreat.yaml`. */
export const networkSchema = z.strictObject({
  title: localizedText({
    de: 'Name des ganzen Angebots, in einer Sprache oder in mehreren.',
    en: 'Name of the whole offer, in one language or in several.',
    examples: ['Ankommen vor Ort', { de: 'Ankommen vor Ort', en: 'Arriving here' }],
  }),
  base_url: webAddress({
    de: 'Adresse, unter der alles veröffentlicht wird; sie darf einen Pfad enthalten.',
    en: 'Address of the published root; may hold a path.',
    examples: ['https://ankommen.example.org', 'https://www.example.org/ankommen'],
  }),
  source_language: languageCode.optional().meta(
    about({
      de: 'Ausgangssprache: die Sprache, in der Texte zuerst geschrieben werden; ohne Angabe de.',
      en: 'Language that texts are written in first; default de.',
      examples: ['de'],
    }),
  ),
  languages: listOf(languageCode, {
    de: 'Sprachen des Netzwerks, in der Reihenfolge der Sprachauswahl.',
    en: 'Languages of the network, in the order of the language switcher.',
    examples: [['de', 'en', 'ar', 'uk']],
  }),
  fallback: z
    .record(
      z.string(),
      listOf(languageCode, {
        de: 'Sprachen, die stattdessen erscheinen, die nächste zuerst.',
        en: 'Languages to show instead, nearest first.',
        examples: [['fa', 'en']],
      }),
    )
    .optional()
    .meta(
      about({
        de: 'Welche Sprachen erscheinen, wo ein Text fehlt, für jede Sprache.',
        en: 'What languages to show where a text is missing, for each language.',
        examples: [{ prs: ['fa', 'en'], uk: ['en', 'de'] }],
      }),
    ),
  missing: missing.optional(),
  theme: theme
    .omit({ logo: true })
    .optional()
    .meta(
      about({
        de: 'Farben der Liste der Kommunen, und der Kommunen, die keine eigenen nennen.',
        en: 'Colours of the list of municipalities, and of those that name none of their own.',
        examples: [{ colour: '#0b3f49', accent: '#e0a030' }],
      }),
    ),
  translated_from: translatedFrom.optional(),
  edit_url: webAddress(editUrl)
    .refine((value) => value.includes('{file}'), demand`must hold {file} in the place of the path`)
    // A brace is no sign of an address, so an editor must not ask for the form of one.
    .meta({ ...about(editUrl), editor: { type: 'string' } })
    .optional(),
  status_board: flag({
    de: 'Ob der Stand der Übersetzungen unter /status/ erscheint, für die Redaktion; ohne Angabe true.',
    en: 'Whether the state of the translations is published at /status/, for editors; default true.',
  }).optional(),
  offline: flag({
    de: 'Ob Geräte Seiten behalten, damit sie ohne Internet zu lesen sind (ohne Angabe: ja); false beendet das.',
    en: 'Whether pages are kept on readers’ devices for reading without internet (default); false ends it.',
  }).optional(),
  rules: z
    .record(
      z.string(),
      choice(['error', 'warning', 'off'], {
        de: 'Ein Fehler (error), eine Warnung (warning) oder nichts (off).',
        en: 'Level of the rule.',
      }),
    )
    .optional()
    .meta(
      about({
        de: 'Wie streng einzelne Regeln sind; „integreat check“ nennt zu jedem Fund seine Regel.',
        en: 'Level of single rules; "integreat check" names the rule of each finding.',
        examples: [{ 'page-empty': 'off' }],
      }),
    ),
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

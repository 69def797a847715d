import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { about } from './about.ts'
import { fact } from './facts.ts'
import { choice, listOf, localizedText, text } from './fields.ts'
import { missingPolicies } from './page.ts'

/** Code of a language. */
export const languageCode = text(
  {
    de: 'Kürzel einer Sprache: der Name ihres Ordners.',
    en: 'Code of a language: the name of its folder.',
    examples: ['de', 'ar', 'de-simple'],
  },
  { max: 20 },
)

/** `fallback`, or by kind of page: `{page: fallback, legal: notice}`. */
export const missing = z
  .union(
    [
      choice(missingPolicies, { de: 'Für alle Seiten.', en: 'For every kind of page.' }),
      z.strictObject({
        page: choice(missingPolicies, { de: 'Für Seiten.', en: 'For pages.' }).optional(),
        legal: choice(missingPolicies, {
          de: 'Für Impressum, Datenschutz und Barrierefreiheit.',
          en: 'For imprint, privacy and accessibility.',
        }).optional(),
      }),
    ],
    demand`must be one of: ${missingPolicies.join(', ')}`,
  )
  .meta(
    about({
      de: 'Was erscheint, wo eine Übersetzung fehlt: eine andere Sprache (fallback, ohne Angabe), ein Hinweis (notice) oder nichts (hide).',
      en: 'What readers get where a translation is missing: another language (fallback, the default), a notice, or nothing (hide).',
      examples: ['notice', { page: 'fallback', legal: 'notice' }],
    }),
  )

const facts = z
  .record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, demand`must be lower case letters, digits and hyphens`),
    fact,
    demand`must be a map of names and facts`,
  )
  .meta(
    about({
      de: 'Fakten: Werte, die Texte mit {{ facts.registration-fee }} oder :fact[town-hall] einsetzen und die sich nur hier ändern.',
      en: 'Typed values that texts use with {{ facts.registration-fee }} or :fact[town-hall], and that change here only.',
      examples: [{ 'town-hall-phone': { type: 'phone', number: '+49 821 3240' } }],
    }),
  )

/** What a language is translated from, where that is not the source language. */
export const translatedFrom = z
  .record(z.string(), languageCode, demand`must be a map of language codes: {ar: en}`)
  .meta(
    about({
      de: 'Aus welcher Sprache einzelne Sprachen übersetzt werden, wenn nicht aus der Ausgangssprache.',
      en: 'What single languages are translated from, where that is not the source language.',
      examples: [{ ar: 'en' }],
    }),
  )

/** What layers and municipalities say alike. */
export const sharing = {
  translated_from: translatedFrom.optional(),
  source_language: languageCode.optional().meta(
    about({
      de: 'Ausgangssprache: die Sprache, in der Texte zuerst geschrieben werden; ohne Angabe die des Netzwerks.',
      en: 'Language that texts are written in first; default: that of the network.',
      examples: ['de'],
    }),
  ),
  extends: listOf(
    text({
      de: 'Name einer Ebene: ihr Ordner in shared/.',
      en: 'Name of a layer: its folder in shared/.',
      examples: ['bavaria'],
    }),
    {
      de: 'Ebenen, deren Texte übernommen werden, die nächste zuerst.',
      en: 'Layers to inherit, nearest first.',
      examples: [['bavaria', 'germany']],
    },
  ).optional(),
  facts: facts.optional(),
}

/** `layer.yaml`. */
export const layerSchema = z.strictObject({
  name: localizedText({
    de: 'Name der Ebene: des Landes oder Verbandes, dessen Texte geteilt werden.',
    en: 'Name of the layer: the state or association whose texts are shared.',
    examples: ['Bayern', { de: 'Bayern', en: 'Bavaria' }],
  }),
  ...sharing,
})

export type LayerConfig = z.output<typeof layerSchema>

import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { about } from './about.ts'
import { flag, listOf, text } from './fields.ts'

const words = text(
  { de: 'Wie der Begriff übersetzt wird.', en: 'How the term is translated.', examples: ["Foreigners' Office"] },
  { max: 200 },
)

const term = z
  .object({
    keep: flag({
      de: 'true, wenn der Begriff in jeder Sprache so stehen bleibt.',
      en: 'True where the term stands as it is in every language.',
    }).optional(),
  })
  .catchall(
    listOf(words, {
      de: 'Für das Kürzel einer Sprache: die Übersetzung, oder eine Liste derer, die erlaubt sind.',
      en: 'By language code: its translation, or a list of those that may be used.',
      examples: [['job centre', 'Jobcenter']],
    }),
  )
  .meta(
    about({
      de: 'Was aus dem Begriff wird: Er bleibt stehen, oder seine Übersetzungen nach dem Kürzel der Sprache.',
      en: 'What becomes of the term: it is kept, or its translations by language code.',
      examples: [{ keep: true }, { en: ['immigration office'] }],
    }),
  )

/** `glossary.yaml` of a network or municipality: language code, term, and what becomes of it in translations. */
export const glossarySchema = z.object({}).catchall(
  z.record(z.string(), term, demand`must be a map of terms and what becomes of them`).meta(
    about({
      de: 'Für das Kürzel der Sprache, in der Texte geschrieben werden: ihre Begriffe.',
      en: 'By code of the language that texts are written in: its terms.',
      examples: [{ Jobcenter: { keep: true } }],
    }),
  ),
)

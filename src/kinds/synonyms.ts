import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { about } from './about.ts'
import { listOf, text } from './fields.ts'

const word = text(
  {
    de: 'Wie man es auch nennt; mehrere Wörter sind eine Wendung.',
    en: 'What people also call it; several words are a phrase.',
    examples: ['Stadthaus'],
  },
  { max: 100 },
)

/** `synonyms.yaml` of a network or municipality: language code, name on the pages, what people call it. */
export const synonymsSchema = z.object({}).catchall(
  z
    .record(
      z.string(),
      listOf(word, {
        de: 'Wie man es nennt, als Liste.',
        en: 'What people call it, as a list.',
        examples: [['Stadthaus', 'Meldestelle']],
      }),
      demand`must be a map of names and what people call them`,
    )
    .meta(
      about({
        de: 'Für das Kürzel einer Sprache: der Name, den die Seiten verwenden, und eine Liste, wie man es nennt.',
        en: 'By language code: the name that pages use, and a list of what people call it.',
        examples: [{ Bürgerbüro: ['Stadthaus', 'Meldestelle'] }],
      }),
    ),
)

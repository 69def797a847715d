import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { flag, listOf, text } from './fields.ts'

const words = text({ description: 'How the term is translated.', examples: ["Foreigners' Office"] }, { max: 200 })

const term = z
  .object({
    keep: flag({ description: 'True where the term stands as it is in every language.' }).optional(),
  })
  .catchall(listOf(words, { description: 'By language code: its translation, or a list of those that may be used.' }))
  .meta({ description: 'What becomes of the term: {keep: true}, or its translations by language code.' })

/** `glossary.yaml` of a network or municipality: language code, term, and what becomes of it in translations. */
export const glossarySchema = z
  .object({})
  .catchall(
    z
      .record(z.string(), term, demand`must be a map of terms and what becomes of them`)
      .meta({ description: 'By code of the language that texts are written in: its terms.' }),
  )

import * as z from 'zod'
import { demand } from '../ground/demand.ts'
import { listOf, text } from './fields.ts'

const word = text(
  { description: 'What people also call it; several words are a phrase.', examples: ['Stadthaus'] },
  { max: 100 },
)

/** `synonyms.yaml` of a network or municipality: language code, name on the pages, what people call it. */
export const synonymsSchema = z
  .object({})
  .catchall(
    z
      .record(
        z.string(),
        listOf(word, { description: 'What people call it, as a list.' }),
        demand`must be a map of names and what people call them`,
      )
      .meta({ description: 'By language code: the name that pages use, and a list of what people call it.' }),
  )

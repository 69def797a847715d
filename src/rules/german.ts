import { type Tell, type Translated, toText } from '../ground/sentence.ts'
import { languageTable } from '../values/languages.ts'
import table from './german.json' with { type: 'json' }

const patterns = new Map<string, Translated>([
  ...[...languageTable.values()].map(({ english, german }) => [english, german] as const),
  ...Object.entries(table),
])

/** Says a sentence in German, as `german.json` and the table of languages have it; a test finds what they lack. */
export const tellGerman: Tell = (sentence) => toText(sentence, (pattern) => patterns.get(pattern))

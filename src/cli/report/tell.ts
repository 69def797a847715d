import { type Sentence, sentence, type Tell, toText } from '../../ground/sentence.ts'
import { tellGerman } from '../../rules/german.ts'

/** Languages that findings and reports speak. */
export type ReportLanguage = 'en' | 'de'

const tellers: Readonly<Record<ReportLanguage, Tell>> = { en: (said) => toText(said), de: tellGerman }

/** Says sentences in a language; English unless one is given. */
export function tellIn(language: ReportLanguage = 'en'): Tell {
  return tellers[language]
}

/** The language that `--messages` asks for. */
export function readLanguage(options: Readonly<Record<string, unknown>>): ReportLanguage {
  return options['messages'] === 'de' ? 'de' : 'en'
}

export function countFiles(number: number): Sentence {
  return number === 1 ? sentence`${number} file` : sentence`${number} files`
}

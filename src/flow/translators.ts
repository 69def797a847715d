import type { Language } from '../values/language.ts'
import type { Translate } from '../values/translate.ts'
import type { Workshop } from './shelves.ts'

/** Interface strings by language code, each language's made when it is first needed. */
export function createTranslators(
  languages: ReadonlyMap<string, Language>,
  workshop: Workshop,
): (code: string) => Translate {
  const made = new Map<string, Translate>()
  return (code) => {
    const known = made.get(code)
    if (known) return known
    const language = languages.get(code)
    if (!language) throw new Error(`no language ${code} in the table`)
    const translate = workshop.translate(language)
    made.set(code, translate)
    return translate
  }
}

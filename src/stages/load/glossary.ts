import { type Sentence, sentence } from '../../ground/sentence.ts'
import { foldWord } from '../../ground/words.ts'
import { glossarySchema } from '../../kinds/glossary.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Message } from '../../values/message.ts'
import type { Files } from '../../values/ports.ts'
import type { GlossaryTerm } from '../../values/site.ts'
import { readConfig } from './config-file.ts'
import { glossaryName } from './file-names.ts'
import { unknownLanguage } from './unknown-language.ts'

/** What a `glossary.yaml` says. */
export interface LoadedGlossary {
  readonly glossary: readonly GlossaryTerm[]
  readonly messages: readonly Message[]
}

/** Reads the glossary of a folder; there need not be any. What contradicts itself is reported and left out. */
export function readGlossary(files: Files, folder: string, table: ReadonlyMap<string, Language>): LoadedGlossary {
  const file = folder === '' ? glossaryName : `${folder}/${glossaryName}`
  const read = readConfig(files, file, glossarySchema)
  const glossary: GlossaryTerm[] = []
  const messages: Message[] = [...(read?.messages ?? [])]
  const placeOf = (path: string) => {
    const place = read?.keyPlaces[path]
    return place ? { place } : {}
  }
  const contradict = (path: string, reason: Sentence, note: Sentence) =>
    messages.push({ ...errorFinding('glossary-contradiction', reason, { ...placeOf(path), note }), file })
  const demandLanguage = (code: string, path: string) => {
    if (table.has(code)) return true
    const note = sentence`Put each term under the code of its language, and each translation too.`
    messages.push({ ...unknownLanguage(code, table, { place: read?.keyPlaces[path], note }), file })
    return false
  }
  for (const [language, terms] of Object.entries(read?.partial ?? {})) {
    if (!demandLanguage(language, language)) continue
    const taken = new Map<string, string>()
    for (const [term, { keep = false, ...rest }] of Object.entries(terms ?? {})) {
      const path = `${language}.${term}`
      const folded = foldWord(term)
      const before = taken.get(folded)
      taken.set(folded, term)
      const translations = Object.entries(rest).filter(([code]) => demandLanguage(code, `${path}.${code}`))
      if (before !== undefined) {
        contradict(path, sentence`"${term}" is the same term as "${before}" above.`, sentence`Remove one of the two.`)
      } else if (keep && translations.length > 0) {
        const codes = translations.map(([code]) => code).join(', ')
        const reason = sentence`"${term}" is to stand as it is in every language, and is translated too: ${codes}.`
        contradict(`${path}.keep`, reason, sentence`Remove "keep" or the translations.`)
      } else {
        glossary.push({
          language,
          term,
          keep,
          translations: Object.fromEntries(translations),
          source: file,
          ...placeOf(path),
        })
      }
    }
  }
  return { glossary, messages }
}

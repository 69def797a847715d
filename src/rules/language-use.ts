import { sentence } from '../ground/sentence.ts'
import type { Doc } from '../values/doc.ts'
import { type Language, nameOf } from '../values/language.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Site } from '../values/site.ts'

/** Letters below which the script of a text says nothing. */
const enoughLetters = 40

/** Texts in a language that the site does not offer, or whose letters are not those of their language. */
export const languageUse: Rule = {
  ids: ['language-unused', 'language-mismatch'],
  judge: (site, { languages }) => {
    const messages: Message[] = []
    const offered = new Set(site.languages.map((language) => language.code))
    const said = new Set<string>()
    for (const { variants } of [...site.pages.values(), ...site.snippets.values()]) {
      for (const doc of variants.values()) {
        const language = languages.get(doc.language)
        if (
          language &&
          !offered.has(doc.language) &&
          doc.scope === site.municipality.scope &&
          !said.has(doc.language)
        ) {
          said.add(doc.language)
          messages.push(unused(doc, site))
        }
        if (language) messages.push(...mismatch(doc, language, site))
      }
    }
    return messages
  },
}

function unused(doc: Doc, site: Site): Message {
  const finding = warningFinding(
    'language-unused',
    sentence`The site does not offer the language "${doc.language}" of this file.`,
    {
      note: sentence`Add it to "languages" in ${site.municipality.file}, or remove the folder.`,
    },
  )
  return { ...finding, file: doc.file, municipality: site.municipality.id }
}

const scriptNames: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Ethi: /\p{Script=Ethiopic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Geor: /\p{Script=Georgian}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu,
  Hans: /\p{Script=Han}/gu,
}

/** Whether a pattern matches that often; stops there, which for almost every text is in its first lines. */
function hasAtLeast(pattern: RegExp, text: string, wanted: number): boolean {
  let found = 0
  for (const _ of text.matchAll(pattern)) if (++found >= wanted) return true
  return found >= wanted
}

/** A text of which not a tenth is in the letters of its language. */
function mismatch(doc: Doc, language: Language, site: Site): readonly Message[] {
  const pattern = scriptNames[language.script]
  if (!pattern || doc.text.length < enoughLetters || hasAtLeast(pattern, doc.text, doc.text.length / 10)) return []
  const letters = doc.text.match(/\p{L}/gu)?.length ?? 0
  if (letters < enoughLetters || hasAtLeast(pattern, doc.text, letters / 10)) return []
  const finding = warningFinding(
    'language-mismatch',
    sentence`This text does not look like ${nameOf(language)}: its letters are of another script.`,
    {
      note: sentence`Move it to the folder of its language, or translate it.`,
    },
  )
  return [{ ...finding, file: doc.file, municipality: site.municipality.id }]
}

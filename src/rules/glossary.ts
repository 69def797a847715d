import { sentence } from '../ground/sentence.ts'
import { findWords, foldWord } from '../ground/words.ts'
import { siblingOf, textOfBlock } from '../values/block-text.ts'
import type { Doc } from '../values/doc.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { GlossaryTerm, Page, Site, Snippet } from '../values/site.ts'

/** Translations that call something otherwise than the glossary says. */
export const glossary: Rule = {
  ids: ['glossary-term'],
  judge: (site) => {
    const terms = termsOf(site).map((term) => ({ ...term, pattern: patternOf(term.term) }))
    if (terms.length === 0) return []
    return [...site.pages.values(), ...site.snippets.values()].flatMap((group) =>
      terms.flatMap((term) => judge(group, term, site)),
    )
  },
}

/** The terms of the municipality, and those of the network that it has not decided itself. */
function termsOf({ municipality, network }: Site): readonly GlossaryTerm[] {
  const own = new Set(municipality.glossary.map(({ language, term }) => `${language} ${foldWord(term)}`))
  const common = network.glossary.filter(({ language, term }) => !own.has(`${language} ${foldWord(term)}`))
  return [...municipality.glossary, ...common]
}

type Pattern = GlossaryTerm & { readonly pattern: RegExp }

/** The term as a word of its own, with the ending of a case or of several. */
function patternOf(term: string): RegExp {
  const escaped = term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const ending = /\p{L}{5}$/u.test(term) ? '\\p{Ll}{0,2}' : ''
  return new RegExp(`(?<![\\p{L}\\p{N}-])${escaped}${ending}(?![\\p{L}\\p{N}-])`, 'u')
}

function judge({ variants }: Page | Snippet, term: Pattern, site: Site): readonly Message[] {
  const source = variants.get(term.language)
  if (!source?.text.includes(term.term) || !term.pattern.test(source.text)) return []
  return [...variants.values()].flatMap((doc): readonly Message[] => {
    const wanted = doc === source ? undefined : wantedIn(doc, term)
    if (!wanted || wanted.some((words) => hasWords(doc, words, term.keep))) return []
    const block = source.blocks.findIndex((_, index) => term.pattern.test(textOfBlock(source, index) ?? ''))
    const line = doc.blocks[siblingOf(doc, source, block) ?? -1]?.lines[0]
    const names = wanted.map((words) => sentence`"${words}"`).reduce((one, other) => sentence`${one} or ${other}`)
    const reason = term.keep
      ? sentence`"${term.term}" of ${source.file} stands as it is in this language, and not so in this text.`
      : sentence`"${term.term}" of ${source.file} is called ${names} in this language, and not so in this text.`
    const where = term.place ? sentence`${term.source}, line ${term.place.line}` : term.source
    const finding = warningFinding('glossary-term', reason, {
      ...(line !== undefined && { place: { line, column: 1 } }),
      note: sentence`Write it so, or correct the glossary (${where}).`,
    })
    return [{ ...finding, file: doc.file, municipality: site.municipality.id }]
  })
}

/** Easy language writes words of its own language with hyphens, so it keeps none. */
function wantedIn(doc: Doc, { keep, term, language, translations }: GlossaryTerm): readonly string[] | undefined {
  if (!keep) return translations[doc.language]
  return doc.language.startsWith(`${language}-`) ? undefined : [term]
}

/** Whether a text has the words, in any case and number, in any order. */
function hasWords(doc: Doc, words: string, isExact: boolean): boolean {
  const { title = '', description = '' } = doc.meta
  const text = `${title}\n${description}\n${doc.text}`
  if (text.includes(words)) return true
  const folded = foldWord(text)
  if (isExact) return folded.includes(foldWord(words))
  return findWords(words).every((word) => folded.includes(stemOf(foldWord(word))))
}

/** A word without the ending that cases and numbers change; scripts without blanks have none. */
function stemOf(word: string): string {
  if (/\p{Script=Han}|\p{Script=Thai}/u.test(word)) return word
  const { length } = word
  return word.slice(0, length - (length > 9 ? 3 : length > 6 ? 2 : length > 4 ? 1 : 0))
}

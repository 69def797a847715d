import { sentence } from '../ground/sentence.ts'
import { foldWord } from '../ground/words.ts'
import { linksOf } from '../values/block-text.ts'
import { type Message, warningFinding } from '../values/message.ts'
import { plainText } from '../values/plain-text.ts'
import type { Rule } from '../values/rule.ts'
import { textsOf } from '../values/variants.ts'
import { vagueWords } from './vague-words.ts'

/** Longer than anything that says nothing. */
const longest = 40

/** Links that say no word of where they lead: screen readers list them without the text around them. */
export const linkText: Rule = {
  ids: ['link-text-vague'],
  judge: (site) =>
    textsOf(site).flatMap(([, doc]) => {
      const vague = vagueTexts.get(doc.language)
      if (!vague) return []
      return linksOf(doc.body).flatMap(({ body, place }): readonly Message[] => {
        const [first] = body
        if (body.length !== 1 || typeof first !== 'string' || first.length > longest || /[\d@]/.test(first)) return []
        if (!vague.has(simplify(first))) return []
        const text = plainText(body)
        const finding = warningFinding('link-text-vague', sentence`"${text}" does not say where the link leads.`, {
          place,
          note: sentence`Write what one finds there: the name of the page, of the office or of the form.`,
        })
        return [{ ...finding, file: doc.file, municipality: site.municipality.id }]
      })
    }),
}

/** English phrases stand in texts of every language; accents are forgotten while typing. */
const vagueTexts: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(vagueWords).map(([code, phrases]) => {
    const all = [...phrases, ...vagueWords.en].map(simplify)
    return [code, new Set([...all, ...all.map(foldWord)])]
  }),
)

/** The words of a text in small letters, without tags, arrows and dots. */
function simplify(html: string): string {
  return html
    .toLowerCase()
    .replace(/<[^>]*>/g, '')
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim()
}

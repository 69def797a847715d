import { countWords, findSentences } from '../ground/sentences.ts'
import { placeOfWords } from '../values/block-text.ts'
import type { Doc } from '../values/doc.ts'
import { isEasy } from '../values/language.ts'
import { type Finding, type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import { textsOf } from '../values/variants.ts'

/** What a sentence and a paragraph in easy language may have at most. */
const mostWords = 20
const mostSentences = 5

/** Sentences and paragraphs that are too long for easy language. */
export const easyLanguage: Rule = {
  ids: ['easy-sentence', 'easy-paragraph'],
  judge: (site, { languages }) =>
    textsOf(site).flatMap(([, doc]): readonly Message[] => {
      if (!isEasy(languages.get(doc.language))) return []
      const at = { file: doc.file, municipality: site.municipality.id }
      return doc.text.split('\n').flatMap((line) => judgeLine(line, doc).map((finding) => ({ ...finding, ...at })))
    }),
}

/** @param line what stands in one paragraph, item or cell */
function judgeLine(line: string, doc: Doc): readonly Finding[] {
  const sentences = findSentences(line)
  const place = () => {
    const found = placeOfWords(doc, line)
    return found ? { place: found } : {}
  }
  const long = sentences.flatMap((sentence) => {
    const words = countWords(sentence)
    if (words <= mostWords) return []
    const reason = `The sentence "${beginningOf(sentence)}" has ${words} words; in easy language it has ${mostWords} at most.`
    return [warningFinding('easy-sentence', reason, { ...place(), note: 'Make two of it: one thought, one sentence.' })]
  })
  if (sentences.length <= mostSentences) return long
  const reason = `The paragraph "${beginningOf(line)}" has ${sentences.length} sentences; in easy language it has ${mostSentences} at most.`
  return [
    ...long,
    warningFinding('easy-paragraph', reason, { ...place(), note: 'Put an empty line where a new thought begins.' }),
  ]
}

function beginningOf(text: string): string {
  const words = text.split(' ')
  return words.length > 5 ? `${words.slice(0, 5).join(' ')} …` : text
}

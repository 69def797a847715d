import { sentence } from '../ground/sentence.ts'
import { countWords, findSentences } from '../ground/sentences.ts'
import { placesOfLines } from '../values/block-text.ts'
import { isEasy } from '../values/language.ts'
import { type Finding, type Message, type Place, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import { textsOf } from '../values/variants.ts'

/** What a sentence and a paragraph in easy language may have at most. */
const mostWords = 20
const mostSentences = 5

/** Sentences and paragraphs that are too long for easy language. */
export const easyLanguage: Rule = {
  ids: ['easy-sentence', 'easy-paragraph'],
  judge: (site, { languages }) =>
    textsOf(site).flatMap(([, doc]) => {
      if (!isEasy(languages.get(doc.language))) return []
      let places: ReadonlyMap<string, Place> | undefined
      return doc.text.split('\n').flatMap((line): readonly Message[] => {
        const findings = judgeLine(line)
        if (findings.length === 0) return []
        places ??= placesOfLines(doc)
        const place = places.get(line)
        const at = { file: doc.file, municipality: site.municipality.id, ...(place && { place }) }
        return findings.map((finding) => ({ ...finding, ...at }))
      })
    }),
}

/** @param line what stands in one paragraph, item or cell */
function judgeLine(line: string): readonly Finding[] {
  const sentences = findSentences(line)
  const tooLong = sentences.flatMap((long) => {
    const words = countWords(long)
    if (words <= mostWords) return []
    const reason = sentence`The sentence "${beginningOf(long)}" has ${words} words; in easy language it has ${mostWords} at most.`
    return [warningFinding('easy-sentence', reason, { note: sentence`Make two of it: one thought, one sentence.` })]
  })
  if (sentences.length <= mostSentences) return tooLong
  const reason = sentence`The paragraph "${beginningOf(line)}" has ${sentences.length} sentences; in easy language it has ${mostSentences} at most.`
  return [
    ...tooLong,
    warningFinding('easy-paragraph', reason, { note: sentence`Put an empty line where a new thought begins.` }),
  ]
}

function beginningOf(text: string): string {
  const words = text.split(' ')
  return words.length > 5 ? `${words.slice(0, 5).join(' ')} …` : text
}

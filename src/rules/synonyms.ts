import { sentence } from '../ground/sentence.ts'
import { findWords, foldWord } from '../ground/words.ts'
import type { PageMeta } from '../kinds/page.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Site } from '../values/site.ts'

/** Synonyms that lead nowhere, since no page uses the name. */
export const synonyms: Rule = {
  ids: ['synonym-unused'],
  judge: (site) => {
    const messages: Message[] = []
    for (const [code, rows] of site.municipality.synonyms) {
      const words = wordsOf(site, code)
      for (const { term, source, place } of rows) {
        const unused = findWords(term).find((word) => !words.has(foldWord(word)))
        if (unused === undefined) continue
        const finding = warningFinding('synonym-unused', sentence`No page in this language has the word "${unused}".`, {
          ...(place && { place }),
          note: sentence`Write the name as the pages do, or remove it: searching for its synonyms finds nothing.`,
        })
        messages.push({ ...finding, file: source, municipality: site.municipality.id })
      }
    }
    return messages
  },
}

function wordsOf(site: Site, code: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { variants } of site.pages.values()) {
    const doc = variants.get(code)
    if (!doc) continue
    const { title = '', keywords = [] } = doc.meta as Partial<PageMeta>
    for (const word of findWords([title, ...(keywords ?? []), doc.text].join(' '))) words.add(foldWord(word))
  }
  return words
}

import { sentence } from '../ground/sentence.ts'
import type { Block, Doc } from '../values/doc.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'

/** Words after which readers who look for one thing need a heading. */
const mostWords = 200

/** Long stretches without a heading. Translations have the headings of their source, so the source is judged. */
export const longText: Rule = {
  ids: ['heading-rare'],
  judge: (site) =>
    [...site.pages.values()].flatMap(({ source }): readonly Message[] =>
      longStretches(source).map(({ line, words }) => {
        const reason = sentence`From here on, ${words} words follow without a heading.`
        const note = sentence`Put a heading (## …) at least every ${mostWords} words, so that readers find their place.`
        const finding = warningFinding('heading-rare', reason, { place: { line, column: 1 }, note })
        return { ...finding, file: source.file, municipality: site.municipality.id }
      }),
    ),
}

interface Stretch {
  readonly line: number
  readonly words: number
}

function longStretches({ blocks }: Doc): readonly Stretch[] {
  const long: Stretch[] = []
  let line = 0
  let words = 0
  const close = () => {
    if (words > mostWords) long.push({ line, words })
    words = 0
  }
  for (const block of blocks) {
    if (isLandmark(block)) close()
    else if (isRunning(block)) {
      if (words === 0) line = block.lines[0]
      words += block.words
    }
  }
  close()
  return long
}

/** What catches the eye as a heading does: `:::details[Title]` has one of its own. */
function isLandmark({ kind }: Block): boolean {
  return kind === 'h' || kind === 'details'
}

/** Tables and code are not read from the first word to the last. */
function isRunning({ kind }: Block): boolean {
  return !['title', 'description', 'table', 'code', 'footnote', 'snippet'].includes(kind)
}

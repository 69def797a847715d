import { codeFrame } from '../ground/code-frame.ts'
import { type Sentence, sentence, type Tell } from '../ground/sentence.ts'
import { countOf, type Message } from '../values/message.ts'
import type { PageFacts } from '../values/page-facts.ts'

/** What bar and overlay say whatever is found; the rest the server tells with each answer. */
const fixed = {
  /** The language that all this is in. */
  tag: sentence`en`,
  close: sentence`Close`,
  forEditors: sentence`For editors`,
  hide: sentence`Hide`,
  noFile: sentence`This page has no file of its own.`,
  draft: sentence`Draft: readers do not get this page`,
  onPhone: sentence`On a phone`,
  openInEditor: sentence`Open in Visual Studio Code`,
} satisfies Readonly<Record<string, Sentence>>

/** Words for the scripts of a page. */
export function devWords(tell: Tell): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(fixed).map(([name, said]) => [name, tell(said)]))
}

/** `2 errors, 1 warning`. */
export function countLevels(errors: number, warnings: number, tell: Tell): string {
  const counts = [
    ...(errors === 0 ? [] : [countOf('error', errors)]),
    ...(warnings === 0 ? [] : [countOf('warning', warnings)]),
  ]
  return counts.map(tell).join(', ')
}

export function countFindings(number: number): Sentence {
  return number === 1 ? sentence`${number} finding` : sentence`${number} findings`
}

/** What a page is made of, and how many of its languages somebody has to look at. */
export function tellFacts({ shownIn, languages, ...facts }: PageFacts, tell: Tell) {
  const all = languages.length
  const open = languages.filter(({ isDone }) => !isDone).length
  return {
    ...facts,
    ...(shownIn !== undefined && { shownIn: tell(sentence`Not translated: shown in ${shownIn}`) }),
    languages: languages.map((language) => ({ ...language, state: tell(language.state) })),
    languagesTitle: tell(open === 0 ? sentence`${all} languages` : sentence`${all} languages, ${open} to look at`),
  }
}

/**
 * A finding as the overlay and the bar show it.
 * @param text the text of its file, for the lines around it
 */
export function tellFinding(message: Message, text: string | undefined, tell: Tell) {
  const { file, place, level, ruleId, reason, expected, note } = message
  const meant = expected?.length ? [tell(sentence`Did you mean ${expected.join(', ')}?`)] : []
  return {
    place: place ? `${file}:${place.line}:${place.column}` : file,
    level,
    levelName: tell(level === 'error' ? sentence`error` : sentence`warning`),
    ruleId,
    reason: tell(reason),
    hint: [...meant, ...(note ? [tell(note)] : [])].join(' '),
    frame: place && text !== undefined ? codeFrame({ text, place }) : '',
  }
}

import { type Sentence, sentence, type Tell } from '../ground/sentence.ts'
import { countOf } from '../values/message.ts'

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

/** `5 languages, 2 to look at`. */
export function countLanguages(all: number, open: number, tell: Tell): string {
  return tell(open === 0 ? sentence`${all} languages` : sentence`${all} languages, ${open} to look at`)
}

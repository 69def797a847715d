import type { Sentence } from '../ground/sentence.ts'
import type { Direction } from './language.ts'

/** What an editor wants to know of the page on the screen. */
export interface PageFacts {
  /** The file of its text, below the content root. */
  readonly file: string
  /** True where readers do not get it. */
  readonly isDraft: boolean
  /** Set where the text shown is not in the page's own language: that language's name for itself. */
  readonly shownIn?: string
  readonly languages: readonly LanguageFacts[]
}

/** The page in one language. */
export interface LanguageFacts {
  readonly tag: string
  readonly direction: Direction
  readonly autonym: string
  /** Address, ready for `href`; undefined where the language does not show the page. */
  readonly href?: string
  readonly isCurrent: boolean
  /** `source`, or how the translation stands to it: `outdated (2 of 9 blocks)`. */
  readonly state: Sentence
  /** False where somebody has to translate or look. */
  readonly isDone: boolean
  /** Blocks that are out of date. */
  readonly stale: number
}

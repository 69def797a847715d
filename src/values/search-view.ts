import type { NavLink, NavSection, Shell, TextLanguage } from './view.ts'

/** A language that the search looks into. */
export interface SearchedLanguage extends TextLanguage {
  /** Address of the folder that holds its index. */
  readonly index: string
  /** False where no page is written in it, so that there is no index. */
  readonly hasPages: boolean
  /** First letters of the words that its pages have. */
  readonly letters: string
  /** True where pages of the reader's language are shown in this one. */
  readonly standsIn: boolean
}

export interface SearchView {
  readonly type: 'search'
  readonly shell: Shell
  /** The reader's language, then those that words are looked up in which the own pages do not know. */
  readonly languages: readonly SearchedLanguage[]
  /** Address of the list of all titles. */
  readonly aToZ: string
  /** The municipality's telephone, for those who find nothing. */
  readonly phone?: { readonly text: string; readonly href: string }
  /** Shown where nothing is looked for, or nothing found. */
  readonly topics: readonly NavSection[]
}

/** All titles of a language. */
export interface AToZView {
  readonly type: 'a-to-z'
  readonly shell: Shell
  /** In the order of the language; a letter is empty where a title begins with none. */
  readonly groups: ReadonlyArray<{ readonly letter: string; readonly links: readonly NavLink[] }>
}

import type { Entry } from './site.ts'
import type { Translate } from './translate.ts'
import type { LanguageLink, NavLink, NavSection, Shell } from './view.ts'

/** What distinguishes the frame of one page from that of another. */
export interface ShellInput {
  /** Address of the page below the site's root. */
  readonly address: string
  readonly title: string
  readonly description?: string
  readonly breadcrumbs: readonly NavLink[]
  /** The same page in every language of the site; the current one included. */
  readonly languages: readonly LanguageLink[]
  readonly alternates: Shell['alternates']
  readonly canonical?: string
  readonly noindex: boolean
  /** Key of the page, to mark it in the menu. */
  readonly key?: string
}

/** Most entries of a menu. Nobody reads more, every page would hold all of them, and A to Z lists the rest. */
export const longestMenu = 50

/** Makes the frames and navigation of one language of a site. What is the same on every page is made once. */
export interface Navigator {
  readonly shell: (input: ShellInput) => Shell
  readonly link: (entry: Entry) => NavLink
  readonly sections: (keys: readonly string[]) => readonly NavSection[]
  readonly breadcrumbs: (entry: Entry) => readonly NavLink[]
  /** Switcher for a page; undefined key: for pages that every language has, at `fixed` below the language. */
  readonly languages: (key: string | undefined, fixed?: string) => readonly LanguageLink[]
  readonly title: (entry: Entry) => string
  /** Interface strings of the language. */
  readonly translate: Translate
}

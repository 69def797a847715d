import type { ChooserView } from './chooser-view.ts'
import type { Direction } from './language.ts'
import type { OfflineAddresses, OfflineView } from './offline-view.ts'
import type { AToZView, SearchView } from './search-view.ts'
import type { StatusView } from './status-view.ts'
import type { Pointer } from './translation.ts'

/** The language of a piece of text that is not in the reader's language; every such piece is marked with it. */
export interface TextLanguage {
  /** BCP 47 tag. */
  readonly tag: string
  readonly direction: Direction
  readonly autonym: string
}

/** A link in a menu, list or breadcrumb. Addresses are ready for `href`. */
export interface NavLink {
  readonly title: string
  readonly href: string
  /** Set where the title is not in the reader's language. */
  readonly shownIn?: TextLanguage
  readonly icon?: string
  readonly description?: string
  readonly current?: boolean
}

/** A section with the links below it. */
export interface NavSection extends NavLink {
  readonly children: readonly NavLink[]
}

/** One entry of the language switcher. */
export interface LanguageLink {
  readonly tag: string
  readonly direction: Direction
  readonly autonym: string
  readonly href: string
  readonly current: boolean
  /** False where the page is not translated into that language. */
  readonly translated: boolean
}

/** The looks of one site. */
export interface Theme {
  /** `#0b3f49`: what a browser colours its own bars with. */
  readonly colour?: string
  /** Address of its logo, with its size in pixels where that is known. */
  readonly logo?: { readonly href: string; readonly width?: number; readonly height?: number }
}

/** A picture for home screens. */
export interface SquareIcon {
  readonly href: string
  /** Pixels. */
  readonly width: number
}

/** What every page has around its content. */
export interface Shell {
  /** The language of the interface: the reader's. */
  readonly language: {
    readonly code: string
    readonly tag: string
    readonly direction: Direction
    readonly autonym: string
  }
  /** Whole text of `<title>`. */
  readonly documentTitle: string
  readonly description?: string
  /** Absolute address for `rel=canonical`. */
  readonly canonical?: string
  /** Absolute address of the page itself, which differs from the canonical one where it stands in for a translation. */
  readonly address?: string
  /** True where search engines must not list the page. */
  readonly noindex: boolean
  /** `rel=alternate`: absolute addresses by `hreflang`, `x-default` included. */
  readonly alternates: ReadonlyArray<{ readonly hreflang: string; readonly href: string }>
  /** Name of the site and its start page in this language. */
  readonly site: { readonly name: string; readonly href: string }
  /** The same page in the other languages; empty where there are none to offer. */
  readonly languages: readonly LanguageLink[]
  /** Top-level pages. */
  readonly menu: readonly NavLink[]
  readonly breadcrumbs: readonly NavLink[]
  readonly legal: readonly NavLink[]
  /** Address of the search page; undefined where there is none. */
  readonly search?: string
  /** Address of the municipality chooser; undefined in a network of one. */
  readonly chooser?: string
  /** What a browser needs to keep pages for reading without internet; undefined where nothing is kept. */
  readonly offline?: OfflineAddresses
  readonly assets: {
    readonly style: string
    readonly search: string
    readonly chooser: string
    readonly page: string
    readonly keep: string
    readonly early: string
  }
  /** The site's sign as squares, the smallest first; undefined where they could not be made. */
  readonly icons?: readonly SquareIcon[]
  /** How the site differs from others in colour and sign; undefined where it does not. */
  readonly theme?: Theme
  /** Who publishes the site, for search engines; undefined where no municipality does. */
  readonly publisher?: { readonly name: string; readonly email?: string; readonly phone?: string }
}

/** A page with a text: start page, section, leaf or legal page. */
export interface PageView {
  readonly type: 'page' | 'start' | 'legal'
  readonly shell: Shell
  readonly title: string
  /** Set where title and text are shown in another language than the reader's. */
  readonly shownIn?: TextLanguage
  /** HTML of our own making. */
  readonly html: string
  /** Headings for the table of contents; empty where none is shown. */
  readonly contents: ReadonlyArray<{ readonly id: string; readonly text: string; readonly depth: number }>
  readonly children: readonly NavSection[]
  /** Formatted in the reader's language. */
  readonly updated?: string
  /** True where `updated` is the date of a translation. */
  readonly isTranslation: boolean
  readonly organization?: { readonly name: string; readonly website?: string; readonly shownIn?: TextLanguage }
  readonly isDraft: boolean
  /** The pages before and after this one in its section. */
  readonly previous?: NavLink
  readonly next?: NavLink
  /** Address of a video that says the same in sign language. */
  readonly signLanguage?: string
  /** The same page in easy language, where the reader's language has one. */
  readonly easyLanguage?: LanguageLink
  /** Where to report a mistake: `mailto:` or the address of a form, filled with what page it is. */
  readonly report?: string
  /** Set where parts of the text may be out of date: the language to read it in. */
  readonly outdated?: Pointer
  /** Set where a machine translated the text: the language of the original. */
  readonly machine?: Pointer
}

/** A page that has no text in this language and only says where it can be read. */
export interface NoticeView {
  readonly type: 'notice'
  readonly shell: Shell
  readonly title: string
  readonly shownIn?: TextLanguage
  readonly available: readonly LanguageLink[]
}

export interface NotFoundView {
  readonly type: 'not-found'
  readonly shell: Shell
}

/** Codes for waiting rooms, which lead a telephone to the sections of a site. For paper, and for the staff. */
export interface PosterView {
  readonly type: 'poster'
  readonly shell: Shell
  readonly sections: ReadonlyArray<{ readonly link: NavLink; readonly address: string }>
}

/** The address of a municipality without a language: offers its languages. */
export interface LanguagesView {
  readonly type: 'languages'
  readonly shell: Shell
  readonly name: string
}

/** What stands at an old address. */
export interface RedirectView {
  readonly type: 'redirect'
  readonly shell: Shell
  readonly target: string
}

export type View =
  | PageView
  | NoticeView
  | SearchView
  | AToZView
  | NotFoundView
  | OfflineView
  | ChooserView
  | LanguagesView
  | RedirectView
  | PosterView
  | StatusView

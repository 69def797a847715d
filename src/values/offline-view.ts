import type { LanguageFormats } from './language.ts'
import type { NavLink, Shell } from './view.ts'

/** Where the parts of a site lie that a browser needs to keep it. */
export interface OfflineAddresses {
  /** Address of the service worker; it stands in the folder that it watches over. */
  readonly worker: string
  /** Address of the page that stands in for those that were not kept; the chooser stands in for itself. */
  readonly page?: string
  /** Address of the web app manifest. */
  readonly manifest?: string
}

/** What a reader without internet sees in the place of a page that was not kept; offers to keep a whole language. */
export interface OfflineView {
  readonly type: 'offline'
  readonly shell: Shell
  /** Pages that are kept from the first visit on. */
  readonly links: readonly NavLink[]
  /** All pages of the language in one file. */
  readonly bundle: {
    readonly href: string
    /** Changes with the content. */
    readonly revision: string
    /** Bytes of the file, and what a reader downloads of them. */
    readonly bytes: number
    readonly download: number
  }
  /** How dates are written in the language. */
  readonly dates: Pick<LanguageFormats, 'date' | 'months'>
}

import type { Artifact, Assets, PlannedFile } from './artifact.ts'
import type { Navigator } from './navigation.ts'
import type { Network, Site } from './site.ts'
import type { Translate } from './translate.ts'
import type { Coverage } from './translation.ts'
import type { View } from './view.ts'

/** What the network keeps of a municipality when its pages are written: enough to list it. */
export interface Summary {
  readonly id: string
  /** Name by language code of the municipality. */
  readonly names: Readonly<Record<string, string>>
  readonly sourceLanguage: string
  readonly languages: readonly string[]
  readonly prefix?: string
  readonly postalCodes: readonly string[]
  readonly otherNames?: readonly string[]
  readonly position?: { readonly latitude: number; readonly longitude: number }
  /** How far its translations are, by language; not known of what an older version built. */
  readonly coverage?: readonly Coverage[]
  /** Old addresses and what they lead to, both below the site's root. */
  readonly redirects: ReadonlyArray<readonly [from: string, to: string]>
}

/** What a search page must know of the search of one language. */
export interface SearchLanguage {
  /** False where every page is shown in another language, so that there is nothing to find. */
  readonly hasPages: boolean
  /** First letters of the words that its pages have. */
  readonly letters: string
  /** Codes of the languages that its pages are shown in where a translation is missing. */
  readonly standIns: readonly string[]
}

/** What outputs of a municipality are made with. */
export interface SiteTools {
  readonly navigators: ReadonlyMap<string, Navigator>
  /** The whole HTML document of a view, in the language of its shell. */
  readonly render: (view: View) => string
  /** Absolute address of an address below the site's root. */
  readonly absolute: (address: string) => string
  /** The search of each language, by its code. */
  readonly search: ReadonlyMap<string, SearchLanguage>
  /** The bytes of a page, by its path; pages are written by the time that outputs are made. */
  readonly pages: (path: string) => Uint8Array
  /** SHA-256 of a page's file, by its path. */
  readonly hashOf: (path: string) => string | undefined
  /**
   * A value that an earlier run made and kept under this name for the same key, or what `make` makes.
   * @param key stands for everything that it is made of
   */
  readonly recall: <Value>(name: string, key: string, make: () => Value) => Value
  readonly assets: Assets
}

/** A family of files for each municipality. */
export interface SiteOutput {
  readonly name: string
  readonly create: (site: Site, tools: SiteTools) => readonly PlannedFile[]
}

/** What outputs of the network are made with. */
export interface NetworkTools {
  readonly render: (view: View) => string
  readonly assets: Assets
  /** Interface strings of a language, by its code. */
  readonly translate: (code: string) => Translate
}

/** A family of files for the whole network. */
export interface NetworkOutput {
  readonly name: string
  readonly create: (network: Network, summaries: readonly Summary[], tools: NetworkTools) => readonly Artifact[]
}

/** Path of the file that a static host serves at an address: `/town/de/` → `town/de/index.html`. */
export function fileAt(address: string): string {
  return `${address.slice(1)}index.html`
}

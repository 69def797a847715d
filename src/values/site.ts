import type { Fact } from '../kinds/facts.ts'
import type { LayerConfig } from '../kinds/layer.ts'
import type { MunicipalityConfig } from '../kinds/municipality.ts'
import type { NetworkConfig } from '../kinds/network.ts'
import type { MissingPolicy, PageMeta } from '../kinds/page.ts'
import type { Doc, Media } from './doc.ts'
import type { Language } from './language.ts'
import type { Place } from './message.ts'
import type { Synonym } from './synonyms/index.ts'
import type { Translation } from './translation.ts'

/** A configuration file after its schema, with the place of each key (nested keys joined by dots). */
export interface Configured<Config> {
  readonly file: string
  readonly config: Config
  readonly places: Readonly<Record<string, Place>>
}

/** A synonym of a network or municipality, with its place in `synonyms.yaml`, which is its source. */
export interface OwnSynonym extends Synonym {
  readonly place?: Place
}

/** By language code. */
export type OwnSynonyms = ReadonlyMap<string, readonly OwnSynonym[]>

/** A term of a network's or municipality's `glossary.yaml`, which is its source. */
export interface GlossaryTerm {
  /** Code of the language that the term is of. */
  readonly language: string
  readonly term: string
  /** True where translations leave it as it is. */
  readonly keep: boolean
  /** Its translations by language code, any of which will do. */
  readonly translations: Readonly<Record<string, readonly string[]>>
  readonly source: string
  readonly place?: Place
}

/** A layer: a shared tree, never published by itself. */
export interface Layer extends Configured<LayerConfig> {
  /** Folder name below `shared/`. */
  readonly id: string
  /** Path below the content root: `shared/bavaria`. */
  readonly scope: string
}

/** A municipality as configured, before its content is read. */
export interface Municipality extends Configured<MunicipalityConfig> {
  /** Folder name and address segment; empty for a network of one, which is published at the root. */
  readonly id: string
  /** Path below the content root: `municipalities/lindenstadt`. */
  readonly scope: string
  readonly synonyms: OwnSynonyms
  readonly glossary: readonly GlossaryTerm[]
}

/** Everything built together, without content. */
export interface Network extends Configured<NetworkConfig> {
  readonly languages: readonly Language[]
  readonly sourceLanguage: string
  /** Origin and path of `base_url`: `https://example.org` and `/` or `/path/`. */
  readonly origin: string
  readonly basePath: string
  readonly layers: ReadonlyMap<string, Layer>
  readonly municipalities: ReadonlyMap<string, Municipality>
  readonly synonyms: OwnSynonyms
  readonly glossary: readonly GlossaryTerm[]
}

/** A page of one municipality in all its languages. All variants belong to one owner. */
export interface Page {
  readonly key: string
  readonly kind: 'page' | 'legal'
  /** Scope that owns it: the nearest that has the key in any language. */
  readonly scope: string
  /** The variant that the others are translated from, and that holds what is not translated. */
  readonly source: Doc
  /** By language code. */
  readonly variants: ReadonlyMap<string, Doc>
  /** Translations that are not public yet, by language code: readers do not get them. */
  readonly drafts: ReadonlyMap<string, Doc>
  /** Why readers do not get it, where it is built all the same because drafts are shown. */
  readonly hidden?: 'status' | 'schedule'
  /** The source variant's front matter: use it for everything that is not translated. */
  readonly meta: PageMeta
}

/** A snippet, by the same owner rule. */
export interface Snippet {
  readonly name: string
  readonly scope: string
  readonly source: Doc
  readonly variants: ReadonlyMap<string, Doc>
  readonly drafts: ReadonlyMap<string, Doc>
}

/** An organization, by the same owner rule. */
export interface Organization {
  readonly key: string
  readonly source: Doc
  readonly variants: ReadonlyMap<string, Doc>
}

/** How a page appears in one language. */
export interface Entry {
  readonly page: Page
  /** What is shown: the own variant, or the one that stands in. */
  readonly doc: Doc
  /** `own`: translated. `fallback`: shown in another language. `notice`: only says where it can be read. */
  readonly state: 'own' | 'fallback' | 'notice'
  /** Path below the site's root with slashes at both ends: `/lindenstadt/de/wohnen/`. */
  readonly address: string
  /** Key of the nearest shown page above it; undefined at the top level, for the start page and legal pages. */
  readonly parent: string | undefined
  /** Keys of the pages below it, in menu order. */
  readonly children: readonly string[]
}

/** One language of a municipality: what is shown, and where. */
export interface LanguageTree {
  readonly language: Language
  /** By page key; the start page has the empty key. */
  readonly entries: ReadonlyMap<string, Entry>
  /** Keys of the top-level pages, in menu order. */
  readonly top: readonly string[]
  /** Page key by old address (`/lindenstadt/de/alt/`), from `aliases:`. */
  readonly aliases: ReadonlyMap<string, string>
}

/** A page that readers do not get, and why. */
export interface Unpublished {
  readonly source: Doc
  /** Codes of the languages that it is written in and that are not drafts themselves, the source's among them. */
  readonly languages: readonly string[]
  readonly why: 'status' | 'schedule' | 'excluded'
}

/** A municipality with its content: all that its pages are made of. */
export interface Site {
  readonly network: Network
  readonly municipality: Municipality
  readonly sourceLanguage: string
  readonly languages: readonly Language[]
  /** Languages to show instead of one, nearest first, only languages of this municipality or of its layers' texts. */
  readonly chains: ReadonlyMap<string, readonly string[]>
  /** Scopes that it draws from, nearest first; its own is the first. */
  readonly scopes: readonly string[]
  readonly pages: ReadonlyMap<string, Page>
  /** Pages that exist but are not published, by key: drafts, archived, excluded, and those whose day has not come. */
  readonly unpublished: ReadonlyMap<string, Unpublished>
  /** Pages of a nearer scope that are not published yet, so that the one of a layer is shown, by key. */
  readonly waiting: ReadonlyMap<string, Unpublished>
  /** Days on which pages are to be published; before and after each, the site is another. */
  readonly schedule: readonly string[]
  /** Pages of layers that a nearer scope replaces: the nearest one hidden, by page key. */
  readonly overridden: ReadonlyMap<string, { readonly scope: string; readonly languages: readonly string[] }>
  /** How each translation stands to its source, by the translation's file. */
  readonly translations: ReadonlyMap<string, Translation>
  readonly snippets: ReadonlyMap<string, Snippet>
  /** Names of snippets that are not public yet. */
  readonly waitingSnippets: ReadonlySet<string>
  readonly organizations: ReadonlyMap<string, Organization>
  readonly facts: ReadonlyMap<string, Fact>
  readonly trees: ReadonlyMap<string, LanguageTree>
  /** By path below the content root. */
  readonly media: ReadonlyMap<string, Media>
  readonly policies: Readonly<Record<'page' | 'legal', MissingPolicy>>
}

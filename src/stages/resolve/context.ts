import type { Doc } from '../../values/doc.ts'
import type { Language } from '../../values/language.ts'
import type { MediaLookup } from '../../values/media.ts'
import type { Finding, Message } from '../../values/message.ts'
import type { Entry, LanguageTree, Site } from '../../values/site.ts'
import type { Translate } from '../../values/translate.ts'
import type { Formatted } from './format.ts'

/** Everything that filling holes may look at. One is made for a site and never changed. */
export interface ResolveContext {
  readonly site: Site
  readonly media: MediaLookup
  /** Interface strings of a language, by its code. */
  readonly translate: (code: string) => Translate
  /** Every language of the table, by code: a text may be in a language that the site does not offer. */
  readonly languages: ReadonlyMap<string, Language>
}

/** One page that is being filled. Made for a page, and its lists belong to it. */
export interface PageWork extends ResolveContext {
  readonly tree: LanguageTree
  readonly entry: Entry
  readonly messages: Message[]
  /** Ids given on this page. */
  readonly ids: Map<string, number>
  /** Links to places on this page, looked at when all ids are known. */
  readonly fragments: Array<{
    readonly id: string
    /** Reports that there is no such id. */
    readonly sayMissing: () => void
  }>
  /** What snippets have cost so far. */
  readonly budget: { includes: number; characters: number }
}

/** One file whose holes are filled: the page's own text, or a snippet within it. */
export interface DocWork {
  readonly page: PageWork
  readonly doc: Doc
  /** The variant whose heading ids count. */
  readonly source: Doc
  /** Language of the text. */
  readonly language: Language
  /** Parameters of the snippet by name; undefined outside snippets. */
  readonly parameters: ReadonlyMap<string, Formatted & { readonly argument: string }> | undefined
  /** Names of the snippets around this one, outermost first. */
  readonly trail: readonly string[]
}

/** Reports a finding about the file that is being filled. */
export function say(work: DocWork, finding: Finding): void {
  work.page.messages.push({ ...finding, file: work.doc.file, municipality: work.page.site.municipality.id })
}

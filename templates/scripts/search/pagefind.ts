import type { ScriptLanguage } from '../../components/search-languages.ts'

/** What Pagefind tells of a page. Everything in it is text as the editor wrote it, and not safe as HTML. */
export interface PageData {
  readonly url: string
  /** Text with `<mark>` around what was found; `<` and `>` of the page are written `&lt;` and `&gt;`. */
  readonly excerpt: string
  readonly meta: Readonly<Record<string, string>>
}

/** A page that was found; its data is another request. */
export interface Found {
  readonly id: string
  readonly score: number
  data(): Promise<PageData>
}

/** The search index of one language. */
export type Index = (words: string) => Promise<readonly Found[]>

interface Pagefind {
  createInstance(options: object): {
    init(): Promise<void>
    search(words: string): Promise<{ readonly results: readonly Found[] }>
  }
}

/** Set with `npm run bench:search` over the real pages; what is not named stays as Pagefind has it. */
const ranking = { metaWeights: { title: 3, headings: 1, keywords: 2, original: 3, section: 0.5 } }

/**
 * Opens one language of the search.
 *
 * Pagefind works in the language of `<html lang>` alone: it overrides the option of that name. Its `mergeIndex` reads
 * another language, but with the word endings of the first. So each language gets a module of its own (the `#` makes it
 * one without loading it again) and an instance made under its own tag. Without a worker there is one script less to wait
 * for; a search takes some milliseconds.
 * @param own the reader's language, whose copy of the program is used for all
 */
export async function openIndex(language: ScriptLanguage, own: ScriptLanguage): Promise<Index> {
  const program = own.hasPages ? own.index : language.index
  const pagefind = (await import(`${program}pagefind.js#${language.tag}`)) as Pagefind
  const root = document.documentElement
  root.lang = language.tag
  const instance = pagefind.createInstance({
    basePath: language.index,
    // Addresses in the index are whole; the base only keeps Pagefind from guessing one.
    baseUrl: '/',
    excerptLength: 24,
    excerptEllipsis: '…',
    noWorker: true,
    ranking,
  })
  root.lang = own.tag
  await instance.init()
  return async (words) => (await instance.search(words)).results
}

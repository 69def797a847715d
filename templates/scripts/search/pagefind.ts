import type { ScriptLanguage } from '../../components/search-languages.ts'
import type { IsSought } from './excerpt.ts'

/** What the index tells of a page. Everything in it is text as the editor wrote it, and not safe as HTML. */
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
  data(isSought: IsSought): Promise<PageData>
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
 * Opens the reader's language, in which Pagefind works by itself: it takes the language of `<html lang>`. Without a worker
 * there is one script less to wait for; a search takes some milliseconds.
 */
export async function openIndex({ index }: ScriptLanguage): Promise<Index> {
  const pagefind = (await import(`${index}pagefind.js`)) as Pagefind
  const instance = pagefind.createInstance({
    basePath: index,
    // Addresses in the index are whole; the base only keeps Pagefind from guessing one.
    baseUrl: '/',
    excerptLength: 24,
    excerptEllipsis: '…',
    noWorker: true,
    ranking,
  })
  await instance.init()
  return async (words) => (await instance.search(words)).results
}

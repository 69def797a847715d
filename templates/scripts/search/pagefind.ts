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

interface Pagefind {
  createInstance(options: object): {
    init(): Promise<void>
    search(words: string): Promise<{ readonly results: readonly Found[] }>
  }
}

/**
 * Opens one language of the search index.
 *
 * Pagefind works in the language of `<html lang>` alone: it overrides the option of that name. Its `mergeIndex` reads
 * another language, but with the word endings of the first. So each language gets a module of its own (the `?` makes it
 * one) and an instance made under its own tag.
 * @param folder address of the folder that holds the index
 */
export async function openIndex(folder: string, tag: string, ownTag: string) {
  const address = `${folder}pagefind.js${tag === ownTag ? '' : `?${tag}`}`
  const pagefind = (await import(address)) as Pagefind
  const root = document.documentElement
  root.lang = tag
  // Addresses in the index are whole; the base only keeps Pagefind from guessing one.
  const instance = pagefind.createInstance({
    baseUrl: '/',
    excerptLength: 24,
    excerptEllipsis: '…',
  })
  root.lang = ownTag
  await instance.init()
  return async (words: string): Promise<readonly Found[]> => (await instance.search(words)).results
}

import type { ScriptLanguage } from '../../components/search-languages.ts'

/** What a language shows of a page: its address below the language's start page, and its title. */
export type Row = readonly [address: string, title: string]

/** The pages of the site, which have the same number in each language. Files are loaded when they are first asked for. */
export interface Pages {
  /** The number of a page for each of Pagefind's ids in one language. */
  numbers(language: ScriptLanguage): Promise<ReadonlyMap<string, number>>
  /** What a language shows of each page, by number. */
  list(language: ScriptLanguage): Promise<readonly (Row | 0)[]>
  /** Address of a page in a language. */
  addressOf(row: Row, language: ScriptLanguage): string
}

export function createPages(): Pages {
  const loaded = new Map<string, Promise<unknown>>()
  function load<Value>(address: string): Promise<Value> {
    const known = loaded.get(address)
    if (known) return known as Promise<Value>
    const loading = fetch(address).then((answer) => answer.json() as Promise<Value>)
    loaded.set(address, loading)
    loading.catch(() => loaded.delete(address))
    return loading
  }
  return {
    async numbers({ index, hasPages }) {
      const numbers = hasPages ? await load<Readonly<Record<string, number>>>(`${index}numbers.json`) : {}
      return new Map(Object.entries(numbers))
    },
    list: ({ index }) => load<readonly (Row | 0)[]>(`${index}pages.json`),
    addressOf: ([address], { index }) => index.replace(/pagefind\/$/, address),
  }
}

import type { Artifact, SearchRecord } from '../../values/artifact.ts'
import type { Search } from '../../values/ports.ts'
import { partWords } from './part-words.ts'
import type { WordFiles } from './word-files.ts'

export { fileWords } from './word-files.ts'

/** The pages of one language of a municipality, as its search finds them. */
export interface SearchScope {
  /** Path of the language below the output folder: `lindenstadt/de`. */
  readonly folder: string
  readonly records: readonly SearchRecord[]
  readonly words: WordFiles
  /**
   * What the language shows of every page of the municipality, by the page's number: address below the language's start
   * page, and title. Undefined where it shows nothing.
   */
  readonly pages: ReadonlyArray<readonly [address: string, title: string] | undefined>
}

/** Makes the search index of one language, the words that it knows and the list of pages that hits lead to. */
export async function indexTree(search: Search, scope: SearchScope): Promise<readonly Artifact[]> {
  const folder = `${scope.folder}/pagefind`
  const list = { path: `${folder}/pages.json`, content: JSON.stringify(scope.pages.map((page) => page ?? 0)) }
  const records = scope.records.map((record) => ({
    ...record,
    title: partWords(record.title, record.language),
    text: partWords(record.text, record.language),
  }))
  return [...(await search.index(records, folder)), ...scope.words.artifacts(folder), list]
}

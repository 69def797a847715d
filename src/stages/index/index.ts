import type { Artifact, SearchRecord } from '../../values/artifact.ts'
import type { Search } from '../../values/ports.ts'

/** The pages of one language of a municipality, as its search finds them. */
export interface SearchScope {
  /** Path of the language below the output folder: `lindenstadt/de`. */
  readonly folder: string
  readonly records: readonly SearchRecord[]
}

/** Makes the search index of one language. Texts that stand in for a translation are indexed in their real language. */
export function indexTree(search: Search, scope: SearchScope): Promise<readonly Artifact[]> {
  return search.index(scope.records, `${scope.folder}/pagefind`)
}

/** Where the files of a content type lie. */
export interface Placement {
  readonly name: 'page' | 'legal' | 'snippet' | 'organization'
  /** Folder below the language folder that holds the files of this type; undefined for the tree itself. */
  readonly folder: string | undefined
  /** Keys that are of this type wherever no folder decides. */
  readonly names: readonly string[] | undefined
}

/** The pages that law asks for; linked in the footer and in no menu. */
export const legalKeys = ['imprint', 'privacy', 'accessibility'] as const

/**
 * The place of every content type. Apart from what their front matter may hold: each run sorts the files, also where
 * none has changed, and starts sooner without the schemas.
 */
export const placements = {
  page: { name: 'page', folder: undefined, names: undefined },
  legal: { name: 'legal', folder: undefined, names: legalKeys },
  snippet: { name: 'snippet', folder: 'snippets', names: undefined },
  organization: { name: 'organization', folder: 'organizations', names: undefined },
} satisfies { readonly [Name in Placement['name']]: Placement & { readonly name: Name } }

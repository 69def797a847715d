import type * as z from 'zod'
import type { About } from './about.ts'

/** A content type: where its files lie and what their front matter may hold. */
export interface Kind {
  readonly name: 'page' | 'legal' | 'snippet' | 'organization'
  /** What its files are, for their JSON Schema. */
  readonly about: About
  readonly schema: z.ZodObject
  /** Keys that every variant has of its own; all others stand in the source variant only. */
  readonly translated: readonly string[]
  /** Folder below the language folder that holds the files of this kind; undefined for the tree itself. */
  readonly folder: string | undefined
  /** Keys that are of this kind wherever no folder decides. */
  readonly names: readonly string[] | undefined
}

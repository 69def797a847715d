import type * as z from 'zod'
import type { About } from './about.ts'
import type { Placement } from './placements.ts'

/** A content type: where its files lie and what their front matter may hold. */
export interface Kind extends Placement {
  /** What its files are, for their JSON Schema. */
  readonly about: About
  readonly schema: z.ZodObject
  /** Keys that every variant has of its own; all others stand in the source variant only. */
  readonly translated: readonly string[]
}

import type { Kind } from './kind.ts'
import { legal } from './legal.ts'
import { organization } from './organization.ts'
import { page } from './page.ts'
import { snippet } from './snippet.ts'

/** Every content type. A new one is a new file beside these and one line here, and its place in `placements.ts`. */
export const kinds: readonly Kind[] = Object.values({ page, legal, snippet, organization } satisfies {
  readonly [Name in Kind['name']]: Kind
})

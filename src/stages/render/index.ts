import type { Artifact } from '../../values/artifact.ts'
import { fileAt } from '../../values/output.ts'
import type { View } from '../../values/view.ts'

/** A page and where it stands. */
export interface RenderInput {
  readonly address: string
  readonly view: View
}

/**
 * Turns the filled pages of one language into files: the deepest first, since pages refer to those below them.
 * @param render the templates: a whole HTML document for a view
 */
export function renderPages(pages: readonly RenderInput[], render: (view: View) => string): readonly Artifact[] {
  return pages
    .map(({ address, view }) => ({ path: fileAt(address), content: render(view), depth: address.split('/').length }))
    .sort((one, other) => other.depth - one.depth || (one.path < other.path ? -1 : 1))
    .map(({ path, content }) => ({ path, content }))
}

import type { PlannedFile } from '../../values/artifact.ts'
import { fileAt } from '../../values/output.ts'
import type { View } from '../../values/view.ts'

/** A page and where it stands. */
export interface RenderInput {
  readonly address: string
  readonly view: View
}

/**
 * Plans the files of one language's filled pages: the deepest first, since pages refer to those below them. A page is
 * rendered when its turn to be written comes, so that only one is held at a time.
 * @param render the templates: a whole HTML document for a view
 */
export function planPages<Page extends RenderInput>(
  pages: readonly Page[],
  render: (view: View) => string,
): ReadonlyArray<{ readonly page: Page; readonly file: PlannedFile }> {
  return pages
    .map((page) => ({ page, file: { path: fileAt(page.address), content: () => render(page.view) } }))
    .map((planned) => ({ ...planned, depth: planned.page.address.split('/').length }))
    .sort((one, other) => other.depth - one.depth || (one.file.path < other.file.path ? -1 : 1))
    .map(({ page, file }) => ({ page, file }))
}

import type { BlockContent, PhrasingContent, Table } from 'mdast'
import { tidyInline } from './inline.ts'
import type { LinkContext } from './links.ts'
import { buildPhrasing } from './runs.ts'

/** A table with tidy cells; lines of one cell are kept apart by `<br>`, for which Markdown has no other form there. */
export function tidyTable(node: Table, context: LinkContext): BlockContent {
  const lineBreak: PhrasingContent = { type: 'html', value: '<br>' }
  const children = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      const lines = tidyInline(cell.children, context).filter((line) => line.length > 0)
      const parts = lines.map((line) => buildPhrasing(line))
      return { ...cell, children: parts.flatMap((part, index) => (index === 0 ? part : [lineBreak, ...part])) }
    }),
  }))
  return { ...node, children }
}

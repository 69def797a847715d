import type { Table, TableRow } from 'mdast'
import { type Draft, push, type State } from './state.ts'

type Align = Table['align']

/**
 * Writes a table. The wrapper lets a wide one scroll by itself, by keyboard too. Columns are aligned by a class, since `align` is no
 * longer HTML: `:-` and `-:` mean the beginning and the end of a line, so that Arabic tables are mirrored.
 */
export function writeTable(node: Table, draft: Draft, state: State): void {
  const [head, ...rows] = node.children
  push(draft, '<div class="table" tabindex="0"><table>\n<thead>\n')
  if (head) writeRow(head, 'th', node.align, draft, state)
  push(draft, '</thead>\n')
  if (rows.length > 0) {
    push(draft, '<tbody>\n')
    for (const row of rows) writeRow(row, 'td', node.align, draft, state)
    push(draft, '</tbody>\n')
  }
  push(draft, '</table></div>')
}

function writeRow(row: TableRow, name: 'th' | 'td', align: Align, draft: Draft, state: State): void {
  push(draft, '<tr>\n')
  const width = align?.length ?? row.children.length
  for (let column = 0; column < width; column++) {
    const side = align?.[column]
    const className = side === 'center' ? ' class="align-center"' : side === 'right' ? ' class="align-end"' : ''
    push(draft, `<${name}${name === 'th' ? ' scope="col"' : ''}${className}>`)
    state.inlines(row.children[column]?.children ?? [], draft)
    push(draft, `</${name}>\n`)
  }
  push(draft, '</tr>\n')
}

import type { Element, ElementContent } from 'hast'
import { elementText, flattenBlocks, isBlock, make } from './elements.ts'
import type { Notes } from './notes.ts'

/** More cells than this are layout gone wild; their text is kept as paragraphs. */
const maximumCells = 5_000

/**
 * A table of data stays a table; one that only arranges the page (a single column or row, or whole blocks in its
 * cells) becomes the sequence of its cells.
 */
export function cleanTable(
  node: Element,
  cleanAll: (nodes: readonly ElementContent[]) => ElementContent[],
  notes: Notes,
): ElementContent[] {
  const rows = findRows(cleanAll(node.children))
  const caption = rows.caption.length > 0 ? [make('p', rows.caption)] : []
  const cells = rows.rows.map((row) => row.children.filter((cell) => isCell(cell)))
  const filled = cells.filter((row) => row.some((cell) => elementText(cell) !== ''))
  const widest = Math.max(0, ...filled.map((row) => row.length))
  const count = filled.reduce((sum, row) => sum + row.length, 0)
  if (filled.length < 2 || widest < 2 || count > maximumCells || filled.flat().some((cell) => holdsBlocks(cell))) {
    notes.line('changed', 'table that was only layout', filled.flat().map(elementText).join(' '))
    return [make('div', [...caption, ...cells.flat().map((cell) => make('div', cell.children))])]
  }
  const header = filled[0]?.every((cell) => cell.tagName === 'th' || isBold(cell)) ?? false
  const body = filled.map((row, index) =>
    make(
      'tr',
      row.map((cell) => cleanCell(cell, header && index === 0 ? 'th' : 'td', { widest, rows: filled.length })),
    ),
  )
  notes.count('kept', 'table')
  return [...caption, make('table', body)]
}

function cleanCell(cell: Element, tagName: string, table: { widest: number; rows: number }): Element {
  const span = (value: unknown, limit: number): number => Math.min(Math.max(Number(value) || 1, 1), limit)
  const children = flattenBlocks(cell.children)
  const properties: Element['properties'] = {}
  const colSpan = span(cell.properties['colSpan'], table.widest)
  const rowSpan = span(cell.properties['rowSpan'], table.rows)
  if (colSpan > 1) properties['colSpan'] = colSpan
  if (rowSpan > 1) properties['rowSpan'] = rowSpan
  return { type: 'element', tagName, properties, children: tagName === 'th' ? withoutBold(children) : children }
}

function findRows(nodes: readonly ElementContent[]): { rows: Element[]; caption: ElementContent[] } {
  const rows: Element[] = []
  const caption: ElementContent[] = []
  for (const node of nodes) {
    if (node.type !== 'element') continue
    if (node.tagName === 'tr') rows.push(node)
    else if (node.tagName === 'caption') caption.push(...node.children)
    else if (/^t(?:head|body|foot)$/.test(node.tagName)) rows.push(...findRows(node.children).rows)
  }
  return { rows, caption }
}

function isCell(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th')
}

/** Paragraphs and boxes may become lines of a cell; lists, headings and tables may not. */
function holdsBlocks(node: Element): boolean {
  return node.children.some((child) => isBlock(child) && (!/^(?:p|div)$/.test(child.tagName) || holdsBlocks(child)))
}

function isBold(cell: Element): boolean {
  const inside = flattenBlocks(cell.children).filter((child) => elementText(child) !== '')
  return inside.length > 0 && inside.every((child) => child.type === 'element' && /^(?:strong|b)$/.test(child.tagName))
}

function withoutBold(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node]
    const children = withoutBold(node.children)
    return node.tagName === 'strong' || node.tagName === 'b' ? children : [{ ...node, children }]
  })
}

import type { Nodes, Parents, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** Longest mail address (RFC 5321, 4.5.3.1). */
const longestAddress = 320

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()

/** Parses Markdown with remark, to which the native parser is held equal. */
export function parseWithReference(text: string): Root {
  const tree = processor.parse(text)
  addPositions(tree, text)
  return tree
}

/**
 * remark finds bare mail addresses in the finished tree, and the nodes it then makes lack a position: the addresses are
 * looked for, and texts fill what is between.
 */
function addPositions(parent: Parents, text: string): void {
  let cursor = parent.position?.start.offset ?? 0
  for (const [index, child] of parent.children.entries()) {
    if (!child.position) {
      const [start, end] = findStretch(child, text, cursor)
      const rest = child.type === 'text' ? restOfGap(parent, index, { text, cursor }) : undefined
      child.position = { start: pointAt(rest === undefined ? start : cursor), end: pointAt(rest ?? end) }
    } else if (child.type === 'leafDirective') {
      child.position = { start: child.position.start, end: pointAt(text.slice(0, endOf(child)).trimEnd().length) }
    }
    cursor = endOf(child)
    if ('children' in child) addPositions(child, text)
  }
}

/** Where a text ends that fills the gap before the next address, or the end of a paragraph. */
function restOfGap(parent: Parents, index: number, { text, cursor }: { text: string; cursor: number }) {
  const next = parent.children[index + 1]
  if (next) return next.position?.start.offset ?? findStretch(next, text, cursor)[0]
  return parent.type === 'paragraph' ? text.slice(0, endOf(parent)).trimEnd().length : undefined
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0
}

/** Where a node is written; in an address that was found in it, a character may have a backslash before it. */
function findStretch(node: Nodes, text: string, cursor: number): readonly [start: number, end: number] {
  const value = textOf(node)
  if (value.length <= longestAddress) {
    const pattern = new RegExp(value.replace(/[^\w\s]|_/g, '(?:\\\\)?\\$&'), 'g')
    pattern.lastIndex = cursor
    const match = pattern.exec(text)
    if (match) return [match.index, pattern.lastIndex]
  }
  const found = text.indexOf(value, cursor)
  const start = found === -1 ? cursor : found
  return [start, start + value.length]
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Only the offset is ever read. */
function pointAt(offset: number) {
  return { line: 1, column: 1, offset }
}

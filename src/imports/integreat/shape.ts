import type { Nodes, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()

/** Directives that mean something even without a label. */
const ownDirectives = new Set(['fact', 'contact', 'snippet'])

/** Reads Markdown as our pages are read. */
export function parseMarkdown(text: string): Root {
  return parser.parse(text)
}

/**
 * What a tree says, as one text to compare: kinds, addresses and words, without positions. An address that becomes a
 * link by itself and a colon that only looks like a directive (`7:30`) are words, as they are on our pages.
 * @param source the Markdown that the tree was parsed from, where it was
 */
export function shapeOf(node: Nodes, source?: string): string {
  const parts: string[] = []
  write(node)
  return parts.join('')

  function write(current: Nodes): void {
    const raw = source === undefined ? undefined : sliceOf(current, source)
    if (current.type === 'text') parts.push(current.value)
    // A mail address that became a link by itself has no position.
    else if (source !== undefined && current.type === 'link' && !/^[[<]/.test(raw ?? '')) current.children.map(write)
    else if (raw !== undefined && isPlainColon(current, raw)) parts.push(raw)
    else {
      parts.push('\n', current.type, details(current), '(')
      if ('value' in current) parts.push(current.value)
      if ('children' in current) for (const child of current.children) write(child)
      parts.push(')')
    }
  }
}

function isPlainColon(node: Nodes, raw: string): boolean {
  const { type, name } = node as unknown as { type: string; name?: string }
  return type === 'textDirective' && !ownDirectives.has(name ?? '') && /^:[^[{]*$/.test(raw)
}

function sliceOf(node: Nodes, source: string): string | undefined {
  const { position } = node
  return position ? source.slice(position.start.offset, position.end.offset) : undefined
}

function details(node: Nodes): string {
  if (node.type === 'heading') return ` ${node.depth}`
  if (node.type === 'list') return node.ordered ? ` ${node.start ?? 1}` : ''
  if (node.type === 'link') return ` ${node.url}`
  if (node.type === 'image') return ` ${node.url} ${node.alt ?? ''}`
  return ''
}

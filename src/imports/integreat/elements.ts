import type { Element, ElementContent, RootContent } from 'hast'

const blockNames = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre div table thead tbody tfoot tr td th caption details summary hr'.split(
    ' ',
  ),
)

/** An element that begins a new line. */
export type BlockElement = Element & { readonly block?: true }

/** True for an element that begins a new line. */
export function isBlock(node: RootContent | ElementContent): node is BlockElement {
  return node.type === 'element' && blockNames.has(node.tagName)
}

/** All text inside, on one line. */
export function elementText(node: RootContent | ElementContent): string {
  return rawText(node).replace(/\s+/gu, ' ').trim()
}

function rawText(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => rawText(child)).join('') : ''
}

/** The content of a heading or a cell: blocks inside it become lines. */
export function flattenBlocks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) =>
    isBlock(node) ? [make('br', []), ...flattenBlocks(node.children), make('br', [])] : [node],
  )
}

/** An element. */
export function make(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children }
}

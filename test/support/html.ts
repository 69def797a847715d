import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'

const reader = unified().use(rehypeParse).freeze()

/** Reads HTML as a browser does, with scripts off. */
export function readHtml(html: string | Uint8Array): Root {
  return reader.parse(typeof html === 'string' ? html : new TextDecoder().decode(html))
}

/** An element and all below it, in the order of the document. */
export function elementsOf(node: Nodes): Element[] {
  const found: Element[] = []
  visit(node)
  return found

  function visit(current: Nodes): void {
    if (current.type === 'element') found.push(current)
    if ('children' in current) for (const child of current.children) visit(child)
  }
}

/** The first element that is asked for. */
export function findElement(node: Nodes, isWanted: (element: Element) => boolean): Element | undefined {
  return elementsOf(node).find(isWanted)
}

/** True for an element of a class. */
export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties
  return Array.isArray(className) && className.includes(name)
}

/** An attribute, by the name that it has in HTML; undefined where there is none. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name === 'http-equiv' ? 'httpEquiv' : name === 'hreflang' ? 'hrefLang' : name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
}

/** Elements after which, and before which, a browser begins a new line. */
const blocks = new Set(
  [
    'address',
    'article',
    'aside',
    'blockquote',
    'br',
    'caption',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'figcaption',
  ].concat(
    ['figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p'],
    ['pre', 'section', 'summary', 'table', 'td', 'th', 'tr', 'ul'],
  ),
)

/**
 * What a reader sees of an element, a line for each block.
 * @param ofImage what an image says
 */
export function textOf(node: Nodes, ofImage: (image: Element) => string = altOf): string {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  if (node.type === 'element' && node.tagName === 'img') return ofImage(node)
  if (!('children' in node)) return ''
  const inner = node.children.map((child) => textOf(child, ofImage)).join('')
  return node.type === 'element' && blocks.has(node.tagName) ? `\n${inner}\n` : inner
}

function altOf(image: Element): string {
  return attribute(image, 'alt') ?? ''
}

import type { Definition, Html, Nodes } from 'mdast'
import type { Directives, TextDirective } from 'mdast-util-directive'
import { scanHtml } from './html-tokens.ts'

/*
 * The normal form of a block: two texts that differ only in how they look have the same one.
 *
 * It keeps words, numbers, links, images, variables, facts, snippet calls with their arguments, the cells of tables, the
 * items and numbers of lists, boxes ticked, code, and what is struck out. It drops emphasis, the level and own id of
 * headings, how lines are wrapped and lists, rules and quotes are drawn, alignment, the language of code, and HTML
 * elements (not their text, links and pictures). It is made of the tree's types and values alone, never of positions,
 * so that both parsers give the same.
 *
 * Within it, what is no text stands between two U+0003, and U+0002 ends what it began. No text holds either: `parse`
 * takes control characters out before.
 */

/** What making a normal form needs, and where it puts the links that lead into the content. */
export interface NormalizeOptions {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly links: string[]
}

/** The normal form of a block; empty for one that says nothing. */
export function normalizeBlock(node: Nodes, options: NormalizeOptions): string {
  return normalizeText(normalize(node, options))
}

/** A text in normal form: single blanks, variables without blanks in their braces. */
export function normalizeText(text: string): string {
  const plain = text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text
  const trimmed = plain.includes('{{') ? plain.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, '{{$1}}') : plain
  // Blanks that are single already are the rule, and replacing each by itself is dear.
  return trimmed
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .replace(/ ?(\u0003p\u0003|\u0002) ?/g, '$1')
    .trim()
}

/** A normal form without what nobody has to translate: marks, and the names of variables. */
export function withoutMarks(normal: string): string {
  return normal.replace(/\u0003[^\u0003]*\u0003|\u0002|\{\{[^{}]*\}\}/g, ' ')
}

function normalize(node: Nodes, options: NormalizeOptions): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return ' '
    case 'thematicBreak':
    case 'definition':
    case 'yaml':
      return ''
    case 'root':
    case 'emphasis':
    case 'strong':
      return childrenOf(node, options)
    case 'paragraph':
      return mark(node.data && 'directiveLabel' in node.data ? 'label' : 'p', childrenOf(node, options))
    case 'heading':
      return mark('h', childrenOf(node, options).replace(/\s*\{#[^{}\s]*\}\s*$/, ''))
    case 'list':
      return mark(node.ordered && (node.start ?? 1) !== 1 ? `list ${node.start}` : 'list', childrenOf(node, options))
    case 'listItem':
      return mark(typeof node.checked === 'boolean' ? `item ${node.checked}` : 'item', childrenOf(node, options))
    case 'code':
      return mark('code', node.value.replaceAll('\n', '\u0003\u0003'))
    case 'html':
      return normalizeHtml(node, options)
    case 'link':
      return mark(`link ${targetOf(node.url, options)} ${node.title ?? ''}`, childrenOf(node, options))
    case 'linkReference':
    case 'imageReference':
      return normalizeReference(node, options)
    case 'image':
      return mark(`image ${targetOf(node.url, options)} ${node.title ?? ''}`, node.alt ?? '')
    case 'textDirective':
      return node.name === 'fact' ? normalizeDirective(node, options) : normalizeLiteral(node, options)
    case 'leafDirective':
    case 'containerDirective':
      return normalizeDirective(node, options)
    default:
      return mark(node.type, childrenOf(node, options))
  }
}

function mark(what: string, content: string): string {
  return `\u0003${what}\u0003${content}\u0002`
}

function childrenOf(node: Nodes, options: NormalizeOptions): string {
  return 'children' in node ? node.children.map((child) => normalize(child, options)).join('') : ''
}

function normalizeReference(
  node: Extract<Nodes, { type: 'linkReference' | 'imageReference' }>,
  options: NormalizeOptions,
): string {
  const definition = options.definitions.get(node.identifier.toUpperCase())
  const { url = `[${node.identifier}]`, title = '' } = definition ?? {}
  return node.type === 'linkReference'
    ? normalize({ type: 'link', url, title: title ?? '', children: node.children }, options)
    : normalize({ type: 'image', url, title: title ?? '', alt: node.alt ?? '' }, options)
}

/** A snippet counts by its call, not by what it says. */
function normalizeDirective(node: Directives, options: NormalizeOptions): string {
  const attributes = Object.entries(node.attributes ?? {})
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .sort()
  return mark([node.name, ...attributes].join('\u0001'), childrenOf(node, options))
}

/** What one parser takes for a directive of no known name, such as the `:30` of a time, is text for readers. */
function normalizeLiteral(node: TextDirective, options: NormalizeOptions): string {
  const label = node.children.length > 0 ? `[${childrenOf(node, options)}]` : ''
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) => `${name}="${value ?? ''}"`)
  return `:${node.name}${label}${attributes.length > 0 ? `{${attributes.sort().join(' ')}}` : ''}`
}

/** Elements that stand between words; within a word stand only those of other names. */
const breaking = /^(?:br|hr|p|div|li|t[dhr]|d[dt]|h[1-6]|summary)$/

/** The text of HTML, and where its links and pictures lead; how its elements look is no matter. */
function normalizeHtml(node: Html, options: NormalizeOptions): string {
  const parts = scanHtml(node.value).map((token) => {
    if (token.type === 'text') return node.value.slice(token.start, token.end)
    if (token.type !== 'open') return ''
    const kept = token.attributes.flatMap(({ name, value = '' }) => {
      if (name === 'href' || name === 'src') return [targetOf(value, options)]
      return name === 'alt' || name === 'title' ? [value] : []
    })
    if (kept.length > 0) return `\u0003html ${kept.join(' ')}\u0003`
    return breaking.test(token.name) ? ' ' : ''
  })
  return parts.join('')
}

/** A link into the content is put aside, since what it leads to depends on where the file lies. */
function targetOf(url: string, { links }: NormalizeOptions): string {
  if (url === '' || /^(?:[a-z][a-z0-9+.-]*:|[/#\\])/i.test(url)) return url
  links.push(url)
  return '\u0001'
}

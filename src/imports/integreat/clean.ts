import type { Element, ElementContent, Root, RootContent } from 'hast'
import { cleanCharacters } from './characters.ts'
import { elementText, flattenBlocks, make } from './elements.ts'
import { makeLists } from './html-lists.ts'
import { iconName, isIcon, pictureSize } from './icons.ts'
import type { Notes } from './notes.ts'
import { countLinks } from './open-links.ts'
import { cleanTable } from './tables.ts'

/** Elements that keep their meaning in Markdown. */
const kept = words(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code br hr strong b em i del s strike sub sup q details summary ' +
    'thead tbody tfoot tr td th caption',
)
/** Elements that only divide the page into blocks. */
const boxes = words(
  'div address article aside section header footer main nav center figure figcaption fieldset form hgroup dialog search ' +
    'body html legend optgroup',
)
/** Elements whose content is nothing to read. */
const unreadable = words(
  'script style template svg math object embed applet select datalist input textarea title head meta link base param ' +
    'source track area noembed noframes',
)
const players = words('iframe video audio')
/** Elements that mark a text, and mean nothing without one. */
const marks = words('strong b em i del s strike sub sup q code')
const maximumEmptyContacts = 100
const inlineOnly = /^(?:h[1-6]|summary|caption)$/

/** What {@link cleanTree} is told. */
export interface CleanOptions {
  readonly language: string
  readonly notes: Notes
}

/** A page's HTML without decoration: only elements with a meaning, and no attribute but an address or a span of cells. */
export function cleanTree(tree: Root, options: CleanOptions): Root {
  const links = countLinks(tree)
  let emptyContacts = 0
  return { type: 'root', children: cleanAll(tree.children) }

  function cleanAll(nodes: readonly (RootContent | ElementContent)[]): ElementContent[] {
    return nodes.flatMap((node) => cleanNode(node))
  }

  function cleanNode(node: RootContent | ElementContent): ElementContent[] {
    if (node.type === 'text')
      return [{ type: 'text', value: cleanCharacters(node.value, options.language, options.notes) }]
    if (node.type !== 'element') return []
    const { tagName } = node
    const style = String(node.properties['style'] ?? '')
    if (unreadable.has(tagName)) {
      options.notes.line('dropped', `element <${tagName}>`, elementText(node) || `<${tagName}>`)
      return []
    }
    if (/(?:^|[;\s])(?:display:\s*none|visibility:\s*hidden)/i.test(style) || node.properties['hidden'] !== undefined) {
      if (elementText(node)) options.notes.line('dropped', 'hidden text', elementText(node))
      return []
    }
    countAttributes(node, style, options.notes)
    if (tagName === 'img') return cleanPicture(node, options.notes)
    if (players.has(tagName)) return cleanPlayer(node, options.notes)
    if (tagName === 'table') return cleanTable(node, cleanAll, options.notes)
    const children = cleanAll(node.children)
    if (tagName === 'a') return cleanLink(node, children)
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu' || tagName === 'dir') {
      const name = tagName === 'ol' ? 'ol' : 'ul'
      const start = tagName === 'ol' ? Number.parseInt(String(node.properties['start'] ?? '1'), 10) : 1
      return makeLists(name, children, start > 1 && start < 1e9 ? { start } : {})
    }
    // Beside being noise, thousands in a row take the tidying of blanks behind `toMarkdownTree` quadratic time.
    if (children.length === 0 && marks.has(tagName)) {
      options.notes.count('dropped', `empty <${tagName}>`)
      return []
    }
    if (boxes.has(tagName)) return [make('div', children)]
    if (inlineOnly.test(tagName)) return [make(tagName, flattenBlocks(children))]
    if (kept.has(tagName)) return [make(tagName, children, spans(node))]
    if (tagName === 'span' && /(?:^|[;\s])font-weight:\s*(?:bold|[6-9]00)/i.test(style))
      return [make('strong', children)]
    options.notes.count('dropped', `tag <${tagName}>`)
    return children
  }

  function cleanLink(node: Element, children: ElementContent[]): ElementContent[] {
    const href = node.properties['href']
    if (typeof href !== 'string') {
      options.notes.count('dropped', 'anchor without an address')
      return children
    }
    if (!links.mayStand(node, href)) {
      const text = elementText(make('a', children))
      if (text !== '') options.notes.line('changed', 'link that was never closed', `${text} → ${href}`)
      return children
    }
    if (children.length > 0) return [make('a', children, { href })]
    // As with empty marks; only a telephone or mail link says something without a text.
    const isContact = /^\s*(?:tel|mailto):/i.test(href)
    if (isContact) emptyContacts += 1
    if (isContact && emptyContacts <= maximumEmptyContacts) return [make('a', [], { href })]
    options.notes.line('dropped', 'link without a text', href)
    return []
  }
}

function cleanPicture(node: Element, notes: Notes): ElementContent[] {
  const src = String(node.properties['src'] ?? '')
  if (isIcon(src, pictureSize(node.properties))) {
    notes.line('dropped', 'icon', iconName(src) || src)
    return [{ type: 'text', value: ' ' }]
  }
  return [make('img', [], { src, alt: String(node.properties['alt'] ?? '') })]
}

/** A film or sound becomes a link to it, where it has an address that a link may have. */
function cleanPlayer(node: Element, notes: Notes): ElementContent[] {
  const sources = [node, ...node.children.filter((child) => child.type === 'element')]
  const src = sources.map((element) => String(element.properties['src'] ?? '')).find((value) => value !== '')
  if (src === undefined) return []
  const address = src.startsWith('//') ? `https:${src}` : src
  if (!/^https?:\/\//i.test(address)) {
    notes.line('dropped', `embedded <${node.tagName}>`, address)
    return []
  }
  notes.line('changed', `embedded <${node.tagName}>`, address)
  const title = String(node.properties['title'] ?? '').trim()
  return [make('a', [{ type: 'text', value: title || address }], { href: address })]
}

function countAttributes(node: Element, style: string, notes: Notes): void {
  for (const declaration of style.split(';')) {
    const property = declaration.split(':')[0]?.trim().toLowerCase()
    if (property) notes.count('dropped', `style ${property.slice(0, 40)}`)
  }
  for (const name of Object.keys(node.properties)) {
    if (!['style', 'href', 'src', 'alt', 'width', 'height', 'start', 'colSpan', 'rowSpan'].includes(name)) {
      notes.count('dropped', `attribute ${name.slice(0, 40)}`)
    }
  }
}

function spans(node: Element): Element['properties'] {
  const { colSpan, rowSpan } = node.properties
  return node.tagName === 'td' || node.tagName === 'th' ? { colSpan, rowSpan } : {}
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

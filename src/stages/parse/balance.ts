import type { Element, ElementContent, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import rehypeSanitize from 'rehype-sanitize'
import { unified } from 'unified'
import { escapeAttribute, escapeText } from '../../ground/html.ts'
import { replaceForbidden } from '../../ground/text-checks.ts'
import type { Body, Hole } from '../../values/body.ts'
import { voidElements } from './html-allowed.ts'
import { isTooCostly } from './html-cost.ts'
import { pushImage } from './images.ts'
import { pushLink } from './links.ts'
import { sanitizeSchema } from './sanitize-schema.ts'
import { type Draft, push, type State } from './state.ts'

const parser = unified().use(rehypeParse, { fragment: true }).freeze()
const sanitize = rehypeSanitize(sanitizeSchema)

/**
 * Makes balanced HTML of a draft that holds raw HTML: through the HTML standard's own parser, then through an
 * allow-list, then cut open again. Undefined where that would cost too much.
 */
export function balance(draft: Body, state: State): Body | undefined {
  const holes: Hole[] = []
  const html = fillWithMarks(draft, holes)
  if (isTooCostly(html)) return undefined
  const tree = sanitize(parser.parse(html)) as Root
  const body: Draft = []
  cut(tree.children as ElementContent[], body, { holes, state })
  return body
}

interface Cutting {
  readonly holes: readonly Hole[]
  readonly state: State
}

/** Puts an element, or a word within an attribute, in the place of each hole. Raw tags carry no such attributes. */
function fillWithMarks(draft: Body, holes: Hole[]): string {
  let html = ''
  for (const part of draft) {
    if (typeof part === 'string') {
      html += part
      continue
    }
    const mark = holes.push(part) - 1
    if (part.type === 'id') html += `hole-${mark}`
    else if (part.type === 'link') html += `<a data-hole="${mark}">${fillWithMarks(part.body, holes)}</a>`
    else if (part.type === 'snippet') html += `<div data-hole="${mark}"></div>`
    else html += `<span data-hole="${mark}"></span>`
  }
  return html
}

function cut(nodes: readonly ElementContent[], draft: Draft, cutting: Cutting): void {
  for (const node of nodes) {
    if (node.type === 'text') push(draft, escapeText(replaceForbidden(node.value)))
    else if (node.type === 'element') cutElement(node, draft, cutting)
  }
}

function cutElement(element: Element, draft: Draft, cutting: Cutting): void {
  const { tagName, properties, children } = element
  const hole = cutting.holes[Number(properties['dataHole'] ?? Number.NaN)]
  if (hole) return cutHole(hole, element, draft, cutting)
  if (tagName === 'a' || tagName === 'img') return cutRawLink(element, draft, cutting)
  push(draft, `<${tagName}`)
  for (const [name, value] of Object.entries(properties)) writeProperty(name, value, draft, cutting)
  push(draft, '>')
  if (voidElements.has(tagName)) return
  cut(children, draft, cutting)
  push(draft, `</${tagName}>`)
}

function cutHole(hole: Hole, element: Element, draft: Draft, cutting: Cutting): void {
  if (hole.type !== 'link') return push(draft, hole)
  const body: Draft = []
  cut(element.children, body, cutting)
  push(draft, { ...hole, body })
}

/** A link or image that is written as HTML passes the same checks as one in Markdown. */
function cutRawLink({ tagName, properties, children }: Element, draft: Draft, cutting: Cutting): void {
  const { state } = cutting
  const place = state.rawPlaces[Number(properties['dataPlace'] ?? Number.NaN)] ?? { line: 1, column: 1 }
  const title = textProperty(properties['title'])
  if (tagName === 'img') {
    const alt = textProperty(properties['alt'])
    // In HTML, alt="" says aloud that the image means nothing.
    return pushImage(draft, state, {
      src: textProperty(properties['src']) ?? '',
      alt: alt === '' ? ' ' : alt,
      title,
      place,
    })
  }
  const body: Draft = []
  cut(children, body, cutting)
  const href = textProperty(properties['href'])
  if (href === undefined) {
    for (const part of body) push(draft, part)
    return
  }
  const attributes = ['dir', 'lang'].map((name) => {
    const value = textProperty(properties[name])
    return value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`
  })
  pushLink(draft, state, { href, title, body, place, attributes: attributes.join('') })
}

function textProperty(value: Element['properties'][string]): string | undefined {
  return value === undefined || value === null ? undefined : replaceForbidden(String(value))
}

const attributeNames: Readonly<Record<string, string>> = {
  ariaHidden: 'aria-hidden',
  className: 'class',
  colSpan: 'colspan',
  dateTime: 'datetime',
  rowSpan: 'rowspan',
  tabIndex: 'tabindex',
}

function writeProperty(name: string, value: Element['properties'][string], draft: Draft, { holes }: Cutting): void {
  if (value === false || value === null || value === undefined || name === 'dataPlace' || name === 'dataHole') return
  const attribute = attributeNames[name] ?? name
  if (value === true) return push(draft, ` ${attribute}`)
  const text = Array.isArray(value) ? value.join(' ') : String(value)
  const hole = attribute === 'id' ? holes[Number(/^hole-(\d+)$/.exec(text)?.[1] ?? Number.NaN)] : undefined
  if (attribute === 'id' && !hole) return
  push(draft, ` ${attribute}="`)
  push(draft, hole ?? escapeAttribute(replaceForbidden(text)))
  push(draft, '"')
}

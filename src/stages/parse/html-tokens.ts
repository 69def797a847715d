/** A piece of raw HTML; offsets are within the scanned text. */
export type HtmlToken = OpenTag | CloseTag | OtherToken

export interface OpenTag {
  readonly type: 'open'
  /** In lower case. */
  readonly name: string
  readonly attributes: readonly HtmlAttribute[]
  readonly start: number
  readonly end: number
}

export interface CloseTag {
  readonly type: 'close'
  readonly name: string
  readonly start: number
  readonly end: number
}

/** `markup` is a doctype, processing instruction, CDATA section, or a tag that never ends. */
export interface OtherToken {
  readonly type: 'text' | 'comment' | 'markup'
  readonly start: number
  readonly end: number
}

export interface HtmlAttribute {
  /** In lower case. */
  readonly name: string
  /** As written, character references not decoded; undefined for an attribute without a value. */
  readonly value: string | undefined
  readonly start: number
  readonly end: number
}

/** Cuts raw HTML into tags and text, in one pass from left to right, as the HTML standard's tokenizer does. */
export function scanHtml(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  let textStart = 0
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const token = readMarkup(html, at)
    if (!token) {
      at++
      continue
    }
    if (at > textStart) tokens.push({ type: 'text', start: textStart, end: at })
    tokens.push(token)
    at = token.end
    textStart = at
  }
  if (textStart < html.length) tokens.push({ type: 'text', start: textStart, end: html.length })
  return tokens
}

function readMarkup(html: string, start: number): HtmlToken | undefined {
  const next = html.charAt(start + 1)
  if (/[a-z]/i.test(next)) return readTag(html, start, start + 1, 'open')
  if (next === '/' && /[a-z]/i.test(html.charAt(start + 2))) return readTag(html, start, start + 2, 'close')
  if (html.startsWith('<!--', start)) return { type: 'comment', start, end: endOfComment(html, start) }
  if (html.startsWith('<![CDATA[', start)) return { type: 'markup', start, end: endAfter(html, ']]>', start) }
  if (next === '!' || next === '?' || next === '/') return { type: 'markup', start, end: endAfter(html, '>', start) }
  return undefined
}

function endAfter(html: string, end: string, from: number): number {
  const at = html.indexOf(end, from)
  return at === -1 ? html.length : at + end.length
}

function endOfComment(html: string, start: number): number {
  if (html.startsWith('<!-->', start)) return start + 5
  if (html.startsWith('<!--->', start)) return start + 6
  return endAfter(html, '-->', start + 4)
}

function readTag(html: string, start: number, nameStart: number, type: 'open' | 'close'): HtmlToken {
  const nameEnd = skip(html, nameStart, /[^\s/>]/)
  const name = html.slice(nameStart, nameEnd).toLowerCase()
  const attributes: HtmlAttribute[] = []
  let at = nameEnd
  while (at < html.length) {
    at = skip(html, at, /[\s/]/)
    if (html[at] === '>')
      return type === 'open' ? { type, name, attributes, start, end: at + 1 } : { type, name, start, end: at + 1 }
    if (at >= html.length) break
    const attribute = readAttribute(html, at)
    attributes.push(attribute)
    at = attribute.end
  }
  return { type: 'markup', start, end: html.length }
}

function readAttribute(html: string, start: number): HtmlAttribute {
  // A name may begin with "=", but not hold one.
  const nameEnd = skip(html, start + 1, /[^\s/>=]/)
  const name = html.slice(start, nameEnd).toLowerCase()
  const equals = skip(html, nameEnd, /\s/)
  if (html[equals] !== '=') return { name, value: undefined, start, end: nameEnd }
  const valueStart = skip(html, equals + 1, /\s/)
  const quote = html.charAt(valueStart)
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, valueStart + 1)
    const end = close === -1 ? html.length : close
    return { name, value: html.slice(valueStart + 1, end), start, end: Math.min(end + 1, html.length) }
  }
  const end = skip(html, valueStart, /[^\s>]/)
  return { name, value: html.slice(valueStart, end), start, end }
}

/** The first offset from here on whose character is not of the kind. */
function skip(html: string, from: number, kind: RegExp): number {
  let at = from
  while (at < html.length && kind.test(html.charAt(at))) at++
  return at
}

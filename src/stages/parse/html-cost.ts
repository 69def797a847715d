import { optionalEnd, voidElements } from './html-allowed.ts'
import { limits } from './limits.ts'

/** Elements that the HTML standard opens anew in each block until they are closed. */
const formatting = new Set('a b code em i s small strong u'.split(' '))

/**
 * True where parsing would nest too deep or make too many elements: a hundred unclosed `<b>` before ten thousand
 * paragraphs are a million elements.
 * @param html tags in canonical form only
 */
export function isTooCostly(html: string): boolean {
  let depth = 0
  let unclosed = 0
  let elements = 0
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/g)) {
    if (voidElements.has(name)) continue
    const step = slash ? -1 : 1
    if (!optionalEnd.has(name)) depth = Math.max(0, depth + step)
    if (!slash) elements += 1 + unclosed
    if (formatting.has(name)) unclosed = Math.max(0, unclosed + step)
    if (depth > limits.htmlDepth || elements > limits.htmlElements) return true
  }
  return false
}

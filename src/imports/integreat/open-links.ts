import type { Element, Nodes, Root } from 'hast'
import { elementText } from './elements.ts'

/** Judges which of the links that the parser made are links of the author. */
export interface LinkCount {
  /** True for one element of every link tag: the first that holds something. */
  readonly mayStand: (node: Element, href: string) => boolean
}

/**
 * An `<a>` that is never closed goes on in every block behind it: the parser repeats it, with the place of the one tag
 * or with none (HTML, "reconstruct the active formatting elements" and "adoption agency algorithm"). Readers would
 * find half the page underlined.
 */
export function countLinks(tree: Root): LinkCount {
  const repeated = findRepeated(tree)
  const seen = new Set<number>()
  const tags = new Map<string, number>()
  const standing = new Map<string, number>()
  return {
    mayStand(node, href) {
      const offset = node.position?.start.offset
      if (offset !== undefined && !seen.has(offset)) tags.set(href, (tags.get(href) ?? 0) + 1)
      const isOriginal = offset !== undefined && !repeated.has(offset)
      if (offset !== undefined) seen.add(offset)
      if (isOriginal) {
        standing.set(href, (standing.get(href) ?? 0) + 1)
        return true
      }
      const text = elementText(node)
      if (text === '') return false
      if ((standing.get(href) ?? 0) >= (tags.get(href) ?? 0)) return false
      standing.set(href, (standing.get(href) ?? 0) + 1)
      // What is left of a link whose text was cut off: a full stop, then the rest of the page.
      return /^[\p{L}\p{N}+("„“»']/u.test(text) || /^(?:tel|mailto):/i.test(href)
    },
  }
}

function findRepeated(tree: Root): ReadonlySet<number> {
  const once = new Set<number>()
  const repeated = new Set<number>()
  const visit = (node: Nodes): void => {
    const offset = node.type === 'element' && node.tagName === 'a' ? node.position?.start.offset : undefined
    if (offset !== undefined && once.has(offset)) repeated.add(offset)
    else if (offset !== undefined) once.add(offset)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  return repeated
}

import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { limitNesting } from './scan.ts'

/**
 * Longest HTML of one field that is read, in UTF-16 code units, after embedded pictures are taken out. The longest page
 * of a real district has 22,651; six times that is converted in about two seconds, whatever it consists of.
 */
const maximumLength = 150_000

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/** A field of HTML as a tree. */
export interface ParsedHtml {
  readonly tree: Root
  /** Tags left out because too many stood inside one another. */
  readonly leftTags: number
  /** True where the field was too long; the tree is empty then. */
  readonly tooLong: boolean
}

/** Parses HTML of unknown quality within limits of length and nesting. */
export function parseHtml(html: string): ParsedHtml {
  // A picture inside an attribute can have megabytes, and nothing but its absence is of interest.
  const light = html.replace(/(=\s*["']\s*)data:[\w.+-]+\/[^"'<>]*/gi, '$1data:')
  if (light.length > maximumLength) return { tree: { type: 'root', children: [] }, leftTags: 0, tooLong: true }
  const limited = limitNesting(light)
  return { tree: parser.parse(limited.html), leftTags: limited.left, tooLong: false }
}

/** The text of a short field that may hold entities and markup, such as a title. */
export function plainText(html: string): string {
  const texts: string[] = /[<&]/.test(html) ? [] : [html]
  const collect = (node: Root | Root['children'][number]): void => {
    if (node.type === 'text') texts.push(node.value)
    else if ('children' in node) for (const child of node.children) collect(child)
  }
  if (texts.length === 0) collect(parseHtml(html).tree)
  return texts
    .join('')
    .replace(/[\p{Cc}\p{Surrogate}\u200b\u2060\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC')
}

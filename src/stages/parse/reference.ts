import type { Nodes, Parents, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()

/** Parses Markdown with remark, to which the native parser is held equal. */
export function parseWithReference(text: string): Root {
  const tree = processor.parse(text)
  addPositions(tree, text)
  return tree
}

/** remark finds bare mail addresses in the finished tree, and the nodes it then makes lack a position. */
function addPositions(parent: Parents, text: string): void {
  let cursor = parent.position?.start.offset ?? 0
  for (const child of parent.children) {
    if (!child.position) {
      const value = textOf(child)
      const found = text.indexOf(value, cursor)
      const start = found === -1 ? cursor : found
      child.position = { start: pointAt(start), end: pointAt(start + value.length) }
    }
    cursor = child.position.end.offset ?? cursor
    if ('children' in child) addPositions(child, text)
  }
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}

/** Only the offset is ever read. */
function pointAt(offset: number) {
  return { line: 1, column: 1, offset }
}

/**
 * Constructs that satteri 0.10 and remark read differently. A file that holds one is read by the reference, so that a
 * machine without compiled code makes the same site.
 */
export function needsReference(text: string): boolean {
  return differing.some((pattern) => pattern.test(text)) || hasStrayFence(text)
}

const differing: readonly RegExp[] = [
  // A footnote's name with a blank is none for remark: [^a b]: …
  /\[\^[^\]\n]*[ \t][^\]\n]*\]:/,
  // A backslash in a bare address: remark ends the address there.
  /(?:www\.|https?:\/\/)[^\s<]*\\/i,
  // An escaped colon: remark reads a directive from the second colon on.
  /\\:/,
  // A tab behind a directive's name belongs to the name for remark.
  /:[\w-]+\t/,
  // :name[x]{{ … }} and :name{{ … }}
  /(?:\]|:[\w-]+)\{\{/,
  // A line of HTML right below a table's row, or below a footnote.
  /^(?:.*\|.*|[ \t>]*\[\^[^\]\n]+\]:.*)\n[ \t>]*<\/?[a-z]/im,
  // A bare address right before the end of a table's cell: satteri takes the bar into the address.
  /(?:www\.|https?:\/\/)[^\s|]*\|/i,
  // A task whose text is a heading by the line below it.
  /^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\].*(?:\n.+)*?\n[ \t>]*(?:=+|-+)[ \t]*$/m,
]

/** A line `:::` that closes nothing: satteri ends the list item or quote above it, remark continues its paragraph. */
function hasStrayFence(text: string): boolean {
  if (!text.includes(':::')) return false
  let open = 0
  for (const [, rest = ''] of text.matchAll(/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*:{3,}(.*)$/gm)) {
    if (rest.trim() !== '') open++
    else if (open-- === 0) return true
  }
  return false
}

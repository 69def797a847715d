import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { limits } from './limits.ts'

/** `native` is satteri, compiled code; `reference` is remark-parse, which it is held equal to. */
export type ParserName = 'native' | 'reference'

// satteri's compiled part may be missing on a rare platform; then every file is read by the reference.
const satteri = await import('satteri').catch(() => undefined)

// Front matter is cut off before, and must not be found a second time in the body.
const features = { frontmatter: false, gfm: true, directive: true } as const

const reference = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()

/** True where the native parser could be loaded. */
export const hasNativeParser = satteri !== undefined

/** Parses Markdown: CommonMark, GFM and directives. Undefined where it is nested too deep to be walked. */
export function parseMarkdown(text: string, parser: ParserName): Root | undefined {
  if (!satteri || parser === 'reference' || needsReference(text)) return parseWithReference(text)
  const handle = satteri.createMdastHandle(text, features, true)
  try {
    const reader = new satteri.MdastReader(satteri.serializeHandle(handle))
    if (measureDepth(reader) > limits.depth) return undefined
    return satteri.materializeMdastTree(reader) as Root
  } finally {
    satteri.dropHandle(handle)
  }
}

function parseWithReference(text: string): Root | undefined {
  const tree = reference.parse(text)
  return isDeeperThan(tree, limits.depth) ? undefined : tree
}

/** Depth of the tree from the parent links alone: building it as objects is recursive already. */
function measureDepth(reader: { readonly nodeCount: number; getParentId(id: number): number }): number {
  const { nodeCount } = reader
  const depths = new Uint32Array(nodeCount)
  let deepest = 0
  for (let start = 0; start < nodeCount; start++) {
    const path: number[] = []
    let id = start
    while (id < nodeCount && depths[id] === 0) {
      path.push(id)
      id = reader.getParentId(id)
    }
    let depth = depths[id] ?? 0
    for (let index = path.length - 1; index >= 0; index--) depths[path[index] ?? 0] = ++depth
    if (depth > deepest) deepest = depth
  }
  return deepest
}

function isDeeperThan(root: Root, most: number): boolean {
  const waiting: Array<readonly [node: object, depth: number]> = [[root, 1]]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    if (depth > most) return true
    if ('children' in node) for (const child of node.children as object[]) waiting.push([child, depth + 1])
  }
  return false
}

/**
 * Constructs that satteri 0.10 reads otherwise than remark: footnote labels with blanks, a backslash in a bare
 * address, a closing `:::` that closes nothing, a task in a heading. Such a file goes to the reference, so that a
 * machine without compiled code makes the same site; unless it is so long that the reference could be made to hang.
 */
function needsReference(text: string): boolean {
  return text.length <= limits.referenceLength && differing.some((pattern) => pattern.test(text))
}

const differing: readonly RegExp[] = []

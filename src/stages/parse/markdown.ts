import type { Root } from 'mdast'
import { needsReference } from './differences.ts'
import { limits } from './limits.ts'
import { parseWithReference } from './reference.ts'

/** `native` is satteri, compiled code; `reference` is remark-parse, which it is held equal to. */
export type ParserName = 'native' | 'reference'

// satteri's compiled part may be missing on a rare platform; then every file is read by the reference.
const satteri = await import('satteri').catch(() => undefined)

// Front matter is cut off before, and must not be found a second time in the body.
const features = { frontmatter: false, gfm: true, directive: true } as const

/** True where the native parser could be loaded. */
export const hasNativeParser = satteri !== undefined

/** Parses Markdown: CommonMark, GFM and directives. Undefined where the tree is too deep or too large to be walked. */
export function parseMarkdown(text: string, parser: ParserName): Root | undefined {
  const isShort = text.length <= limits.referenceLength
  if (!satteri || parser === 'reference' || (isShort && needsReference(text))) {
    const tree = parseWithReference(text)
    return isTooLarge(tree) ? undefined : tree
  }
  const handle = satteri.createMdastHandle(text, features, true)
  try {
    const reader = new satteri.MdastReader(satteri.serializeHandle(handle))
    const { nodeCount } = reader
    // A tree of few nodes cannot be deep.
    if (nodeCount > limits.nodes || (nodeCount > limits.depth && measureDepth(reader) > limits.depth)) return undefined
    return satteri.materializeMdastTree(reader) as Root
  } finally {
    satteri.dropHandle(handle)
  }
}

/** Depth of the tree from the parent links alone: building it as objects is recursive already. */
function measureDepth(reader: { readonly nodeCount: number; getParentId(id: number): number }): number {
  const { nodeCount } = reader
  const depths = new Uint32Array(nodeCount)
  let deepest = 0
  for (let start = 0; start < nodeCount; start++) {
    let above = depths[reader.getParentId(start)] ?? 0
    // Most parents come before their children.
    if (above === 0) above = measureAbove(reader, depths, start)
    const depth = above + 1
    depths[start] = depth
    if (depth > deepest) deepest = depth
  }
  return deepest
}

/** Depth of a node's parent; fills in those between it and the nearest whose depth is known. */
function measureAbove(
  reader: { readonly nodeCount: number; getParentId(id: number): number },
  depths: Uint32Array,
  start: number,
): number {
  const path: number[] = []
  let id = reader.getParentId(start)
  while (id < reader.nodeCount && depths[id] === 0) {
    path.push(id)
    id = reader.getParentId(id)
  }
  let depth = depths[id] ?? 0
  for (let index = path.length - 1; index >= 0; index--) depths[path[index] ?? 0] = ++depth
  return depth
}

function isTooLarge(root: Root): boolean {
  const waiting: Array<readonly [node: object, depth: number]> = [[root, 1]]
  let nodes = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next
    if (++nodes > limits.nodes || depth > limits.depth) return true
    if ('children' in node) for (const child of node.children as object[]) waiting.push([child, depth + 1])
  }
  return false
}

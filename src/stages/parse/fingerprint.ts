import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { shortHash } from '../../ground/hash.ts'
import { createLineCounter, type Locator } from '../../ground/position.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Block, Meta } from '../../values/doc.ts'
import type { Place } from '../../values/message.ts'
import { normalizeBlock, normalizeText, withoutMarks } from './normal-form.ts'
import { endOf, startOf } from './state.ts'

/** Where a block's HTML begins: part of the body and offset in it. */
export type BlockStart = readonly [part: number, offset: number]

/** What is known of the file whose blocks are cut. */
export interface CutOptions {
  readonly definitions: ReadonlyMap<string, Definition>
  /** The Markdown that the tree was made of. */
  readonly source: string
  readonly locate: Locator
}

/**
 * The top-level blocks of a text. Those that say nothing, such as a line across the page, are none.
 * @param starts where the HTML of each begins, as far as that is known
 */
export function cutBlocks(
  tree: Root,
  { definitions, locate, source }: CutOptions,
  starts: ReadonlyMap<Nodes, BlockStart>,
): readonly Block[] {
  const blocks: Block[] = []
  const lineOf = createLineCounter(source, locate(0).line)
  for (const node of tree.children) {
    const links: string[] = []
    const normal = normalizeBlock(node, { definitions, links })
    if (normal === '') continue
    const lines = [lineOf(startOf(node)), lineOf(endOf(node) - 1)] as const
    blocks.push(describe(kindOf(node), normal, { links, lines, at: starts.get(node) }))
  }
  return blocks
}

/** Title and description of a file, where readers see them. */
export function frontMatterBlocks(kind: Kind, meta: Meta, places: Readonly<Record<string, Place>>): readonly Block[] {
  // A snippet's title is for editors only.
  if (kind.name === 'snippet') return []
  return ['title', 'description'].flatMap((key) => {
    const value = meta[key]
    if (typeof value !== 'string') return []
    const line = places[key]?.line ?? 1
    return [describe(key, normalizeText(value), { links: [], lines: [line, line], at: undefined })]
  })
}

function describe(
  kind: string,
  normal: string,
  { links, lines, at }: Pick<Block, 'links' | 'lines'> & { readonly at: BlockStart | undefined },
): Block {
  // The title is told from a paragraph of the same words.
  const hash = shortHash(kind === 'title' || kind === 'description' ? `${kind}\n${normal}` : normal)
  const text = withoutMarks(normal)
  const [words, hint] = [countWords(text), hintOf(text)]
  return at ? { kind, hash, links, words, hint, lines, at } : { kind, hash, links, words, hint, lines }
}

/** Stretches between blanks that have a letter or digit. */
function countWords(text: string): number {
  let count = 0
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = endOfWord(text, at)
    if (end > at && isWord(text, at, end)) count += 1
  }
  return count
}

/** The first three words that have letters or digits, and nothing that YAML could take for its own. */
function hintOf(text: string): string {
  const plain: string[] = []
  for (let at = 0, end = 0; at < text.length && plain.length < 3; at = end + 1) {
    end = endOfWord(text, at)
    const word = text.slice(at, end)
    const letters = plainWord.test(word) ? word : cutWord(word)
    if (letters !== '') plain.push(letters)
  }
  return plain.join(' ')
}

function endOfWord(text: string, from: number): number {
  const blank = text.indexOf(' ', from)
  return blank === -1 ? text.length : blank
}

/** Most words begin with one of our letters. */
function isWord(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start) | 0x20
  return (first >= 0x61 && first <= 0x7a) || /[\p{L}\p{N}]/u.test(text.slice(start, end))
}

/** Most words need no cutting, which takes them letter by letter. */
const plainWord = /^[A-Za-z0-9]{1,20}$/

function cutWord(word: string): string {
  return [...word.replace(/[^\p{L}\p{M}\p{N}]/gu, '')].slice(0, 20).join('')
}

const kinds: Readonly<Record<string, string>> = {
  paragraph: 'p',
  heading: 'h',
  list: 'list',
  blockquote: 'quote',
  code: 'code',
  table: 'table',
  html: 'html',
  footnoteDefinition: 'footnote',
}

function kindOf(node: RootContent): string {
  if (node.type === 'leafDirective' || node.type === 'containerDirective') {
    return ['snippet', 'note', 'details'].includes(node.name) ? node.name : 'box'
  }
  return kinds[node.type] ?? 'block'
}

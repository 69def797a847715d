import type { Definition, Nodes, Root, RootContent } from 'mdast'
import { shortHash } from '../../ground/hash.ts'
import type { Locator } from '../../ground/position.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Block, Meta } from '../../values/doc.ts'
import type { Place } from '../../values/message.ts'
import { normalizeBlock, normalizeText, wordsOf } from './normal-form.ts'
import { endOf, startOf } from './state.ts'

/** Where a block's HTML begins: part of the body and offset in it. */
export type BlockStart = readonly [part: number, offset: number]

/** What is known of the file whose blocks are cut. */
export interface CutOptions {
  readonly definitions: ReadonlyMap<string, Definition>
  readonly locate: Locator
  readonly starts: ReadonlyMap<Nodes, BlockStart>
}

/** The top-level blocks of a text. Those that say nothing, such as a line across the page, are none. */
export function cutBlocks(tree: Root, { definitions, locate, starts }: CutOptions): readonly Block[] {
  return tree.children.flatMap((node) => {
    const links: string[] = []
    const normal = normalizeBlock(node, { definitions, links })
    if (normal === '') return []
    const lines = [locate(startOf(node)).line, locate(Math.max(startOf(node), endOf(node) - 1)).line] as const
    const at = starts.get(node)
    return [{ ...describe(kindOf(node), normal, links), lines, ...(at && { at }) }]
  })
}

/** Title and description of a file, where readers see them. */
export function frontMatterBlocks(kind: Kind, meta: Meta, places: Readonly<Record<string, Place>>): readonly Block[] {
  // A snippet's title is for editors only.
  if (kind.name === 'snippet') return []
  return ['title', 'description'].flatMap((key) => {
    const value = meta[key]
    if (typeof value !== 'string') return []
    const line = places[key]?.line ?? 1
    return [{ ...describe(key, normalizeText(value), []), lines: [line, line] as const }]
  })
}

function describe(kind: string, normal: string, links: readonly string[]) {
  const words = wordsOf(normal)
  // The title is told from a paragraph of the same words.
  const hash = shortHash(kind === 'title' || kind === 'description' ? `${kind}\n${normal}` : normal)
  return { kind, hash, links, words: words.length, hint: hintOf(words) }
}

/** The first three words that have letters or digits, and nothing that YAML could take for its own. */
function hintOf(words: readonly string[]): string {
  const plain: string[] = []
  for (const word of words) {
    const letters = plainWord.test(word) ? word : cutWord(word)
    if (letters !== '' && plain.push(letters) === 3) break
  }
  return plain.join(' ')
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

import type { BlockContent, Link, Nodes, PhrasingContent, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { countEscapes, leanMarkdown } from './escapes.ts'
import type { Notes } from './notes.ts'
import { parseMarkdown, shapeOf } from './shape.ts'

/**
 * Longer texts, and those with more escapes, are written with every escape and not read again: twice the longest page
 * of a real district, ten times its escapes.
 */
const maximumChecked = 50_000
const maximumEscapes = 500

type LinkHandle = NonNullable<NonNullable<Options['handlers']>['link']>

/** `<https://…>` where the text is the address, `[text](address)` otherwise, also for mail, so that one search finds all. */
const link: LinkHandle = (node: Link, _parent, state, info) => {
  const [only] = node.children
  if (/^https?:/.test(node.url) && node.children.length === 1 && only?.type === 'text' && only.value === node.url) {
    if (!/[\0- <>\u007f]/.test(node.url)) return `<${node.url}>`
  }
  const tracker = state.createTracker(info)
  const exit = state.enter('link')
  const exitLabel = state.enter('label')
  const before = tracker.move('[')
  const label = tracker.move(state.containerPhrasing(node, { before, after: '](', ...tracker.current() }))
  exitLabel()
  exit()
  return `[${label}](${destination(node.url)})`
}

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkDirective)
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '*',
    rule: '-',
    emphasis: '*',
    strong: '*',
    listItemIndent: 'one',
    fences: true,
    handlers: { link },
  })
  .freeze()

/** A page's text as Markdown, and whether it reads back as what was meant. */
export interface WrittenText {
  readonly text: string
  readonly faithful: boolean
}

/** Writes blocks with only the escapes that change what is read, and reads the result again to be sure. */
export function writeMarkdown(blocks: readonly BlockContent[], notes: Notes): WrittenText {
  const chunks = chunkLists(blocks)
  const safe = chunks.map((chunk) => writer.stringify(asRoot(chunk)))
  const whole = safe.join('\n')
  if (whole.length > maximumChecked || countEscapes(whole) > maximumEscapes) return { text: whole, faithful: true }
  const texts = safe.map((text) => leanMarkdown(text))
  const text = texts.join('\n')
  if (isFaithful(blocks, text)) return { text, faithful: true }
  const mended = chunks.map((chunk, index) => {
    const written = texts[index] ?? ''
    return isFaithful(chunk, written) ? { chunk, written } : simplify(chunk, written, notes)
  })
  const again = mended.map((part) => part.written).join('\n')
  return {
    text: again,
    faithful: isFaithful(
      mended.flatMap((part) => part.chunk),
      again,
    ),
  }
}

/** Lists of one kind need one another's sight: the second takes another sign. */
function chunkLists(blocks: readonly BlockContent[]): BlockContent[][] {
  const chunks: BlockContent[][] = []
  for (const block of blocks) {
    if (block.type === 'list' && chunks.at(-1)?.at(-1)?.type === 'list') chunks.at(-1)?.push(block)
    else chunks.push([block])
  }
  return chunks
}

/** Where Markdown has no form for an emphasis, beside a letter or inside another one, the words go without it. */
function simplify(
  chunk: readonly BlockContent[],
  written: string,
  notes: Notes,
): { chunk: readonly BlockContent[]; written: string } {
  for (const names of [['emphasis'], ['strong'], ['emphasis', 'strong', 'delete']]) {
    const plain = chunk.map((block) => without(block, new Set(names)) as BlockContent)
    const text = leanMarkdown(writer.stringify(asRoot(plain)))
    if (!isFaithful(plain, text)) continue
    notes.line('changed', 'emphasis that Markdown cannot express', text)
    return { chunk: plain, written: text }
  }
  return { chunk, written }
}

function without(node: Nodes, names: ReadonlySet<string>): Nodes {
  if (!('children' in node)) return node
  const children = (node.children as Nodes[]).flatMap((child) => {
    const plain = without(child, names)
    return names.has(plain.type) && 'children' in plain ? (plain.children as PhrasingContent[]) : [plain]
  })
  return { ...node, children } as Nodes
}

function isFaithful(blocks: readonly BlockContent[], text: string): boolean {
  return !text.includes('&#x') && shapeOf(asRoot(blocks)) === shapeOf(parseMarkdown(text), text)
}

function asRoot(blocks: readonly BlockContent[]): Root {
  return { type: 'root', children: [...blocks] }
}

/** An address between parentheses: only what would end it, or be read as something else, is encoded. */
function destination(url: string): string {
  let depth = 0
  for (const character of url) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0
    if (depth < 0 || depth > 30) break
  }
  const balanced = depth === 0 ? url : url.replaceAll('(', '%28').replaceAll(')', '%29')
  return balanced
    .replace(/[\s<>\p{Cc}\\]/gu, (character) => encodeURIComponent(character))
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/`/g, '%60')
}

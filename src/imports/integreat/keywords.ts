import type { BlockContent, PhrasingContent } from 'mdast'
import { textOf } from './inline.ts'
import { keywordLabels } from './keyword-labels.ts'

/** A keyword of more characters is a sentence, and the line no list of keywords. */
const maximumLength = 100
const separator = /[,;،؛፣፤、，;\n|]/u
const labelAndRest = /^\s*([^:：]{2,40}?)\s*[:：]\s*([\s\S]*)$/u

/** A page's blocks without its lines of keywords. */
export interface FoundKeywords {
  readonly blocks: readonly BlockContent[]
  readonly keywords: readonly string[]
}

/**
 * Takes the lines "Schlagworte: …" out of a page, in whatever language. They are for the search, which reads the front
 * matter; readers have no use for them.
 */
export function takeKeywords(blocks: readonly BlockContent[]): FoundKeywords {
  const kept: BlockContent[] = []
  const keywords: string[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as BlockContent
    if (block.type !== 'paragraph' && block.type !== 'heading') {
      kept.push(block)
      continue
    }
    const lines = splitLines(block.children)
    const start = lines.findIndex((line) => readLabel(textOf(line)) !== undefined)
    let text = start === -1 ? undefined : readLabel(textOf(lines[start] ?? []))
    let end = start + 1
    while (text !== undefined && end < lines.length && (text.trim() === '' || endsOpen(text))) {
      text += `\n${textOf(lines[end] ?? [])}`
      end += 1
    }
    const next = blocks[at + 1]
    const isLast = at + 2 === blocks.length && end === lines.length
    const continues = text?.trim() === '' && isLast && next?.type === 'paragraph'
    if (continues) text = textOf(next.children)
    const found = text === undefined ? [] : splitKeywords(text)
    const taken = [...lines.slice(start, end), ...(continues ? [next.children] : [])]
    if (found.length === 0 || taken.some((line) => holdsContact(line))) {
      kept.push(block)
      continue
    }
    keywords.push(...found)
    if (continues) at += 1
    const rest = [...lines.slice(0, start), ...lines.slice(end)]
    if (rest.length > 0) kept.push({ ...block, children: joinLines(rest) } as BlockContent)
  }
  return { blocks: kept, keywords: [...new Set(keywords)] }
}

/** What stands behind a label; undefined where the text does not begin with one. */
function readLabel(text: string): string | undefined {
  const match = labelAndRest.exec(text)
  const label = match?.[1]?.toLowerCase().replace(/\s+/gu, ' ').replace(/[‐‑–]/g, '-')
  return label !== undefined && keywordLabels.has(label) ? match?.[2] : undefined
}

/** The words of a list; none where it is no list of words. */
function splitKeywords(text: string): string[] {
  const words = text
    .split(separator)
    .map((word) => word.replace(/\s+/gu, ' ').trim())
    .map((word, index, all) => (index === all.length - 1 ? word.replace(/(?<!\.\S*)[.。።]$/u, '') : word))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
  return words.some((word) => word.length > maximumLength) ? [] : words
}

function endsOpen(text: string): boolean {
  return separator.test(text.trim().slice(-1))
}

/** A line with a number to call or a mail address is more than keywords. */
function holdsContact(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'link' && /^(?:tel|mailto):/.test(node.url)) return true
    return 'children' in node && holdsContact(node.children as PhrasingContent[])
  })
}

function splitLines(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'break') lines.push([])
    else lines.at(-1)?.push(node)
  }
  return lines
}

function joinLines(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' as const }, ...line]))
}

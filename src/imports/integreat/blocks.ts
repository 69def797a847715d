import type { BlockContent, Heading, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { type Lines, withoutBullet, writeLines } from './bullets.ts'
import { type Line, tidyInline } from './inline.ts'
import type { LinkContext } from './links.ts'
import { dropRules, joinLists, splitAtHeading } from './lists.ts'
import { buildPhrasing, isFilled, joinWithBlanks, type Run, runsText, trimBlanks } from './runs.ts'
import { tidyTable } from './table-cells.ts'

/** Where blocks stand: headings have their place only on the page itself. */
type Place = 'page' | 'inside'

/**
 * Tidies the blocks of a page: no empty paragraphs and headings, headings from level 2 without jumps, real lists,
 * neighbouring lists joined, no rule at the ends.
 */
export function tidyPage(children: readonly RootContent[], context: LinkContext): BlockContent[] {
  const levels: number[] = []
  return tidyBlocks(children, 'page')

  function tidyBlocks(nodes: readonly RootContent[], place: Place): BlockContent[] {
    const blocks = nodes.flatMap((node) => tidyBlock(node, place))
    return joinLists(dropRules(writeLines(blocks, context.notes)))
  }

  function tidyBlock(node: RootContent, place: Place): (Lines | BlockContent)[] {
    switch (node.type) {
      case 'paragraph':
        return splitParagraph(tidyInline(node.children, context))
      case 'heading':
        return tidyHeading(node, place)
      case 'list':
        return tidyList(node, place)
      case 'blockquote': {
        const inside = tidyBlocks(node.children, 'inside')
        return inside.length > 0 ? [{ ...node, children: inside }] : []
      }
      case 'table':
        return [tidyTable(node, context)]
      case 'code':
      case 'thematicBreak':
        return [node]
      // Items, rows and cells without a list or table around them, which only broken HTML has: their text is kept.
      case 'listItem':
        return tidyList({ type: 'list', ordered: false, spread: false, children: [node] }, place)
      case 'tableRow':
        return node.children.flatMap((cell) => tidyBlock(cell, place))
      case 'tableCell':
        return splitParagraph(tidyInline(node.children, context))
      default:
        return isDetails(node) ? [tidyDetails(node, place)] : []
    }
  }

  function tidyHeading(node: Heading, place: Place): (Lines | BlockContent)[] {
    const lines = tidyInline(node.children, context).filter((line) => line.length > 0)
    const runs = joinWithBlanks(lines)
    const pictures = runs.filter((run) => run.node?.type === 'image')
    const words = trimBlanks(runs.filter((run) => run.node?.type !== 'image'))
    const below: Lines[] = pictures.map((run) => ({ type: 'lines', lines: [[run]] }))
    if (!isFilled(words)) {
      context.notes.count('dropped', 'empty heading')
      return below
    }
    if (place === 'inside') {
      context.notes.line('changed', 'heading inside a list, quote or table', runsText(words))
      return [{ type: 'lines', lines: [words.map((run) => ({ ...run, strong: 1 }))] }, ...below]
    }
    while ((levels.at(-1) ?? 0) >= node.depth) levels.pop()
    levels.push(node.depth)
    const depth = Math.min(levels.length + 1, 6) as Heading['depth']
    context.notes.count(depth === node.depth ? 'kept' : 'changed', 'heading')
    return [{ type: 'heading', depth, children: buildPhrasing(plainHeading(words)) }, ...below]
  }

  function tidyList(node: List, place: Place): (Lines | BlockContent)[] {
    if (place === 'page') {
      const split = splitAtHeading(node)
      if (split) return split.flatMap((part) => tidyBlock(part, place))
    }
    const items = node.children.flatMap((item) => tidyItem(item))
    // An item that holds nothing but a list was made to indent it.
    const unfolded = items.length === 1 && items[0]?.children.every((child) => child.type === 'list')
    if (unfolded) return items[0]?.children as BlockContent[]
    if (items.length === 0) return []
    return [{ ...node, spread: items.some((item) => item.spread === true), children: items }]
  }

  function tidyItem(item: ListItem): ListItem[] {
    const blocks = item.children.flatMap((child) => tidyBlock(child, 'inside'))
    const [first, ...rest] = blocks
    const bare: (Lines | BlockContent)[] =
      first?.type === 'lines'
        ? [{ ...first, lines: [withoutBullet(first.lines[0] ?? []), ...first.lines.slice(1)] }, ...rest]
        : blocks
    const children = joinLists(dropRules(writeLines(bare, context.notes)))
    if (children.length === 0) {
      context.notes.count('dropped', 'empty list item')
      return []
    }
    const spread = children.filter((child) => child.type !== 'list').length > 1
    return [{ type: 'listItem', spread, children }]
  }

  function tidyDetails(node: Details, place: Place): BlockContent {
    const [label, ...rest] = node.children
    const hasLabel = label?.data?.['directiveLabel'] === true
    const lines = hasLabel ? tidyInline(label.children as PhrasingContent[], context) : []
    const summary = {
      type: 'paragraph',
      data: { directiveLabel: true },
      children: buildPhrasing(joinWithBlanks(lines)),
    }
    const content = tidyBlocks((hasLabel ? rest : node.children) as unknown as RootContent[], place)
    return { ...node, children: hasLabel ? [summary, ...content] : content } as unknown as BlockContent
  }
}

interface Details {
  readonly type: 'containerDirective'
  readonly children: readonly { readonly data?: Readonly<Record<string, unknown>>; readonly children: unknown }[]
}

function isDetails(node: unknown): node is Details {
  return (node as { type: string }).type === 'containerDirective'
}

/** An empty line between lines was meant as the end of a paragraph. */
function splitParagraph(lines: readonly Line[]): Lines[] {
  const groups: Line[][] = [[]]
  for (const line of lines) {
    if (line.length > 0) groups.at(-1)?.push(line)
    else if (groups.at(-1)?.length) groups.push([])
  }
  return groups.filter((group) => group.length > 0).map((group) => ({ type: 'lines', lines: group }))
}

/** A heading is bold by itself. */
function plainHeading(runs: readonly Run[]): Run[] {
  const slanted = runs.every((run) => run.emphasis !== 0 || run.type === 'blank')
  return runs.map((run) => ({ ...run, strong: 0, emphasis: slanted ? 0 : run.emphasis }))
}

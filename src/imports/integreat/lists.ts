import type { BlockContent, List, RootContent } from 'mdast'

/** A heading at the end of an item is about the items that follow; it ends the list. */
export function splitAtHeading(list: List): RootContent[] | undefined {
  const at = list.children.findIndex((item) => item.children.length > 1 && item.children.at(-1)?.type === 'heading')
  const item = list.children[at]
  if (!item) return undefined
  const last = { ...item, children: item.children.slice(0, -1) }
  const before: List = { ...list, children: [...list.children.slice(0, at), last] }
  const rest = list.children.slice(at + 1)
  const after: List = { ...list, ...(list.ordered ? { start: (list.start ?? 1) + at + 1 } : {}), children: rest }
  return [before, item.children.at(-1) as RootContent, ...(rest.length > 0 ? [after] : [])]
}

/** Lists that follow one another are one list, unless they count on their own. */
export function joinLists(blocks: readonly BlockContent[]): BlockContent[] {
  const joined: BlockContent[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const continues = last?.type === 'list' && block.type === 'list' && continuesList(last, block)
    if (!continues) joined.push(block)
    else {
      const spread = Boolean(last.spread || block.spread)
      joined[joined.length - 1] = { ...last, spread, children: [...last.children, ...block.children] }
    }
  }
  return joined
}

function continuesList(list: List, next: List): boolean {
  if (Boolean(list.ordered) !== Boolean(next.ordered)) return false
  return !list.ordered || next.start === (list.start ?? 1) + list.children.length
}

/** A rule at the start or end, or behind another, divides nothing. */
export function dropRules(blocks: readonly BlockContent[]): BlockContent[] {
  const last = blocks.findLastIndex((block) => block.type !== 'thematicBreak')
  return blocks.filter((block, index) => {
    if (block.type !== 'thematicBreak') return true
    return index > 0 && index < last && blocks[index - 1]?.type !== 'thematicBreak'
  })
}

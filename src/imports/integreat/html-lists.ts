import type { Element, ElementContent } from 'hast'
import { elementText, isBlock, make } from './elements.ts'

/**
 * A list of items only: a list that stands directly in it belongs to the item before, another block between the items
 * ends it, loose text is an item of its own.
 */
export function makeLists(
  name: string,
  children: readonly ElementContent[],
  properties: Element['properties'],
): ElementContent[] {
  const parts: ElementContent[] = []
  let items: ElementContent[] = []
  const finish = (): void => {
    if (items.length > 0) parts.push(make(name, items, parts.length === 0 ? properties : {}))
    items = []
  }
  for (const child of children) {
    const last = items.at(-1)
    if (child.type === 'element' && child.tagName === 'li') items.push(child)
    else if (child.type === 'element' && /^[uo]l$/.test(child.tagName)) {
      const joined = last?.type === 'element' ? make('li', [...last.children, child]) : make('li', [child])
      items = [...items.slice(0, -1), joined]
    } else if (isBlock(child)) {
      finish()
      parts.push(child)
    } else if (elementText(child) !== '' || isPicture(child)) {
      items.push(make('li', [child]))
    }
  }
  finish()
  return parts
}

function isPicture(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'img'
}

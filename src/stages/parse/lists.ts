import type { List, ListItem } from 'mdast'
import { type Draft, push, pushAll, type State } from './state.ts'

/** Writes a list. In a tight list, paragraphs are shown without `<p>`, as CommonMark says. */
export function writeList(node: List, draft: Draft, state: State): void {
  const name = node.ordered ? 'ol' : 'ul'
  const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? ` start="${node.start}"` : ''
  const hasTasks = node.children.some((item) => typeof item.checked === 'boolean')
  push(draft, `<${name}${start}${hasTasks ? ' class="contains-task-list"' : ''}>\n`)
  const isLoose = node.spread === true || node.children.some(isSpread)
  for (const item of node.children) {
    writeItem(item, isLoose, draft, state)
    push(draft, '\n')
  }
  push(draft, `</${name}>`)
}

function isSpread(item: ListItem): boolean {
  return item.spread ?? item.children.length > 1
}

function writeItem(item: ListItem, isLoose: boolean, draft: Draft, state: State): void {
  const isTask = typeof item.checked === 'boolean'
  push(draft, isTask ? '<li class="task-list-item">' : '<li>')
  let endsWithText = false
  item.children.forEach((child, index) => {
    const isParagraph = child.type === 'paragraph'
    const block: Draft = []
    if (isParagraph) {
      state.inlines(child.children, block)
      const content = isTask && index === 0 ? withCheckbox(block, item.checked === true) : block
      if (isLoose || index !== 0) push(draft, '\n')
      pushAll(draft, isLoose ? ['<p>', ...content, '</p>'] : content)
    } else {
      if (isTask && index === 0) pushAll(draft, withCheckbox([], item.checked === true))
      state.blocks([child], block)
      if (block.length === 0) return
      push(draft, '\n')
      pushAll(draft, block)
    }
    endsWithText = isParagraph && !isLoose
  })
  if (item.children.length > 0 && !endsWithText) push(draft, '\n')
  push(draft, '</li>')
}

/** The label gives the box its name; it is a picture of the list's state and nothing to press. */
function withCheckbox(content: Draft, isChecked: boolean): Draft {
  const box = `<input type="checkbox"${isChecked ? ' checked' : ''} disabled>`
  return content.length > 0 ? [`<label>${box} `, ...content, '</label>'] : [box]
}

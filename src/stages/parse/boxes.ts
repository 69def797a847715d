import type { Paragraph, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { sentence } from '../../ground/sentence.ts'
import { attributesOf } from './directive-attributes.ts'
import { type Draft, push, type State, say, sourceOf } from './state.ts'

/** Writes `:::note[Title]`: a box that stands out. Without a title of its own it is called "Note" in its language. */
export function writeNote(node: ContainerDirective, draft: Draft, state: State): void {
  judgeBox(node, state)
  const { title, children } = cutTitle(node)
  push(draft, '<div class="note" role="note">\n<p class="note-title">')
  if (title) state.inlines(title.children, draft)
  else push(draft, { type: 'string', key: 'page.note' })
  push(draft, '</p>\n')
  state.blocks(children, draft)
  push(draft, '\n</div>')
}

/** Writes `:::details[Title]`: a text that opens when its title is pressed. */
export function writeDetails(node: ContainerDirective, draft: Draft, state: State): void {
  judgeBox(node, state)
  const { title, children } = cutTitle(node)
  if (!title || title.children.length === 0) {
    const note = sentence`Write the title in square brackets: :::details[What you need]`
    say(
      state,
      'error',
      'details-title',
      node,
      sentence`This :::details has no title, so nobody can know what it would open.`,
      {
        note,
      },
    )
    return state.blocks(children, draft)
  }
  push(draft, '<details class="details"><summary>')
  state.inlines(title.children, draft)
  push(draft, '</summary>\n')
  state.blocks(children, draft)
  push(draft, '\n</details>')
}

function cutTitle(node: ContainerDirective): { title: Paragraph | undefined; children: readonly RootContent[] } {
  const [first, ...rest] = node.children
  const isLabel = first?.type === 'paragraph' && first.data?.directiveLabel === true
  return isLabel ? { title: first, children: rest } : { title: undefined, children: node.children }
}

function judgeBox(node: ContainerDirective, state: State): void {
  for (const [attribute] of attributesOf(node)) {
    const reason = sentence`":::${node.name}" knows no attribute "${attribute}".`
    say(state, 'warning', 'directive-attribute', node, reason, { note: sentence`Remove it from the braces.` })
  }
  if (/\n[ \t>]*:{3,}[ \t]*$/.test(sourceOf(state, node))) return
  const reason = sentence`":::${node.name}" is never closed, so everything that follows stands in it.`
  say(state, 'warning', 'directive-unclosed', node, reason, {
    note: sentence`Put a line with ::: behind its last paragraph.`,
  })
}

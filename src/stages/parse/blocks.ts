import type { RootContent } from 'mdast'
import { escapeText } from '../../ground/html.ts'
import { writeContainerDirective, writeLeafDirective } from './directives.ts'
import type { BlockStart } from './fingerprint.ts'
import { writeHeading } from './headings.ts'
import { writeList } from './lists.ts'
import { writeRaw } from './raw-html.ts'
import { writeLevel } from './raw-tags.ts'
import { type Draft, push, pushAll, type State } from './state.ts'
import { writeTable } from './tables.ts'

/** Hears where in the draft the HTML of a block begins. */
type OnStart = (node: RootContent, start: BlockStart) => void

/** Writes blocks, with a line break between each two. */
export function writeBlocks(nodes: readonly RootContent[], draft: Draft, state: State, onStart?: OnStart): void {
  writeLevel(draft, state, () => writeAll(nodes, draft, state, onStart))
}

function writeAll(nodes: readonly RootContent[], draft: Draft, state: State, onStart?: OnStart): void {
  let isFirst = true
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as RootContent
    const block: Draft = []
    if (node.type === 'html') index += writeRaw(nodes, index, block, state)
    else writeBlock(node, block, state)
    if (block.length === 0) continue
    if (!isFirst) push(draft, '\n')
    onStart?.(node, endOfDraft(draft))
    pushAll(draft, block)
    isFirst = false
  }
}

function endOfDraft(draft: Draft): BlockStart {
  const last = draft.at(-1)
  return typeof last === 'string' ? [draft.length - 1, last.length] : [draft.length, 0]
}

function writeBlock(node: Exclude<RootContent, { type: 'html' }>, draft: Draft, state: State): void {
  switch (node.type) {
    case 'paragraph':
      push(draft, '<p>')
      state.inlines(node.children, draft)
      return push(draft, '</p>')
    case 'heading':
      return writeHeading(node, draft, state)
    case 'list':
      return writeList(node, draft, state)
    case 'blockquote':
      push(draft, '<blockquote>\n')
      writeBlocks(node.children, draft, state)
      return push(draft, '\n</blockquote>')
    case 'code':
      return push(draft, `<pre><code dir="ltr">${escapeText(node.value)}${node.value ? '\n' : ''}</code></pre>`)
    case 'table':
      return writeTable(node, draft, state)
    case 'thematicBreak':
      return push(draft, '<hr>')
    case 'leafDirective':
      return writeLeafDirective(node, draft, state)
    case 'containerDirective':
      return writeContainerDirective(node, draft, state)
  }
}

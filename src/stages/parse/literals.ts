import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import { escapeText } from '../../ground/html.ts'
import { type Draft, endOf, push, type State, sourceOf, startOf } from './state.ts'

/** Writes a directive that is none as it stands in the source; its label keeps its formatting. */
export function writeLiteral(node: TextDirective | LeafDirective, draft: Draft, state: State): void {
  const first = node.children[0]
  const last = node.children.at(-1)
  if (!first || !last) {
    push(draft, escapeText(sourceOf(state, node)))
    return
  }
  push(draft, escapeText(state.source.slice(startOf(node), startOf(first))))
  state.inlines(node.children, draft)
  push(draft, escapeText(state.source.slice(endOf(last), endOf(node))))
}

/** The same for a directive on a line of its own. */
export function writeLiteralBlock(node: LeafDirective, draft: Draft, state: State): void {
  push(draft, '<p>')
  writeLiteral(node, draft, state)
  push(draft, '</p>')
}

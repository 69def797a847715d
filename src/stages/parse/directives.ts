import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { nearest } from '../../ground/nearest.ts'
import { writeDetails, writeNote } from './boxes.ts'
import { attributesOf } from './directive-attributes.ts'
import { writeLiteral, writeLiteralBlock } from './literals.ts'
import { type Draft, placeOf, push, type State, say } from './state.ts'
import { refuseVariables } from './variables.ts'

type Directive = ContainerDirective | LeafDirective | TextDirective

const forms: Readonly<Record<string, string>> = {
  snippet: '::snippet[name] on a line of its own',
  fact: ':fact[name] within a text',
  note: ':::note and ::: on lines of their own',
  details: ':::details[Title] and ::: on lines of their own',
}

/** Writes `:fact[name]`; a directive of any other name is text. */
export function writeTextDirective(node: TextDirective, draft: Draft, state: State): void {
  if (node.name === 'fact') return writeFact(node, draft, state)
  if (node.name === 'snippet' && node.children.length > 0) reportSnippetPlace(node, state)
  else if (node.children.length > 0 || attributesOf(node).length > 0) reportUnknown('warning', node, state)
  writeLiteral(node, draft, state)
}

/** Writes `::snippet[name]{key="value"}`. */
export function writeLeafDirective(node: LeafDirective, draft: Draft, state: State): void {
  if (node.name !== 'snippet') {
    reportUnknown('error', node, state)
    return writeLiteralBlock(node, draft, state)
  }
  const name = labelOf(node)
  if (name === undefined) {
    const note = 'Write the path of a file in snippets/ without .md: ::snippet[opening-hours]'
    say(state, 'error', 'snippet-name', node, 'This ::snippet does not say which snippet to put here.', { note })
    return
  }
  const values: Record<string, string> = Object.create(null)
  for (const [key, value] of attributesOf(node)) {
    refuseVariables(value, `the value "${key}" of a snippet`, node, state)
    values[key] = value
  }
  push(draft, { type: 'snippet', name, values: { ...values }, place: placeOf(state, node) })
}

/** Writes `:::note` and `:::details`. */
export function writeContainerDirective(node: ContainerDirective, draft: Draft, state: State): void {
  if (node.name === 'note') return writeNote(node, draft, state)
  if (node.name === 'details') return writeDetails(node, draft, state)
  if (node.name === 'snippet') reportSnippetPlace(node, state)
  else reportUnknown('error', node, state)
  state.blocks(node.children, draft)
}

function writeFact(node: TextDirective, draft: Draft, state: State): void {
  const name = labelOf(node)
  if (name === undefined) {
    const note = 'Write its name in square brackets: :fact[town-hall-phone]'
    say(state, 'error', 'fact-name', node, 'This :fact does not say which fact to show.', { note })
    return writeLiteral(node, draft, state)
  }
  const [attribute] = attributesOf(node)
  if (attribute) {
    say(state, 'warning', 'directive-attribute', node, `":fact" knows no attribute "${attribute[0]}".`, {
      note: 'Remove the braces.',
    })
  }
  push(draft, { type: 'fact', name, place: placeOf(state, node) })
}

/** The label, where it is plain words and nothing else. */
function labelOf(node: Directive): string | undefined {
  const [only, ...others] = node.children
  if (only?.type !== 'text' || others.length > 0) return undefined
  return only.value.trim() || undefined
}

function reportSnippetPlace(node: Directive, state: State): void {
  const reason = 'A snippet stands on a line of its own, with two colons; not within a text, table or heading.'
  say(state, 'error', 'snippet-place', node, reason, { note: 'Write ::snippet[name] between two empty lines.' })
}

function reportUnknown(level: 'error' | 'warning', node: Directive, state: State): void {
  const colons = node.type === 'textDirective' ? ':' : node.type === 'leafDirective' ? '::' : ':::'
  const form = forms[node.name]
  if (form) {
    say(state, level, 'directive-unknown', node, `"${colons}${node.name}" is written with another number of colons.`, {
      note: `Write ${form}.`,
    })
    return
  }
  const expected = nearest(node.name, Object.keys(forms))
  const note = expected.length > 0 ? `Did you mean "${expected[0]}"?` : `Known are: ${Object.keys(forms).join(', ')}.`
  say(state, level, 'directive-unknown', node, `There is no directive "${colons}${node.name}".`, { expected, note })
}

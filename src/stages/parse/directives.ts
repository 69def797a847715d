import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { nearest } from '../../ground/nearest.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import { writeDetails, writeNote } from './boxes.ts'
import { attributesOf } from './directive-attributes.ts'
import { writeLiteral, writeLiteralBlock } from './literals.ts'
import { type Draft, placeOf, push, type State, say } from './state.ts'
import { refuseVariables } from './variables.ts'

type Directive = ContainerDirective | LeafDirective | TextDirective

const forms: Readonly<Record<string, Sentence>> = {
  snippet: sentence`::snippet[name] on a line of its own`,
  fact: sentence`:fact[name] within a text`,
  note: sentence`:::note and ::: on lines of their own`,
  details: sentence`:::details[Title] and ::: on lines of their own`,
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
    const note = sentence`Write the path of a file in snippets/ without .md: ::snippet[opening-hours]`
    say(state, 'error', 'snippet-name', node, sentence`This ::snippet does not say which snippet to put here.`, {
      note,
    })
    return
  }
  const values: Record<string, string> = Object.create(null)
  for (const [key, value] of attributesOf(node)) {
    refuseVariables(value, sentence`the value "${key}" of a snippet`, node, state)
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
    const note = sentence`Write its name in square brackets: :fact[town-hall-phone]`
    say(state, 'error', 'fact-name', node, sentence`This :fact does not say which fact to show.`, { note })
    return writeLiteral(node, draft, state)
  }
  const [attribute] = attributesOf(node)
  if (attribute) {
    say(state, 'warning', 'directive-attribute', node, sentence`":fact" knows no attribute "${attribute[0]}".`, {
      note: sentence`Remove the braces.`,
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
  const reason = sentence`A snippet stands on a line of its own, with two colons; not within a text, table or heading.`
  say(state, 'error', 'snippet-place', node, reason, { note: sentence`Write ::snippet[name] between two empty lines.` })
}

function reportUnknown(level: 'error' | 'warning', node: Directive, state: State): void {
  const colons = node.type === 'textDirective' ? ':' : node.type === 'leafDirective' ? '::' : ':::'
  const written = `${colons}${node.name}`
  const form = forms[node.name]
  if (form) {
    say(state, level, 'directive-unknown', node, sentence`"${written}" is written with another number of colons.`, {
      note: sentence`Write ${form}.`,
    })
    return
  }
  const expected = nearest(node.name, Object.keys(forms))
  const [meant] = expected
  const note =
    meant !== undefined ? sentence`Did you mean "${meant}"?` : sentence`Known are: ${Object.keys(forms).join(', ')}.`
  say(state, level, 'directive-unknown', node, sentence`There is no directive "${written}".`, { expected, note })
}

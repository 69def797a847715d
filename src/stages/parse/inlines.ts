import type { PhrasingContent, Text } from 'mdast'
import { escapeText } from '../../ground/html.ts'
import { replaceForbidden } from '../../ground/text-checks.ts'
import { judgeReferences } from './character-references.ts'
import { attributesOf } from './directive-attributes.ts'
import { writeTextDirective } from './directives.ts'
import { writeFootnoteReference } from './footnotes.ts'
import { writeImage, writeImageReference } from './images.ts'
import { writeLink, writeLinkReference } from './links.ts'
import { writeRaw } from './raw-html.ts'
import { writeLevel } from './raw-tags.ts'
import { type Draft, endOf, push, type State, sourceOf, startOf } from './state.ts'
import { judgeBareAddress, judgeText } from './text-damage.ts'
import { type SourceText, writeText } from './variables.ts'

/** Writes words: everything that stands within a paragraph, heading or cell. */
export function writeInlines(nodes: readonly PhrasingContent[], draft: Draft, state: State): void {
  writeLevel(draft, state, () => writeAll(nodes, draft, state))
}

function writeAll(nodes: readonly PhrasingContent[], draft: Draft, state: State): void {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index] as PhrasingContent
    if (node.type === 'text') {
      const count = countLiterals(nodes, index)
      const text = count === 1 ? textOf(node) : joinLiterals(nodes.slice(index, index + count), state)
      writeText(cleanText(text, state), draft, state)
      index += count - 1
      const next = nodes[index + 1]
      if (next?.type === 'link' && /\( *$/.test(text.value)) judgeBareAddress(startOf(next), endOf(next), state)
    } else if (node.type === 'html') {
      index += writeRaw(nodes, index, draft, state)
    } else {
      writeInline(node, draft, state)
    }
  }
}

function writeInline(node: Exclude<PhrasingContent, { type: 'text' | 'html' }>, draft: Draft, state: State): void {
  switch (node.type) {
    case 'emphasis':
      return wrap('em', node.children, draft, state)
    case 'strong':
      return wrap('strong', node.children, draft, state)
    case 'delete':
      return wrap('del', node.children, draft, state)
    case 'inlineCode':
      return push(draft, `<code dir="ltr">${escapeText(node.value.replace(/\n/g, ' '))}</code>`)
    case 'break':
      return push(draft, '<br>\n')
    case 'link':
      return writeLink(node, draft, state)
    case 'linkReference':
      return writeLinkReference(node, draft, state)
    case 'image':
      return writeImage(node, draft, state)
    case 'imageReference':
      return writeImageReference(node, draft, state)
    case 'footnoteReference':
      return writeFootnoteReference(node, draft, state)
    case 'textDirective':
      return writeTextDirective(node, draft, state)
  }
}

function wrap(name: string, children: readonly PhrasingContent[], draft: Draft, state: State): void {
  push(draft, `<${name}>`)
  writeInlines(children, draft, state)
  push(draft, `</${name}>`)
}

/**
 * How many nodes from here on are text, counting `:word` as what it is in `Telefon:Herr` and `{{ facts:fee }}`: text
 * that only looks like a directive.
 */
function countLiterals(nodes: readonly PhrasingContent[], from: number): number {
  let index = from + 1
  for (let node = nodes[index]; node && (node.type === 'text' || isLiteral(node)); node = nodes[index]) index++
  return index - from
}

/** True for `:word` without a label or attributes. */
function isLiteral(node: PhrasingContent): boolean {
  return (
    node.type === 'textDirective' &&
    node.children.length === 0 &&
    attributesOf(node).length === 0 &&
    node.name !== 'fact'
  )
}

/** Reports what is wrong with a text's characters and signs, and takes out what cannot be shown. */
function cleanText(text: SourceText, state: State): SourceText {
  judgeText(text, state)
  if (!state.hasReferences) return text
  judgeReferences(text.start, text.end, state)
  return { ...text, value: replaceForbidden(text.value) }
}

function textOf(node: Text): SourceText {
  return { value: node.value, start: startOf(node), end: endOf(node) }
}

function joinLiterals(nodes: readonly PhrasingContent[], state: State): SourceText {
  const [first = nodes[0], last = first] = [nodes[0], nodes.at(-1)]
  return {
    value: nodes.map((node) => (node.type === 'text' ? node.value : sourceOf(state, node))).join(''),
    start: first ? startOf(first) : 0,
    end: last ? endOf(last) : 0,
  }
}

import type { Heading as HeadingNode, PhrasingContent } from 'mdast'
import { sentence } from '../../ground/sentence.ts'
import { slug } from '../../ground/slug.ts'
import { type Draft, placeOf, push, type State, say, sourceOf } from './state.ts'

const ownIdAtEnd = /\s*\{#([^{}\s]*)\}\s*$/
const idGrammar = /^[a-z0-9][a-z0-9_-]*$/

/** Writes a heading; its id is a hole, since translations share the ids of their source text. */
export function writeHeading(node: HeadingNode, draft: Draft, state: State): void {
  const place = placeOf(state, node)
  const { children, ownId } = cutOwnId(node.children)
  const depth = judgeDepth(node, state)
  const text = plainOf(children, state).replace(/\s+/g, ' ').trim()
  if (text === '' && !children.some((child) => child.type === 'image' || child.type === 'textDirective')) {
    const note = sentence`Write the heading, or remove its # signs.`
    say(state, 'warning', 'heading-empty', place, sentence`This heading has no text.`, { note })
  }
  const valid = ownId !== undefined && idGrammar.test(ownId) && !isReserved(ownId)
  const wanted = valid ? ownId : slugOf(text)
  const id = state.slugger(wanted)
  judgeOwnId(ownId, valid, id, node, state)
  const index = state.headings.length
  state.headings.push({ depth, text, id, ownId: valid, place })
  push(draft, `<h${depth} id="`)
  push(draft, { type: 'id', id, heading: index })
  push(draft, '">')
  state.inlines(children, draft)
  push(draft, `</h${depth}>`)
}

/** Ids that footnotes have. */
function isReserved(id: string): boolean {
  return /^fn(?:ref)?-/.test(id)
}

function slugOf(text: string): string {
  const id = slug(text) || 'section'
  return isReserved(id) ? `section-${id}` : id
}

function judgeOwnId(ownId: string | undefined, valid: boolean, id: string, node: HeadingNode, state: State): void {
  if (ownId === undefined || (valid && id === ownId)) return
  const reason = valid
    ? sentence`The name {#${ownId}} is given to two headings; this one becomes {#${id}}.`
    : sentence`{#${ownId}} cannot be the name of a heading, so it is called {#${id}}.`
  const note = valid
    ? sentence`Give each heading a name of its own.`
    : sentence`Use small letters from a to z, digits, hyphens and underscores, and do not begin with "fn-".`
  say(state, 'warning', 'heading-id', node, reason, { note })
}

/** Takes `{#own-id}` off the end of a heading. */
function cutOwnId(children: readonly PhrasingContent[]): { children: readonly PhrasingContent[]; ownId?: string } {
  const last = children.at(-1)
  const match = last?.type === 'text' ? ownIdAtEnd.exec(last.value) : null
  if (!match || last?.type !== 'text') return { children }
  const value = last.value.slice(0, match.index)
  return { children: [...children.slice(0, -1), ...(value ? [{ ...last, value }] : [])], ownId: match[1] ?? '' }
}

/** Level of the heading as it is shown: the title of the page is its only level 1. */
function judgeDepth(node: HeadingNode, state: State): number {
  const before = state.headings.at(-1)?.depth ?? (state.kind === 'snippet' ? undefined : 1)
  const depth = Math.max(node.depth, 2)
  if (node.depth === 1) {
    const note = sentence`Begin headings in the text with two # signs.`
    say(
      state,
      'warning',
      'heading-level',
      node,
      sentence`Level 1 is for the title of the page; this heading becomes level 2.`,
      { note },
    )
  }
  if (before !== undefined && depth > before + 1) {
    const reason = sentence`The heading jumps from level ${before} to level ${depth}.`
    const note = sentence`Begin it with ${before + 1} # signs: readers with a screen reader go from level to level.`
    say(state, 'warning', 'heading-jump', node, reason, { note })
  }
  return depth
}

/** The text of a heading; variables and facts as they are written. */
function plainOf(nodes: readonly PhrasingContent[], state: State): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
      if (node.type === 'break') return ' '
      if (node.type === 'textDirective') return sourceOf(state, node)
      return 'children' in node ? plainOf(node.children, state) : ''
    })
    .join('')
}

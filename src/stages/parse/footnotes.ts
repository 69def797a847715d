import type { FootnoteReference } from 'mdast'
import { escapeText } from '../../ground/html.ts'
import { sentence } from '../../ground/sentence.ts'
import { type Draft, placeOf, push, pushAll, type State, say, sourceOf } from './state.ts'

/** Writes the number of a footnote, linked to its text. */
export function writeFootnoteReference(node: FootnoteReference, draft: Draft, state: State): void {
  const name = node.identifier.toUpperCase()
  if (!state.footnoteDefinitions.has(name)) {
    push(draft, escapeText(sourceOf(state, node)))
    return
  }
  const { number, uses: before } = state.footnotes.get(name) ?? { number: state.footnotes.size + 1, uses: 0 }
  const uses = before + 1
  state.footnotes.set(name, { number, uses })
  push(draft, '<sup id="')
  push(draft, { type: 'id', id: referenceId(number, uses) })
  push(draft, '">')
  push(draft, {
    type: 'link',
    href: `#fn-${number}`,
    body: [String(number)],
    place: placeOf(state, node),
    attributes: '',
  })
  push(draft, '</sup>')
}

function referenceId(number: number, use: number): string {
  return use === 1 ? `fnref-${number}` : `fnref-${number}-${use}`
}

/** Writes the texts of all footnotes that are used, in the order of their numbers, at the end of the file. */
export function writeFootnotes(draft: Draft, state: State): void {
  if (state.footnotes.size > 0) writeSection(draft, state)
  reportUnused(state)
}

function writeSection(draft: Draft, state: State): void {
  push(draft, '\n<section class="footnotes"><h2 class="visually-hidden">')
  push(draft, { type: 'string', key: 'page.footnotes' })
  push(draft, '</h2>\n<ol>\n')
  // A footnote's text may use further footnotes: the map grows while it is walked.
  for (const [name, { number }] of state.footnotes) {
    const definition = state.footnoteDefinitions.get(name)
    const content: Draft = []
    if (definition) state.blocks(definition.children, content)
    push(draft, '<li id="')
    push(draft, { type: 'id', id: `fn-${number}` })
    push(draft, '">\n')
    pushAll(draft, withBackLinks(content, number, name, state))
    push(draft, '\n</li>\n')
  }
  push(draft, '</ol>\n</section>')
}

/** The links back stand at the end of the last paragraph, if the text ends with one. */
function withBackLinks(content: Draft, number: number, name: string, state: State): Draft {
  const links: Draft = []
  const definition = state.footnoteDefinitions.get(name)
  const place = definition ? placeOf(state, definition) : { line: 1, column: 1 }
  for (let use = 1; use <= (state.footnotes.get(name)?.uses ?? 0); use++) {
    push(links, ' ')
    const body: Draft = [
      '<span aria-hidden="true">↩</span><span class="visually-hidden">',
      { type: 'string', key: 'page.backToText' },
      '</span>',
    ]
    push(links, { type: 'link', href: `#${referenceId(number, use)}`, body, place, attributes: '' })
  }
  const last = content.at(-1)
  if (typeof last !== 'string' || !last.endsWith('</p>')) return [...content, ...links]
  return [...content.slice(0, -1), last.slice(0, -'</p>'.length), ...links, '</p>']
}

function reportUnused(state: State): void {
  for (const [name, definition] of state.footnoteDefinitions) {
    if (state.footnotes.has(name)) continue
    const reason = sentence`No place in the text refers to the footnote "${definition.label ?? definition.identifier}", so it is not shown.`
    const note = sentence`Write [^${definition.label ?? definition.identifier}] where it belongs, or remove it.`
    say(state, 'warning', 'footnote-unused', definition, reason, { note })
  }
}

import type { Html, Nodes } from 'mdast'
import { sentence } from '../../ground/sentence.ts'
import type { Place } from '../../values/message.ts'
import { judgeReferences } from './character-references.ts'
import { writeEmbed } from './embeds.ts'
import { droppedWithContent } from './html-allowed.ts'
import { type HtmlToken, scanHtml } from './html-tokens.ts'
import { reportElement, writeClose, writeOpen } from './raw-tags.ts'
import { type Draft, type State, say, startOf } from './state.ts'
import { writeText } from './variables.ts'

/**
 * Writes raw HTML: only elements and attributes that are allowed, in canonical form. What is left out is reported. The
 * result may still be unbalanced; `balance` makes a tree of it.
 * @returns how many of the nodes that follow belong to an element that was left out with its content
 */
export function writeRaw(nodes: readonly Nodes[], index: number, draft: Draft, state: State): number {
  const node = nodes[index]
  return node?.type === 'html' ? writeTokens(scanHtml(node.value), { nodes, index, node }, draft, state) : 0
}

/** Where in the tree the tokens come from. */
interface Origin {
  readonly nodes: readonly Nodes[]
  readonly index: number
  readonly node: Html
}

function writeTokens(tokens: readonly HtmlToken[], origin: Origin, draft: Draft, state: State): number {
  const offsetAt = createOffsets(origin.node, state)
  const placeAt = ({ start, end }: { start: number; end: number }): Place =>
    state.locate(offsetAt(start), offsetAt(end))
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as HtmlToken
    if (token.type === 'text') {
      const text = {
        value: origin.node.value.slice(token.start, token.end),
        start: offsetAt(token.start),
        end: offsetAt(token.end),
      }
      judgeReferences(text.start, text.end, state)
      writeText(text, draft, state, { write: escapeLoose })
    } else if (token.type === 'close') {
      writeClose(token.name, placeAt(token), draft, state)
    } else if (token.type === 'markup') {
      const reason = sentence`This is not HTML that a text may hold, so it is left out.`
      say(state, 'warning', 'html-removed', placeAt(token), reason, {
        note: sentence`Remove it, or write it as \`code\`.`,
      })
    } else if (token.type === 'open' && !droppedWithContent.has(token.name)) {
      writeOpen(token, placeAt, draft, state)
    } else if (token.type === 'open') {
      const isLinked = token.name === 'iframe' && writeEmbed(token, placeAt(token), draft, state)
      if (!isLinked) reportElement(token.name, placeAt(token), state)
      const close = tokens.findIndex((other, index) => index > at && isClose(other, token.name))
      if (close === -1) return leaveToClosing(token.name, origin, draft, state)
      at = close
    }
  }
  return 0
}

function isClose(token: HtmlToken, name: string): boolean {
  return token.type === 'close' && token.name === name
}

/** Text between tags keeps its character references; a `<` that begins no tag is escaped. */
function escapeLoose(text: string): string {
  return text.replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

/** The closing tag may stand in a later node: everything up to there belongs to the element and goes with it. */
function leaveToClosing(name: string, { nodes, index }: Origin, draft: Draft, state: State): number {
  if (lastClosing(nodes, name, state) <= index) return 0
  for (let next = index + 1; next < nodes.length; next++) {
    const node = nodes[next]
    if (node?.type !== 'html') continue
    const tokens = scanHtml(node.value)
    const close = tokens.findIndex((token) => isClose(token, name))
    if (close !== -1)
      return next - index + writeTokens(tokens.slice(close + 1), { nodes, index: next, node }, draft, state)
  }
  return 0
}

/** Index of the last sibling that closes the element; remembered, so that many unclosed elements stay cheap. */
function lastClosing(nodes: readonly Nodes[], name: string, state: State): number {
  const known = state.lastClosings.get(nodes) ?? new Map<string, number>()
  state.lastClosings.set(nodes, known)
  const found = known.get(name)
  if (found !== undefined) return found
  const last = nodes.findLastIndex(
    (node) => node.type === 'html' && scanHtml(node.value).some((token) => isClose(token, name)),
  )
  known.set(name, last)
  return last
}

/**
 * Offsets in the source of offsets in a raw node's text. They run in parallel, unless the node stands in a quote or
 * list: then each line of the source has a prefix that the node's text lacks.
 */
function createOffsets(node: Html, state: State): (offset: number) => number {
  const start = startOf(node)
  if (state.source.startsWith(node.value, start)) return (offset) => start + offset
  // For each line: where it starts in the node's text, and where in the source.
  const lines: Array<readonly [inText: number, inSource: number]> = []
  let inText = 0
  let sourceLine = start
  for (const line of node.value.split('\n')) {
    const found = state.source.indexOf(line, sourceLine)
    lines.push([inText, found === -1 ? sourceLine : found])
    inText += line.length + 1
    sourceLine = state.source.indexOf('\n', sourceLine) + 1 || state.source.length
  }
  // Tags are asked for from left to right.
  let line = 0
  return (offset) => {
    if ((lines[line]?.[0] ?? 0) > offset) line = 0
    while ((lines[line + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= offset) line++
    const [from, to] = lines[line] ?? [0, start]
    return to + offset - from
  }
}

import type { Image, Link, PhrasingContent } from 'mdast'
import { dropEmptyEmphasis, mendSplitWords } from './emphasis.ts'
import { freeMarks } from './free-marks.ts'
import { resolveImage } from './images.ts'
import { joinMarks } from './join-marks.ts'
import { type LinkContext, resolveLink, tellSuspicious } from './links.ts'
import { mendLinks } from './mend.ts'
import { freeLinkEdges, linkPlainAddresses, unlinkPunctuation } from './plain-links.ts'
import { isFilled, type LinkMark, type Marks, type Run, runsText, textRuns, unmarked } from './runs.ts'

/** A line of text: what stands between two line breaks. */
export type Line = readonly Run[]

/**
 * Flattens a block's inline content, tidies it and cuts it into lines. Empty lines stay as empty lists: two breaks in
 * a row were meant as a new paragraph.
 */
export function tidyInline(nodes: readonly PhrasingContent[], context: LinkContext): Line[] {
  const around = textOf(nodes)
  let marks = 0
  const nextMark = (): number => {
    marks += 1
    return marks
  }
  const flat = flatten(nodes, unmarked, { ...context, around, nextMark })
  const wordy = unlinkPunctuation(flat)
  const mended = joinMarks(mendLinks(linkPlainAddresses(wordy, context.notes), context.notes))
  const whole = joinMarks(mendSplitWords(dropEmptyEmphasis(mended), context.notes))
  for (const link of new Set(whole.flatMap((run) => run.link ?? []))) {
    tellSuspicious(link.url, runsText(whole.filter((run) => run.link === link)), context.notes)
  }
  return cutLines(freeMarks(freeLinkEdges(whole)))
}

interface FlattenContext extends LinkContext {
  readonly around: string
  readonly nextMark: () => number
}

function flatten(nodes: readonly PhrasingContent[], marks: Marks, context: FlattenContext): Run[] {
  return nodes.flatMap((node, index): Run[] => {
    switch (node.type) {
      case 'text':
        return textWithBraces(node.value, marks)
      case 'break':
        return [{ type: 'break', text: '', ...marks }]
      case 'strong':
      case 'emphasis':
      case 'delete':
        return flatten(node.children, { ...marks, [node.type]: marks[node.type] || context.nextMark() }, context)
      case 'link':
        return flattenLink(node, marks, context, [
          nodes[index - 1],
          nodes[index + 1],
          nodes[index - 2],
          nodes[index + 2],
        ])
      case 'image':
        return flattenImage(node, marks, context)
      case 'inlineCode':
      case 'html':
        return [{ type: 'atom', text: '', node, ...marks }]
      default:
        // Blocks inside inline elements, which only broken HTML has: their text is kept.
        return 'children' in node ? flatten(node.children as PhrasingContent[], marks, context) : []
    }
  })
}

/** Braces that we would read as a variable or a heading's id are shown as code, which is how one writes them. */
function textWithBraces(text: string, marks: Marks): Run[] {
  return text.split(/(\{\{[^{}]*\}\}|\{\{|\{#[^{}\s]*\})/).flatMap((part, index): Run[] => {
    if (index % 2 === 0) return textRuns(part, marks)
    return [{ type: 'atom', text: '', node: { type: 'inlineCode', value: part }, ...marks }]
  })
}

function flattenImage(node: Image, marks: Marks, context: FlattenContext): Run[] {
  const image = resolveImage(node, context.around, context.media, context.notes)
  if (typeof image === 'string') return textRuns(image, marks)
  return [{ type: 'atom', text: '', node: image, ...marks }]
}

function flattenLink(
  node: Link,
  marks: Marks,
  context: FlattenContext,
  neighbours: readonly (PhrasingContent | undefined)[],
): Run[] {
  const text = textOf(node.children).trim()
  const inside = flatten(node.children, marks, context)
  const pictureOnly = text === '' && inside.some((run) => run.type === 'atom')
  if (pictureOnly && context.media.find(node.url, 'document')) return inside
  if (!isFilled(inside)) {
    if (
      !/^(?:tel|mailto):/i.test(node.url) ||
      neighbours.some((other) => other?.type === 'link' && other.url === node.url)
    ) {
      context.notes.line('dropped', 'link without a text', node.url)
      return inside
    }
    const shown = node.url.replace(/^[a-z]+:/i, '').split('?')[0] ?? ''
    context.notes.line('changed', 'link without a text', `${shown} → ${node.url}`)
    return flattenLink({ ...node, children: [{ type: 'text', value: shown }] }, marks, context, [])
  }
  const url = resolveLink(node.url, text || runsText(inside).trim(), context)
  if (url === undefined) return inside
  const link: LinkMark = { url, title: undefined }
  return inside.map((run) => ({ ...run, link }))
}

/** Cuts at breaks; every line without blanks at its ends and with single blanks inside. */
function cutLines(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    const line = lines.at(-1) as Run[]
    if (run.type === 'break') lines.push([])
    else if (run.type !== 'blank' || (line.length > 0 && line.at(-1)?.type !== 'blank')) line.push(run)
  }
  return lines.map((line) => (line.at(-1)?.type === 'blank' ? line.slice(0, -1) : line))
}

/** The text of inline content, without pictures. */
export function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' '
      if (node.type === 'text' || node.type === 'inlineCode') return node.value
      return 'children' in node ? textOf(node.children as PhrasingContent[]) : ''
    })
    .join('')
}

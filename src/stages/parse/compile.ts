import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast'
import type { Locator } from '../../ground/position.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import type { Body, Heading } from '../../values/body.ts'
import type { Block, KindName } from '../../values/doc.ts'
import { balance } from './balance.ts'
import { writeBlocks } from './blocks.ts'
import { type BlockStart, cutBlocks } from './fingerprint.ts'
import { writeFootnotes } from './footnotes.ts'
import { writeInlines } from './inlines.ts'
import { limits } from './limits.ts'
import type { Report } from './report.ts'
import { createState, type Draft, type State } from './state.ts'

/** A file's text as HTML, and what it consists of. */
export interface Compiled {
  readonly body: Body
  readonly headings: readonly Heading[]
  /** The top-level blocks, by which translations are compared. */
  readonly blocks: readonly Block[]
}

/** What is known of the file that is compiled. */
export interface CompileOptions {
  readonly kind: KindName
  /** The Markdown that the tree was made of. */
  readonly source: string
  readonly locate: Locator
  readonly report: Report
}

/** Turns a tree into HTML with holes. Reports what it finds; undefined where the text would cost too much. */
export function compile(tree: Root, options: CompileOptions): Compiled | undefined {
  const survey = surveyTree(tree)
  const excess = findExcess(survey)
  if (excess) {
    const { ruleId, reason, node } = excess
    const place = options.locate(node?.position?.start.offset ?? 0)
    options.report.add({ ruleId, level: 'error', reason, place, note: sentence`Divide this text into several pages.` })
    return undefined
  }
  const { kind, source, locate, report } = options
  const { definitions, footnoteDefinitions, hasRaw } = survey
  const state = createState({
    kind,
    source,
    locate,
    report,
    definitions,
    footnoteDefinitions,
    hasRaw,
    hasReferences: source.includes('&#'),
    blocks: (nodes, draft) => writeBlocks(nodes, draft, state),
    inlines: (nodes, draft) => writeInlines(nodes, draft, state),
  })
  const draft: Draft = []
  const starts = new Map<Nodes, BlockStart>()
  writeBlocks(tree.children, draft, state, (node, start) => starts.set(node, start))
  writeFootnotes(draft, state)
  const { headings } = state
  if (!hasRaw) return { body: draft, headings, blocks: cutBlocks(tree, state, starts) }
  // Balancing makes the HTML anew, so that no block is known to begin anywhere.
  const body = balanceOrReport(draft, state)
  return body && { body, headings, blocks: cutBlocks(tree, state, new Map()) }
}

function balanceOrReport(draft: Draft, state: State): Body | undefined {
  const body = balance(draft, state)
  if (body) return body
  const reason = sentence`The HTML in this text is nested too deep, or opens too much that it never closes.`
  state.report.add({
    ruleId: 'nesting',
    level: 'error',
    reason,
    place: state.locate(0),
    note: sentence`Write it in Markdown.`,
  })
  return undefined
}

interface Survey {
  readonly definitions: Map<string, Definition>
  readonly footnoteDefinitions: Map<string, FootnoteDefinition>
  hasRaw: boolean
  links: number
  tableCells: number
  lastLink: Nodes | undefined
  lastTable: Nodes | undefined
}

/** Collects what may be used before it is defined, and counts what is dear. */
function surveyTree(tree: Root): Survey {
  const survey: Survey = {
    definitions: new Map(),
    footnoteDefinitions: new Map(),
    hasRaw: false,
    links: 0,
    tableCells: 0,
    lastLink: undefined,
    lastTable: undefined,
  }
  visit(tree, survey)
  return survey
}

function visit(node: Nodes, survey: Survey): void {
  switch (node.type) {
    case 'definition':
      addFirst(survey.definitions, node.identifier, node)
      return
    case 'footnoteDefinition':
      addFirst(survey.footnoteDefinitions, node.identifier, node)
      break
    case 'html':
      survey.hasRaw = true
      return
    case 'link':
    case 'linkReference':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      survey.links++
      survey.lastLink = node
      break
    case 'table':
      survey.tableCells += node.children.length * (node.align?.length ?? 1)
      survey.lastTable = node
      break
  }
  if ('children' in node) for (const child of node.children) visit(child, survey)
}

/** Of two definitions of one name, the first counts. */
function addFirst<Node>(map: Map<string, Node>, identifier: string, node: Node): void {
  const name = identifier.toUpperCase()
  if (!map.has(name)) map.set(name, node)
}

function findExcess(survey: Survey): { ruleId: string; reason: Sentence; node: Nodes | undefined } | undefined {
  if (survey.tableCells > limits.tableCells) {
    const reason = sentence`The tables of this file have more than ${limits.tableCells} cells.`
    return { ruleId: 'table-cells', reason, node: survey.lastTable }
  }
  if (survey.links > limits.links) {
    const reason = sentence`This file has more than ${limits.links} links, images and footnotes.`
    return { ruleId: 'budget', reason, node: survey.lastLink }
  }
  return undefined
}

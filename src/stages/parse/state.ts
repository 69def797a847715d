import type {
  Definition,
  FootnoteDefinition,
  ImageReference,
  LinkReference,
  Nodes,
  PhrasingContent,
  RootContent,
} from 'mdast'
import type { Locator } from '../../ground/position.ts'
import type { Sentence } from '../../ground/sentence.ts'
import { createSlugger, type Slugger } from '../../ground/slug.ts'
import { replaceForbidden } from '../../ground/text-checks.ts'
import type { Body, Heading, Hole } from '../../values/body.ts'
import type { KindName } from '../../values/doc.ts'
import type { FindingDetails, Level, Place } from '../../values/message.ts'
import type { Report } from './report.ts'

/** A body while it is made. */
export type Draft = Array<string | Hole>

/** What the parts of the compiler share while they turn one file's tree into HTML. Nothing of it outlives the file. */
export interface State {
  readonly kind: KindName
  /** The Markdown, to which all offsets belong. */
  readonly source: string
  readonly locate: Locator
  readonly report: Report
  readonly definitions: ReadonlyMap<string, Definition>
  readonly footnoteDefinitions: ReadonlyMap<string, FootnoteDefinition>
  /** The footnotes used so far, in the order of their numbers. */
  readonly footnotes: Map<string, { readonly number: number; readonly uses: number }>
  readonly headings: Heading[]
  readonly slugger: Slugger
  /**
   * Elements opened by raw HTML and not closed yet, innermost last; a list for each level of blocks or words that is
   * being written. An element ends where its level ends, so that no tag reaches out of its container.
   */
  readonly openElements: OpenElement[][]
  /** How often an element that is left out, but not its content, is open. */
  readonly unwrapped: Map<string, number>
  /** Index of the last sibling that closes an element, by siblings and element. */
  readonly lastClosings: WeakMap<readonly Nodes[], Map<string, number>>
  /** Places of links and images that stand in raw HTML, by the number that marks them. */
  readonly rawPlaces: Place[]
  /** True where the file holds numeric character references, such as `&#x202e;`. */
  readonly hasReferences: boolean
  /** True where the file holds raw HTML: then the result is balanced and sanitised as a tree. */
  readonly hasRaw: boolean
  /** Compiles blocks, or words, into a draft. */
  readonly blocks: (nodes: readonly RootContent[], draft: Draft) => void
  readonly inlines: (nodes: readonly PhrasingContent[], draft: Draft) => void
}

export interface OpenElement {
  readonly name: string
  readonly place: Place
}

/** What `createState` needs to know. */
type Made = 'footnotes' | 'headings' | 'slugger' | 'openElements' | 'unwrapped' | 'lastClosings' | 'rawPlaces'
export type StateOptions = Omit<State, Made>

/** Makes the state of a file whose compilation begins. Spelt out, which is faster than a spread. */
export function createState(options: StateOptions): State {
  return {
    kind: options.kind,
    source: options.source,
    locate: options.locate,
    report: options.report,
    definitions: options.definitions,
    footnoteDefinitions: options.footnoteDefinitions,
    hasReferences: options.hasReferences,
    hasRaw: options.hasRaw,
    blocks: options.blocks,
    inlines: options.inlines,
    footnotes: new Map(),
    headings: [],
    slugger: createSlugger(),
    openElements: [],
    unwrapped: new Map(),
    lastClosings: new WeakMap(),
    rawPlaces: [],
  }
}

/** Appends to a draft; neighbouring strings become one. */
export function push(draft: Draft, part: string | Hole): void {
  const last = draft.length - 1
  const before = draft[last]
  if (typeof part === 'string' && typeof before === 'string') draft[last] = before + part
  else draft.push(part)
}

/** Appends a whole body. */
export function pushAll(draft: Draft, body: Body): void {
  for (const part of body) push(draft, part)
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? startOf(node)
}

/** A node as it is written. */
export function sourceOf(state: State, node: Nodes): string {
  return state.source.slice(startOf(node), endOf(node))
}

/** The definition of a reference; names are compared as CommonMark says. */
export function findDefinition(node: LinkReference | ImageReference, state: State): Definition | undefined {
  return state.definitions.get(node.identifier.toUpperCase())
}

/** The place of a node in the file. */
export function placeOf(state: State, node: Nodes): Place {
  return state.locate(startOf(node), endOf(node))
}

/** The value of an attribute without what character references may have put in. */
export function cleanValue(value: string, state: State): string {
  return state.hasReferences ? replaceForbidden(value) : value
}

/** Reports something about a node. */
export function say(
  state: State,
  level: Level,
  ruleId: string,
  where: Nodes | Place,
  reason: Sentence,
  details: Omit<FindingDetails, 'place'> = {},
): void {
  const place = 'line' in where ? where : placeOf(state, where)
  state.report.add({ ruleId, level, reason, place, ...details })
}

import type { PhrasingContent, Text } from 'mdast'

/** The marks that a stretch of text can carry beside a link. */
export const emphases = ['strong', 'emphasis', 'delete'] as const
export type EmphasisName = (typeof emphases)[number]

/** A link that stretches over runs; two runs belong to the same link where they share the object. */
export interface LinkMark {
  readonly url: string
  readonly title: string | undefined
}

/**
 * A word, a blank, a line break or something indivisible, with the marks on it. As a flat list, text is easily mended:
 * blanks lose their marks, neighbours join, a link grows over the letters that it lost. A mark is a number that names
 * the stretch; 0 is none.
 */
export interface Run {
  readonly type: 'word' | 'blank' | 'break' | 'atom'
  /** The text of a word or blank; empty otherwise. */
  readonly text: string
  /** What an atom is: a picture, code, the tag of a superscript. */
  readonly node?: PhrasingContent
  readonly strong: number
  readonly emphasis: number
  readonly delete: number
  readonly link: LinkMark | undefined
}

/** The marks of a run. */
export type Marks = Pick<Run, EmphasisName | 'link'>

/** No mark at all. */
export const unmarked: Marks = { strong: 0, emphasis: 0, delete: 0, link: undefined }

/** Cuts a text into words and blanks. A no-break space belongs to its word. */
export function textRuns(text: string, marks: Marks): Run[] {
  return (text.match(/[ \t\r\n]+|[^ \t\r\n]+/g) ?? []).map((piece) =>
    /^[ \t\r\n]/.test(piece) ? { type: 'blank', text: ' ', ...marks } : { type: 'word', text: piece, ...marks },
  )
}

/** The text of runs, breaks as blanks. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => (run.type === 'break' ? ' ' : run.text)).join('')
}

/** True where there is something to read or see. */
export function isFilled(runs: readonly Run[]): boolean {
  return runs.some((run) => run.type === 'word' || run.type === 'atom')
}

/** Builds the tree that a list of runs stands for; of two marks the longer is the outer one, a link before emphasis. */
export function buildPhrasing(runs: readonly Run[]): PhrasingContent[] {
  return build(runs, new Set())
}

type MarkName = EmphasisName | 'link'

function build(runs: readonly Run[], applied: ReadonlySet<MarkName>): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let at = 0
  while (at < runs.length) {
    const run = runs[at] as Run
    const outer = outermost(runs, at, applied)
    if (!outer) {
      pushLeaf(nodes, run)
      at += 1
      continue
    }
    const children = build(runs.slice(at, outer.end), new Set([...applied, outer.name]))
    nodes.push(
      outer.name === 'link' && run.link
        ? { type: 'link', url: run.link.url, title: run.link.title ?? null, children: children as Text[] }
        : { type: outer.name as EmphasisName, children },
    )
    at = outer.end
  }
  return nodes
}

function outermost(
  runs: readonly Run[],
  at: number,
  applied: ReadonlySet<MarkName>,
): { name: MarkName; end: number } | undefined {
  const run = runs[at] as Run
  let best: { name: MarkName; end: number } | undefined
  for (const name of ['link', ...emphases] as const) {
    if (applied.has(name) || !run[name]) continue
    let end = at + 1
    while (end < runs.length && runs[end]?.[name] === run[name]) end += 1
    if (!best || end > best.end) best = { name, end }
  }
  return best
}

function pushLeaf(nodes: PhrasingContent[], run: Run): void {
  const last = nodes.at(-1)
  if (run.type === 'break') nodes.push({ type: 'break' })
  else if (run.type === 'atom' && run.node) nodes.push(run.node)
  else if (last?.type === 'text') last.value += run.text
  else nodes.push({ type: 'text', value: run.text })
}

/** The list cut wherever a mark changes. */
export function stretches(runs: readonly Run[], markOf: (run: Run) => unknown): Run[][] {
  const parts: Run[][] = []
  for (const run of runs) {
    const last = parts.at(-1)
    if (last?.[0] && markOf(last[0]) === markOf(run)) last.push(run)
    else parts.push([run])
  }
  return parts
}

/** Lines as one line. */
export function joinWithBlanks(lines: ReadonlyArray<readonly Run[]>): Run[] {
  const blank: Run = { type: 'blank', text: ' ', ...unmarked }
  return lines.flatMap((line, index) => (index === 0 ? [...line] : [blank, ...line]))
}

/** A line without blanks at its ends. */
export function trimBlanks(runs: readonly Run[]): Run[] {
  const from = runs.findIndex((run) => run.type !== 'blank')
  const to = runs.findLastIndex((run) => run.type !== 'blank')
  return from === -1 ? [] : runs.slice(from, to + 1)
}

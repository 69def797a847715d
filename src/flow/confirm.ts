import { align } from '../ground/align.ts'
import { type Sentence, sentence } from '../ground/sentence.ts'
import type { Relatives } from '../stages/model/index.ts'
import type { Doc } from '../values/doc.ts'
import { errorFinding, type Message } from '../values/message.ts'
import { type Pin, pinOf } from '../values/pin.ts'
import type { History } from '../values/ports.ts'
import type { Translation } from '../values/translation.ts'
import { readRelatives } from './relatives.ts'
import { carry, confirmSome, hashesOf, isSamePin } from './renew-pin.ts'
import type { Host, Parser, Shelves } from './shelves.ts'
import { refuse, writePin } from './write-pin.ts'

/** What is to be confirmed. */
export interface ConfirmOptions {
  /** Paths below the content root: translations, or with `minor` the texts that they are made from. */
  readonly files: readonly string[]
  /** Confirms every translation of an edit that changed no meaning. */
  readonly minor: boolean
  /** `skip` passes over files that are no translations, for a list that a machine made. */
  readonly others: 'refuse' | 'skip'
  /** Confirms only these blocks of the source, counted from 1 as `integreat diff` does; all where undefined. */
  readonly blocks?: readonly number[] | undefined
}

/** One translation whose pin was renewed. */
export interface Confirmed {
  readonly file: string
  readonly source: string
  /** What it was before. */
  readonly before: Translation['state']
  readonly isMachine: boolean
  /** Blocks of the source that count as translated from now on; dropped ones have only a hint. */
  readonly blocks: ReadonlyArray<{ readonly number: number | undefined; readonly kind: string; readonly hint: string }>
  /** How many blocks are still out of date. */
  readonly left: number
  readonly total: number
}

/** What confirming came to. */
export interface ConfirmResult {
  readonly confirmed: readonly Confirmed[]
  /** Translations whose pins said already what they should. */
  readonly unchanged: readonly string[]
  /** Why the others were not confirmed. Nothing was written to them. */
  readonly messages: readonly Message[]
  readonly isConfigured: boolean
}

/** Renews the pins of translations, and touches nothing else in their files. */
export async function confirm(
  host: Pick<Host, 'content' | 'store' | 'pause'>,
  shelves: Shelves,
  history: History,
  options: ConfirmOptions,
): Promise<ConfirmResult> {
  const read = await readRelatives(host, shelves, options.files)
  const parser = await shelves.workshop()
  const messages: Message[] = []
  const complain = (message: Message) => {
    if (options.others === 'refuse') messages.push(message)
  }
  for (const { file, nearest } of read.unknown) {
    complain({
      ...errorFinding('confirm-unknown', sentence`There is no such text in the content.`, { expected: nearest }),
      file,
    })
  }
  if (!read.isConfigured) return { confirmed: [], unchanged: [], messages: read.messages, isConfigured: false }
  const errors = read.messages.filter(({ level }) => level === 'error')
  const confirmed: Confirmed[] = []
  const unchanged: string[] = []
  for (const file of new Set(options.files)) {
    const relatives = read.relatives.get(file)
    if (!relatives) continue
    const work = options.minor ? planMinor(relatives, history, parser) : planOne(relatives, options.blocks)
    if ('refused' in work) {
      complain(work.refused)
      continue
    }
    for (const { translation, pin } of work.plans) {
      const { doc } = translation
      const faults = errors.filter((message) => [doc.file, translation.source.file].includes(message.file))
      if (faults.length > 0)
        messages.push(...faults, refuse(doc, sentence`It or its source has errors.`, sentence`Mend them first.`))
      else if (isSamePin(translation.pin, pin)) unchanged.push(doc.file)
      else {
        const refused = writePin(host, parser, doc, pin)
        if (refused) messages.push(refused)
        else confirmed.push(describe(translation, pin))
      }
    }
  }
  return { confirmed, unchanged, messages, isConfigured: true }
}

interface Plan {
  readonly translation: Translation
  readonly pin: Pin
}

type Work = { readonly plans: readonly Plan[] } | { readonly refused: Message }

function planOne({ doc, translation, ancestors }: Relatives, blocks: readonly number[] | undefined): Work {
  const [source] = ancestors
  if (!translation || !source) {
    const note = sentence`Name the translations, or use --minor where an edit of this text changed no meaning.`
    return { refused: refuse(doc, sentence`It is the text that the others are translated from.`, note) }
  }
  if (!blocks) return { plans: [{ translation: { ...translation, source }, pin: pinOf(source) }] }
  const before = translation.pin ?? { language: source.language, blocks: [] }
  return { plans: [{ translation, pin: confirmSome(before, translation.source, blocks) }] }
}

/**
 * Carries the last edit of a source over to the pins of its translations. What was out of date before the edit stays
 * so: only blocks that were up to date then count as confirmed. What the edit changed is read from the history.
 */
function planMinor({ doc, ancestors, descendants }: Relatives, history: History, parser: Parser): Work {
  if (history.state.kind === 'merging') {
    const reason = sentence`A merge is not finished here, so what the edit changed is unknown.`
    return { refused: refuse(doc, reason, sentence`Finish the merge and commit it first.`) }
  }
  const before = findBefore(doc, history, parser)
  if (!before) return { refused: refuse(doc, whyNoPast(history), sentence`Confirm its translations one by one.`) }
  const now = pinOf(doc)
  const changes = align(pinOf(before).blocks, now.blocks)
  const plans = descendants.flatMap((translation) => {
    if (!translation.pin) return []
    return [{ translation, pin: carry(translation.pin, pinOf(before), now, changes) }]
  })
  if (plans.length > 0) return { plans }
  const reason =
    ancestors.length > 0
      ? sentence`It is a translation, and nothing is translated from it.`
      : sentence`None of its translations has a pin.`
  return { refused: refuse(doc, reason, sentence`Use "integreat confirm" with the translations, without --minor.`) }
}

/** The newest text in the history that says something else than the one that lies there. */
function findBefore(doc: Doc, history: History, { kinds, parse }: Parser): Doc | undefined {
  const kind = kinds.find(({ name }) => name === doc.kind)
  if (!kind) return undefined
  const now = hashesOf(pinOf(doc)).join()
  for (const bytes of history.versions(doc.file)) {
    const before = { ...doc, ...parse(bytes, kind) }
    if (hashesOf(pinOf(before)).join() !== now) return before
  }
  return undefined
}

function whyNoPast({ state }: History): Sentence {
  switch (state.kind) {
    case 'whole':
    case 'merging':
      return sentence`Git holds no earlier text of it.`
    case 'shallow':
      return sentence`This clone holds only the newest commits, and no earlier text of it is among them.`
    case 'unborn':
      return sentence`Nothing was ever committed here, so what the edit changed is unknown.`
    case 'foreign':
      return sentence`The Git repository belongs to another user, so git does not open it.`
    case 'no-git':
      return sentence`Git is not installed, so what the edit changed is unknown.`
    case 'absent':
      return sentence`The content does not lie in a Git repository, so what the edit changed is unknown.`
  }
}

function describe({ doc, source, state, pin: before }: Translation, pin: Pin): Confirmed {
  const now = pinOf(source).blocks
  const confirmed = align(before?.blocks ?? [], pin.blocks)
  const blocks = confirmed.map(({ old, now: index }) => {
    const block = index === undefined ? before?.blocks[old ?? -1] : pin.blocks[index]
    const number = index === undefined ? undefined : now.findIndex(({ hash }) => hash === block?.hash) + 1
    return { number, kind: block?.kind ?? '', hint: block?.hint ?? '' }
  })
  const left = align(pin.blocks, now).length
  const isMachine = doc.meta['machine_translated'] === true
  return { file: doc.file, source: source.file, before: state, isMachine, blocks, left, total: now.length }
}

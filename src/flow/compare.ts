import { align } from '../ground/align.ts'
import { normalizeLineEnds } from '../ground/decode.ts'
import type { Block, Doc } from '../values/doc.ts'
import type { Message } from '../values/message.ts'
import { fingerprint, isMeta, type Pin, pinOf } from '../values/pin.ts'
import type { History } from '../values/ports.ts'
import type { Translation } from '../values/translation.ts'
import { readRelatives } from './relatives.ts'
import type { Host, Parser, Shelves } from './shelves.ts'

/** One block of a source that changed since it was translated. */
export interface ComparedBlock {
  /** Its number in the source, from 1; undefined for a block that is gone. */
  readonly number: number | undefined
  readonly kind: string
  /** Line of the source; undefined for a block that is gone. */
  readonly line: number | undefined
  /** What it said when it was translated; undefined for a new block, or where no earlier text is known. */
  readonly old: string | undefined
  /** What it says now; undefined for a block that is gone. */
  readonly now: string | undefined
  /** First words of the old text, which the pin keeps, whatever the history has. */
  readonly hint: string | undefined
  /** True where the block says what it said, but is itself out of date in the language above. */
  readonly isBehind: boolean
  /** What the translation says at this place, where that is known, and in which line. */
  readonly own: { readonly text: string; readonly line: number } | undefined
}

/** A translation beside what its source said and says. */
export interface Comparison {
  readonly translation: Translation
  readonly blocks: readonly ComparedBlock[]
  /** False where an old text was not found; then `history` says why. */
  readonly isComplete: boolean
  readonly history: History['state']['kind']
}

/** What comparing came to. */
export interface CompareResult {
  /** Undefined where the file is no translation, or no content file. */
  readonly comparison: Comparison | undefined
  readonly isSource: boolean
  readonly nearest: readonly string[]
  readonly messages: readonly Message[]
  readonly isConfigured: boolean
}

/** Sets a translation's source as it was when it was translated beside what it is now. */
export async function compare(
  host: Pick<Host, 'content' | 'store' | 'pause'>,
  shelves: Shelves,
  history: History,
  file: string,
): Promise<CompareResult> {
  const { relatives, messages, isConfigured, unknown } = await readRelatives(host, shelves, [file])
  const found = relatives.get(file)
  const translation = found?.translation
  const nothing = { comparison: undefined, isSource: found !== undefined, messages, isConfigured }
  if (!translation) return { ...nothing, nearest: unknown[0]?.nearest ?? [] }
  const pin = translation.pin
  const parser = await shelves.workshop()
  const past = pin ? findPast(pin, translation, history, parser) : new Map<string, string>()
  const blocks = pin ? compareBlocks(translation, pin, past, host) : []
  const isComplete = blocks.every(({ old, hint }) => hint === undefined || old !== undefined)
  return {
    ...nothing,
    nearest: [],
    comparison: { translation, blocks, isComplete, history: isComplete ? 'whole' : history.state.kind },
  }
}

function compareBlocks(
  { doc, source, marks, changed }: Translation,
  pin: Pin,
  past: ReadonlyMap<string, string>,
  host: Pick<Host, 'content'>,
): readonly ComparedBlock[] {
  const sourceText = readText(host, source.file)
  const ownText = readText(host, doc.file)
  const changes = align(pin.blocks, pinOf(source).blocks)
  const listed = new Set(changes.map(({ now: index }) => index))
  // Out of date because the source itself is: its words are the same.
  const above = changed.filter((index) => !listed.has(index)).map((index) => ({ old: undefined, now: index }))
  const place = (index: number | undefined) => index ?? Number.POSITIVE_INFINITY
  const ordered = [...changes, ...above].sort((one, other) => place(one.now) - place(other.now) || 0)
  return ordered.map(({ old, now: index }) => {
    const pinned = old === undefined ? undefined : pin.blocks[old]
    const block = index === undefined ? undefined : source.blocks[index]
    const own = old === undefined ? undefined : ownBlock(doc, pin, old, marks)
    return {
      number: index === undefined ? undefined : index + 1,
      kind: block?.kind ?? pinned?.kind ?? '',
      line: block?.lines[0],
      old: pinned && past.get(pinned.hash),
      now: block && linesOf(sourceText, block),
      hint: pinned?.hint,
      isBehind: index !== undefined && !listed.has(index),
      own: own && { text: linesOf(ownText, own), line: own.lines[0] },
    }
  })
}

function ownBlock(doc: Doc, pin: Pin, at: number, marks: readonly number[]): Block | undefined {
  const pinned = pin.blocks[at]
  if (pinned && isMeta(pinned)) return doc.blocks.find(({ kind }) => kind === pinned.kind)
  const place = pin.blocks.slice(0, at).filter((block) => !isMeta(block)).length
  const index = doc.blocks.findIndex(
    (block, own) => !isMeta(block) && marks.includes(own) && bodyIndex(doc, own) === place,
  )
  return doc.blocks[index]
}

function bodyIndex(doc: Doc, index: number): number {
  return doc.blocks.slice(0, index).filter((block) => !isMeta(block)).length
}

/** The texts of pinned blocks that the source no longer has, found in its history by what they say. */
function findPast(
  pin: Pin,
  { source }: Translation,
  history: History,
  { kinds, parse }: Parser,
): ReadonlyMap<string, string> {
  const here = new Set(source.blocks.map((block) => fingerprint(source, block)))
  const wanted = new Set(pin.blocks.map(({ hash }) => hash).filter((hash) => !here.has(hash)))
  const found = new Map<string, string>()
  const kind = kinds.find(({ name }) => name === source.kind)
  if (!kind || wanted.size === 0) return found
  for (const bytes of history.versions(source.file)) {
    const { blocks } = parse(bytes, kind)
    const text = normalizeLineEnds(new TextDecoder().decode(bytes))
    for (const block of blocks) {
      const hash = fingerprint(source, block)
      if (wanted.has(hash) && !found.has(hash)) found.set(hash, linesOf(text, block))
    }
    if (found.size === wanted.size) break
  }
  return found
}

function readText(host: Pick<Host, 'content'>, file: string): string {
  return normalizeLineEnds(new TextDecoder().decode(host.content.read(file)))
}

function linesOf(text: string, { lines: [first, last] }: Block): string {
  return text
    .split('\n')
    .slice(first - 1, last)
    .join('\n')
}

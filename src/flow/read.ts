import { sha256 } from '../ground/hash.ts'
import { sentence } from '../ground/sentence.ts'
import type { ScopeInventory } from '../stages/load/index.ts'
import type { Doc, Parsed, Source } from '../values/doc.ts'
import { errorFinding, type Message } from '../values/message.ts'
import type { Files, Task } from '../values/ports.ts'
import { readMemo, writeMemo } from './memo.ts'
import type { ParsePiece } from './pieces.ts'
import { shareOut } from './share-out.ts'
import { type PackedShelf, type ReadingHost, type ReadSource, readShelf, type Shelf, unpackShelf } from './shelf.ts'
import type { Parser, Shelves } from './shelves.ts'

/** A file of the content: path, hash of its bytes (empty where it could not be read), and its stamp where it has one. */
export type InputFile = readonly [path: string, hash: string, stamp?: string | undefined]

/** The content of one scope, read and parsed. */
export interface ReadScope {
  readonly docs: readonly Doc[]
  readonly messages: readonly Message[]
  /** Every content and media file of the scope, in the order of the inventory. */
  readonly inputs: readonly InputFile[]
}

/** What a scope held in an earlier run. */
export interface ScopeRecord {
  readonly inputs: readonly InputFile[]
  /** What was found in a layer; a municipality's findings are kept with its result, which holds them all. */
  readonly messages: readonly Message[]
}

/** Reads and parses all files of a scope. The same bytes are parsed once, wherever they lie and whenever it was. */
export async function readScope(host: ReadingHost, shelves: Shelves, scope: ScopeInventory): Promise<ReadScope> {
  const docs: Doc[] = []
  const messages: Message[] = []
  const inputs: InputFile[] = []
  const before = readScopeRecord(host, scope)
  const known = hashesOf(before)
  const ofLanguages = shelvesOf(scope)
  const threads = before ? undefined : host.threads
  const read = await readShelves(host, await shelves.workshop(), ofLanguages, { known, threads })
  for (const [place, { sources }] of ofLanguages.entries()) {
    for (const [index, source] of sources.entries()) {
      const { parsed, hash } = read[place]?.[index] ?? { parsed: undefined, hash: '' }
      inputs.push([source.file, hash, source.stamp])
      if (!parsed) {
        messages.push({ ...vanished, file: source.file })
        continue
      }
      for (const finding of parsed.findings) messages.push({ ...finding, file: source.file })
      docs.push(toDoc(source, parsed))
    }
  }
  for (const media of scope.media)
    inputs.push([media.file, known(media) ?? hashOf(host.content, media.file), media.stamp])
  const kept = scope.type === 'layer' ? messages : []
  writeMemo(host, recordName(scope), '', { inputs, messages: kept } satisfies ScopeRecord)
  return { docs, messages, inputs }
}

/**
 * Reads the shelves of a scope.
 * @param known the hash that a file had in an earlier run, where it has not been touched since
 * @param threads undefined for a scope that an earlier run has seen: little of it is to be parsed
 */
async function readShelves(
  host: ReadingHost,
  parser: Parser,
  shelves: readonly Shelf[],
  { known, threads }: Pick<ReadingHost, 'threads'> & { readonly known: (source: Source) => string | undefined },
): Promise<ReadonlyArray<readonly ReadSource[]>> {
  const pieces = shelves.map((shelf): Task<ParsePiece> => {
    const { language, sources } = shelf
    return { name: language, size: sources.length, job: { piece: 'parse', shelf } }
  })
  const answers = await shareOut(threads, pieces, ({ shelf }) => readShelf(host, parser, shelf, known))
  return answers.map((answer, index) => {
    const read = answer as PackedShelf | readonly ReadSource[]
    return 'text' in read ? unpackShelf(shelves[index]?.sources ?? [], read) : read
  })
}

/**
 * The hashes of all files of a scope, read only where their stamps have changed since an earlier run.
 * @returns undefined where no earlier run has left its record, so that nothing can be unchanged
 */
export function lookAtScope(
  host: ReadingHost,
  scope: ScopeInventory,
): (ScopeRecord & { readonly isUnchanged: boolean }) | undefined {
  const record = readScopeRecord(host, scope)
  if (!record) return undefined
  const known = hashesOf(record)
  const ordered = shelvesOf(scope).flatMap(({ sources }) => sources)
  const inputs = [...ordered, ...scope.media].map(
    (file): InputFile => [file.file, known(file) ?? hashOf(host.content, file.file), file.stamp],
  )
  const isUnchanged =
    inputs.length === record.inputs.length &&
    inputs.every(([path, hash], index) => record.inputs[index]?.[0] === path && record.inputs[index]?.[1] === hash)
  const isNewlyStamped =
    isUnchanged && inputs.some(([, , stamp], index) => stamp !== (record.inputs[index]?.[2] ?? undefined))
  if (isNewlyStamped)
    writeMemo(host, recordName(scope), '', { inputs, messages: record.messages } satisfies ScopeRecord)
  return { inputs, messages: record.messages, isUnchanged }
}

function readScopeRecord(host: ReadingHost, scope: ScopeInventory): ScopeRecord | undefined {
  return readMemo<ScopeRecord>(host, recordName(scope), '')
}

function recordName(scope: ScopeInventory): string {
  return `scope ${scope.scope}`
}

/** The hash that a file had when it had the stamp that it has now. */
function hashesOf(record: ScopeRecord | undefined): (file: Stamped) => string | undefined {
  const byPath = new Map(record?.inputs.map((input) => [input[0], input]))
  return ({ file, stamp }) => {
    const [, hash, before] = byPath.get(file) ?? []
    return stamp !== undefined && stamp === before ? hash : undefined
  }
}

interface Stamped {
  readonly file: string
  readonly stamp?: string | undefined
}

function hashOf(content: Files, path: string): string {
  const bytes = content.read(path)
  return bytes ? sha256(bytes) : ''
}

function shelvesOf({ scope, sources }: ScopeInventory): readonly Shelf[] {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const group = groups.get(source.language)
    if (group) group.push(source)
    else groups.set(source.language, [source])
  }
  return [...groups].map(([language, ofLanguage]) => ({ scope, language, sources: ofLanguage }))
}

const vanished = errorFinding(
  'file-vanished',
  sentence`This file could not be read, although it was there a moment ago.`,
  {
    note: sentence`Run the command again when nothing else writes to the folder.`,
  },
)

/** Without the stamp: nothing may depend on when a file was written. Spelt out, which is many times faster. */
function toDoc({ file, scope, kind, language, key }: Source, parsed: Parsed): Doc {
  const { meta, places, body, headings, blocks, text, findings } = parsed
  return { file, scope, kind, language, key, meta, places, body, headings, blocks, text, findings }
}

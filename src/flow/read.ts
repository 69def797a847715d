import { sha256 } from '../ground/hash.ts'
import { sentence } from '../ground/sentence.ts'
import type { ScopeInventory } from '../stages/load/index.ts'
import type { Doc, Parsed, Source } from '../values/doc.ts'
import { errorFinding, type Message } from '../values/message.ts'
import type { Files } from '../values/ports.ts'
import { readMemo, writeMemo } from './memo.ts'
import type { Host, Parser, Shelves } from './shelves.ts'

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

type ReadingHost = Pick<Host, 'content' | 'store' | 'cache' | 'recent' | 'pause'>

/** Reads and parses all files of a scope. The same bytes are parsed once, wherever they lie and whenever it was. */
export async function readScope(host: ReadingHost, shelves: Shelves, scope: ScopeInventory): Promise<ReadScope> {
  const docs: Doc[] = []
  const messages: Message[] = []
  const inputs: InputFile[] = []
  const known = hashesOf(readScopeRecord(host, scope))
  const parser = await shelves.workshop()
  for (const [language, sources] of groupByLanguage(scope.sources)) {
    const shelf = openShelf(host, scope, language)
    for (const source of sources) {
      await host.pause?.()
      const { parsed, hash } = shelf.parse(source, known(source), parser)
      inputs.push([source.file, hash, source.stamp])
      if (!parsed) {
        messages.push({ ...vanished, file: source.file })
        continue
      }
      for (const finding of parsed.findings) messages.push({ ...finding, file: source.file })
      docs.push({ ...withoutStamp(source), ...parsed })
    }
    shelf.close()
  }
  for (const media of scope.media)
    inputs.push([media.file, known(media) ?? hashOf(host.content, media.file), media.stamp])
  const kept = scope.type === 'layer' ? messages : []
  writeMemo(host, recordName(scope), '', { inputs, messages: kept } satisfies ScopeRecord)
  return { docs, messages, inputs }
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
  const ordered = groupByLanguage(scope.sources).flatMap(([, sources]) => sources)
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

function groupByLanguage(sources: readonly Source[]): ReadonlyArray<readonly [string, readonly Source[]]> {
  const groups = new Map<string, Source[]>()
  for (const source of sources) {
    const group = groups.get(source.language)
    if (group) group.push(source)
    else groups.set(source.language, [source])
  }
  return [...groups]
}

/** The parsed files of one language of a scope: read together from the cache, kept together in it. */
function openShelf(host: ReadingHost, scope: ScopeInventory, language: string) {
  const name = `docs ${scope.scope} ${language}`
  const kept = new Map(readMemo<ReadonlyArray<readonly [string, Parsed]>>(host, name, ''))
  const used = new Map<string, Parsed>()
  let isChanged = false
  const find = (id: string) => kept.get(id) ?? (host.store.get(`parse ${id}`) as Parsed | undefined)
  return {
    parse(source: Source, knownHash: string | undefined, { kinds, parse }: Parser) {
      const parsedBefore = knownHash === undefined ? undefined : find(`${source.kind} ${knownHash}`)
      if (parsedBefore && knownHash !== undefined) return keep(source, knownHash, parsedBefore)
      const bytes = readTwice(host.content, source.file)
      const kind = kinds.find((candidate) => candidate.name === source.kind)
      if (!bytes || !kind) return { parsed: undefined, hash: '' }
      const hash = sha256(bytes)
      return keep(source, hash, find(`${source.kind} ${hash}`) ?? parse(bytes, kind))
    },
    close() {
      if (isChanged || used.size !== kept.size) writeMemo(host, name, '', [...used])
    },
  }

  function keep(source: Source, hash: string, parsed: Parsed) {
    const id = `${source.kind} ${hash}`
    isChanged ||= !kept.has(id)
    used.set(id, parsed)
    host.store.set(`parse ${id}`, parsed)
    return { parsed, hash }
  }
}

const vanished = errorFinding(
  'file-vanished',
  sentence`This file could not be read, although it was there a moment ago.`,
  {
    note: sentence`Run the command again when nothing else writes to the folder.`,
  },
)

/** What follows from a path alone must not depend on when its file was written. */
function withoutStamp({ stamp: _, ...source }: Source): Source {
  return source
}

/** A file may be between two states while an editor saves it. */
function readTwice(files: Files, path: string): Uint8Array | undefined {
  return files.read(path) ?? files.read(path)
}

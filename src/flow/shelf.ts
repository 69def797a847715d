import { sha256 } from '../ground/hash.ts'
import type { Parsed, Source } from '../values/doc.ts'
import type { Files } from '../values/ports.ts'
import { readMemo, writeMemo, writeMemoText } from './memo.ts'
import type { Host, Parser } from './shelves.ts'

export type ReadingHost = Pick<Host, 'content' | 'store' | 'cache' | 'recent' | 'pause' | 'threads'>

/** The files of one language of a scope: read together from the cache, kept together in it. */
export interface Shelf {
  readonly scope: string
  readonly language: string
  readonly sources: readonly Source[]
}

/** What a file of a shelf holds; its hash is empty where it could not be read. */
export interface ReadSource {
  readonly hash: string
  readonly parsed: Parsed | undefined
}

/** What another thread answers of a shelf: plain text, which is the fastest way for so much. */
export interface PackedShelf {
  /** In the order of the sources. */
  readonly hashes: readonly string[]
  /** The parsed files by kind and hash, as JSON. */
  readonly text: string
}

type ParsedById = ReadonlyArray<readonly [id: string, parsed: Parsed]>

/**
 * Reads and parses the files of a shelf.
 * @param known the hash of a file that nobody has touched since an earlier run; such a file is not read again
 */
export async function readShelf(
  host: ReadingHost,
  parser: Parser,
  shelf: Shelf,
  known: (source: Source) => string | undefined,
): Promise<readonly ReadSource[]> {
  const kept = new Map(readMemo<ParsedById>(host, nameOf(shelf), ''))
  const { used, results } = await parseAll(host, parser, shelf, { kept, known })
  const isChanged = used.size !== kept.size || [...used.keys()].some((id) => !kept.has(id))
  if (isChanged) writeMemo(host, nameOf(shelf), '', [...used])
  return results
}

/** The same for another thread, of a shelf that no earlier run has seen. */
export async function packShelf(host: ReadingHost, parser: Parser, shelf: Shelf): Promise<PackedShelf> {
  const { used, results } = await parseAll(host, parser, shelf, { kept: new Map(), known: () => undefined })
  const text = JSON.stringify([...used] satisfies ParsedById)
  writeMemoText(host, nameOf(shelf), '', text)
  return { hashes: results.map(({ hash }) => hash), text }
}

/** What {@link packShelf} has packed. */
export function unpackShelf(sources: readonly Source[], { hashes, text }: PackedShelf): readonly ReadSource[] {
  const parsed = new Map(JSON.parse(text) as ParsedById)
  return sources.map((source, index) => {
    const hash = hashes[index] ?? ''
    return { hash, parsed: parsed.get(idOf(source, hash)) }
  })
}

async function parseAll(
  host: ReadingHost,
  parser: Parser,
  { sources }: Shelf,
  input: {
    readonly kept: ReadonlyMap<string, Parsed>
    readonly known: (source: Source) => string | undefined
  },
) {
  const { kept, known } = input
  const used = new Map<string, Parsed>()
  const results: ReadSource[] = []
  const find = (id: string) => kept.get(id) ?? (host.store.get(`parse ${id}`) as Parsed | undefined)
  const keep = (source: Source, hash: string, parsed: Parsed): ReadSource => {
    const id = idOf(source, hash)
    used.set(id, parsed)
    host.store.set(`parse ${id}`, parsed)
    return { hash, parsed }
  }
  const read = (source: Source): ReadSource => {
    const knownHash = known(source)
    const parsedBefore = knownHash === undefined ? undefined : find(idOf(source, knownHash))
    if (parsedBefore && knownHash !== undefined) return keep(source, knownHash, parsedBefore)
    const bytes = readTwice(host.content, source.file)
    const kind = parser.kinds.find(({ name }) => name === source.kind)
    if (!bytes || !kind) return { parsed: undefined, hash: '' }
    const hash = sha256(bytes)
    return keep(source, hash, find(idOf(source, hash)) ?? parser.parse(bytes, kind))
  }
  for (const source of sources) {
    await host.pause?.()
    results.push(read(source))
  }
  return { used, results }
}

function nameOf({ scope, language }: Shelf): string {
  return `docs ${scope} ${language}`
}

function idOf({ kind }: Source, hash: string): string {
  return `${kind} ${hash}`
}

/** A file may be between two states while an editor saves it. */
function readTwice(files: Files, path: string): Uint8Array | undefined {
  return files.read(path) ?? files.read(path)
}

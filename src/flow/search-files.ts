import { sha256 } from '../ground/hash.ts'
import type { KnownFiles } from '../stages/emit/index.ts'
import { indexTree, type SearchScope } from '../stages/index/index.ts'
import type { PlannedFile } from '../values/artifact.ts'
import { readMemo, readMemoBytes, writeMemo } from './memo.ts'
import { packFiles, unpackFiles } from './packed-files.ts'
import type { Host } from './shelves.ts'

/** What is remembered of a search index: its files with their hashes. Their bytes are kept apart from them. */
type IndexRecord = ReadonlyArray<readonly [path: string, hash: string]>

/** What was just seen to lie in the output is not asked for. */
function neverMade(): never {
  throw new Error('A search index that lies in the output was to be written again.')
}

/**
 * The files of the search index of one language: where nothing that it holds has changed, the ones that lie in the
 * output or in the cache.
 * @param folder path of the language below the output folder
 * @param key everything that the index is made of, which costs less to make than the records
 */
export async function planSearch(
  host: Host,
  input: {
    readonly folder: string
    readonly key: string
    readonly scope: () => SearchScope
    readonly known: KnownFiles
  },
): Promise<readonly PlannedFile[]> {
  const { folder, key, known } = input
  const [list, bytes] = [`index ${folder}`, `index bytes ${folder}`]
  const record = readMemo<IndexRecord>(host, list, key)
  if (record?.every(([path, hash]) => known.hashAt(path) === hash)) {
    return record.map(([path, hash]) => ({ path, hash, content: neverMade }))
  }
  const kept = readMemoBytes(host, bytes, key)
  if (kept) return unpackFiles(kept)
  const artifacts = await indexTree(host.search, input.scope())
  if (host.search.isUpToDate?.() === false) return artifacts
  writeMemo(host, bytes, key, packFiles(artifacts))
  writeMemo(
    host,
    list,
    key,
    artifacts.map(({ path, content }) => [path, sha256(content)] as const),
  )
  return artifacts
}

import { sha256 } from '../../ground/hash.ts'
import { encodeBriefly } from '../../ground/utf8.ts'
import type { PlannedFile } from '../../values/artifact.ts'
import type { Summary } from '../../values/output.ts'
import type { Files } from '../../values/ports.ts'
import { formatManifest, type Manifest, manifestPath } from './manifest.ts'
import type { KnownFiles, WrittenFile } from './written.ts'

export { type Manifest, networkId, readManifest, readManifests, readSiteInfo } from './manifest.ts'
export { createKnownFiles, type KnownFiles, type WrittenFile } from './written.ts'

/** What was done to the output. */
export interface EmitResult {
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

/** What is written together. */
export interface EmitInput {
  /** Municipality, or the network's own files. */
  readonly id: string
  readonly summary?: Summary
  readonly basePath?: string
  /**
   * In the order of writing: what is referred to before what refers to it. A later group may still be in the making, or
   * be made when its turn comes, of what was written before it, whose hashes it gets by path.
   */
  readonly groups: ReadonlyArray<
    | readonly PlannedFile[]
    | Promise<readonly PlannedFile[]>
    | ((hashes: ReadonlyMap<string, string>) => readonly PlannedFile[] | Promise<readonly PlannedFile[]>)
    | SharedGroup
  >
  readonly previous: Manifest | undefined
  /** `keep` where only a part was built, so that nothing counts as an orphan. */
  readonly orphans: 'remove' | 'keep'
  /** What an earlier run knows of the output. */
  readonly known?: KnownFiles
  /** Waited for between two files. */
  readonly pause?: (() => Promise<void>) | undefined
}

/** Files that several write at once: their paths are known before. */
export interface SharedGroup {
  readonly paths: readonly string[]
  readonly write: () => Promise<ReadonlyMap<string, WriteResult>>
}

/** What became of a file. */
export interface WriteResult {
  /** SHA-256 of its bytes. */
  readonly hash: string
  /** False where it lay there already. */
  readonly isWritten: boolean
  /** The stamp that it is recognised by, where that is known and it need not be looked at again. */
  readonly stamp?: string | undefined
}

/** What was done, and what lies in the output now. */
export interface Emitted {
  readonly counts: EmitResult
  readonly files: readonly WrittenFile[]
}

/**
 * Writes a municipality's files whole and only where bytes changed, then removes what it no longer has. The manifest
 * is widened before and narrowed after, so that a killed run leaves no file that nobody knows. Each file is made when
 * its turn comes and let go at once.
 */
export async function emit(output: Files, input: EmitInput): Promise<Emitted> {
  const { id, summary, previous } = input
  const place = input.basePath === undefined ? {} : { basePath: input.basePath }
  const manifest = (files: Iterable<string>, of = summary) =>
    formatManifest({ version: 1, summary: of, ...place, files: [...files].sort() })
  const listed = new Set(previous?.files)
  const hashes = new Map<string, string>()
  const stamps = new Map<string, string>()
  let written = 0
  const widen = (paths: readonly string[]) => {
    const before = listed.size
    for (const path of paths) listed.add(path)
    if (listed.size > before) output.write(manifestPath(id), manifest(listed, previous?.summary ?? summary))
  }
  const note = (path: string, { hash, isWritten, stamp }: WriteResult) => {
    hashes.set(path, hash)
    if (stamp !== undefined) stamps.set(path, stamp)
    if (isWritten) written += 1
  }
  for (const group of input.groups) {
    const found = await (typeof group === 'function' ? group(hashes) : group)
    if ('write' in found) {
      widen(found.paths)
      for (const [path, result] of await found.write()) note(path, result)
      continue
    }
    widen(found.map(({ path }) => path))
    for (const file of found) {
      await input.pause?.()
      note(file.path, writePlanned(output, file, input.known))
    }
  }
  const count = hashes.size
  const orphans = input.orphans === 'keep' ? [] : [...listed].filter((path) => !hashes.has(path)).sort()
  for (const path of orphans) output.remove(path)
  const last = manifest(input.orphans === 'keep' ? listed : hashes.keys())
  output.write(manifestPath(id), last)
  hashes.set(manifestPath(id), sha256(last))
  const files = [...hashes].map(([path, hash]): WrittenFile => [path, hash, stamps.get(path) ?? output.stamp(path)])
  return { counts: { written, unchanged: count - written, removed: orphans.length }, files }
}

/** Writes a file, save where an earlier run knows that it lies there already. */
function writePlanned(output: Files, file: PlannedFile, known: KnownFiles | undefined): WriteResult {
  return (known && recognize(file, known)) ?? writeFile(output, file)
}

/** What became of a file that lies there already, as far as an earlier run knows. */
export function recognize(
  { path, hash }: Pick<PlannedFile, 'path' | 'hash'>,
  known: KnownFiles,
): WriteResult | undefined {
  if (hash === undefined || known.hashAt(path) !== hash) return undefined
  return { hash, isWritten: false, stamp: known.stampAt(path) }
}

/** Writes files where their bytes have changed, each made when its turn comes. */
export async function writeFiles(
  output: Files,
  files: readonly PlannedFile[],
  pause: EmitInput['pause'],
): Promise<readonly WriteResult[]> {
  const results: WriteResult[] = []
  for (const file of files) {
    await pause?.()
    results.push(writeFile(output, file))
  }
  return results
}

function writeFile(output: Files, { path, content }: PlannedFile): WriteResult {
  const made = typeof content === 'function' ? content() : content
  const bytes = typeof made === 'string' ? encodeBriefly(made) : made
  return { hash: sha256(bytes), isWritten: output.write(path, bytes) }
}

/** Removes everything of a municipality that the network no longer has. */
export function retire(output: Files, id: string, manifest: Manifest): EmitResult {
  for (const path of manifest.files) output.remove(path)
  output.remove(manifestPath(id))
  return { written: 0, unchanged: 0, removed: manifest.files.length }
}

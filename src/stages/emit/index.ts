import type { Artifact } from '../../values/artifact.ts'
import type { Summary } from '../../values/output.ts'
import type { Files } from '../../values/ports.ts'
import { formatManifest, type Manifest, manifestPath } from './manifest.ts'

export { type Manifest, networkId, readManifests, readSiteInfo } from './manifest.ts'

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
  /** In the order of writing: what is referred to before what refers to it. */
  readonly artifacts: readonly Artifact[]
  readonly previous: Manifest | undefined
  /** `keep` where only a part was built, so that nothing counts as an orphan. */
  readonly orphans: 'remove' | 'keep'
}

/**
 * Writes a municipality's files whole and only where bytes changed, then removes what it no longer has. The manifest
 * is widened before and narrowed after, so that a killed run leaves no file that nobody knows.
 */
export function emit(output: Files, input: EmitInput): EmitResult {
  const { id, summary, artifacts, previous } = input
  const paths = artifacts.map((artifact) => artifact.path)
  const both = [...new Set([...(previous?.files ?? []), ...paths])].sort()
  const place = input.basePath === undefined ? {} : { basePath: input.basePath }
  const manifest = (files: readonly string[], of = summary) =>
    formatManifest({ version: 1, summary: of, ...place, files })
  const isGrowing = both.length > (previous?.files.length ?? 0)
  if (isGrowing) output.write(manifestPath(id), manifest(both, previous?.summary ?? summary))
  let written = 0
  for (const artifact of artifacts) if (output.write(artifact.path, artifact.content)) written += 1
  const kept = new Set(paths)
  const orphans = input.orphans === 'keep' ? [] : both.filter((path) => !kept.has(path))
  for (const path of orphans) output.remove(path)
  output.write(manifestPath(id), manifest(input.orphans === 'keep' ? both : [...paths].sort()))
  return { written, unchanged: artifacts.length - written, removed: orphans.length }
}

/** Removes everything of a municipality that the network no longer has. */
export function retire(output: Files, id: string, manifest: Manifest): EmitResult {
  for (const path of manifest.files) output.remove(path)
  output.remove(manifestPath(id))
  return { written: 0, unchanged: 0, removed: manifest.files.length }
}

import type { Summary } from '../../values/output.ts'
import type { Files } from '../../values/ports.ts'

/** What was written for one municipality, or for the network: so that only our own files are ever removed. */
export interface Manifest {
  readonly version: 1
  /** Undefined for the network's own files. */
  readonly summary: Summary | undefined
  /** Path below which the site expects to be served; with the network's own files only. */
  readonly basePath?: string
  /** Paths below the output folder, sorted. */
  readonly files: readonly string[]
}

/** Folder below the output folder that holds the manifests. */
const folder = '.integreat'
const networkName = '_network'
const singleName = '_single'

/** Name of the manifest of the network's own files. */
export const networkId = networkName

/** What a preview must know of a built site; undefined where the folder holds none. */
export function readSiteInfo(output: Files): { readonly basePath: string } | undefined {
  const manifest = readManifest(output, networkName)
  return manifest && { basePath: manifest.basePath ?? '/' }
}

/** Path of a manifest below the output folder. */
export function manifestPath(id: string): string {
  return `${folder}/${id === '' ? singleName : id}.json`
}

/** Reads the manifests of an output folder; one that cannot be read counts as none. */
export function readManifests(output: Files): ReadonlyMap<string, Manifest> {
  const manifests = new Map<string, Manifest>()
  for (const entry of output.list(folder)) {
    const match = /([^/]+)\.json$/.exec(entry.path)
    const bytes = match && entry.type === 'file' ? output.read(`${folder}/${match[0]}`) : undefined
    const manifest = bytes && parseManifest(new TextDecoder().decode(bytes))
    const name = match?.[1]
    if (manifest && name) manifests.set(name === singleName ? '' : name, manifest)
  }
  return manifests
}

/** The manifest of one municipality; undefined where there is none that can be read. */
export function readManifest(output: Files, id: string): Manifest | undefined {
  const bytes = output.read(manifestPath(id))
  return bytes && parseManifest(new TextDecoder().decode(bytes))
}

/** The bytes of a manifest. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest)}\n`
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return undefined
    const { files } = value as Manifest
    const isSound = Array.isArray(files) && files.every((file) => typeof file === 'string' && isPlainPath(file))
    return isSound ? (value as Manifest) : undefined
  } catch {
    return undefined
  }
}

/** A manifest names files to remove, so it is trusted no further than the output folder. */
function isPlainPath(path: string): boolean {
  return (
    !path.startsWith('/') && !path.split('/').some((segment) => segment === '..' || segment === '.' || segment === '')
  )
}

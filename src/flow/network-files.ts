import { sha256 } from '../ground/hash.ts'
import {
  createKnownFiles,
  type EmitResult,
  emit,
  type Manifest,
  networkId,
  readManifests,
  retire,
  type WrittenFile,
} from '../stages/emit/index.ts'
import type { Inventory } from '../stages/load/index.ts'
import type { Summary } from '../values/output.ts'
import type { Network } from '../values/site.ts'
import type { View } from '../values/view.ts'
import { readMemo, writeMemo } from './memo.ts'
import { networkParts } from './network-key.ts'
import type { Host, Shelves } from './shelves.ts'
import { createTranslators } from './translators.ts'

/** Removes what belongs to nobody any more, and writes what belongs to the network. */
export async function finishNetwork(
  host: Host,
  shelves: Shelves,
  input: {
    readonly network: Network
    readonly inventory: Inventory
    readonly summaries: ReadonlyMap<string, Summary>
  },
): Promise<EmitResult> {
  const { network, inventory, summaries } = input
  const manifests: ReadonlyMap<string, Manifest> = readManifests(host.output)
  let files = nothing
  const present = new Set(inventory.isSingle ? [''] : inventory.scopes.filter(isMunicipality).map((scope) => scope.id))
  for (const [id, manifest] of manifests) {
    if (id !== networkId && !present.has(id)) files = sum(files, retire(host.output, id, manifest))
  }
  const listed = [...present].sort().flatMap((id) => summaries.get(id) ?? manifests.get(id)?.summary ?? [])
  const key = sha256(JSON.stringify([networkParts(network), listed, host.assets.paths]))
  const recalled = recallFiles(host, key)
  if (recalled !== undefined) return sum(files, { ...nothing, unchanged: recalled })
  const workshop = await shelves.workshop()
  const translate = createTranslators(shelves.languages, workshop)
  const render = (view: View) => workshop.render(view, translate(view.shell.language.code))
  const tools = { render, assets: host.assets, translate }
  const artifacts = workshop.networkOutputs.flatMap((output) => output.create(network, listed, tools))
  const previous = manifests.get(networkId)
  const groups = [host.assets.files, artifacts]
  const { basePath } = network
  const emitted = await emit(host.output, { id: networkId, groups, previous, orphans: 'remove', basePath })
  const { written, unchanged } = emitted.counts
  writeMemo(host, recordName, key, { files: emitted.files, count: written + unchanged } satisfies NetworkRecord)
  return sum(files, emitted.counts)
}

const recordName = 'network files'

/** What is remembered of the network's own files: manifest included, though nobody counts it. */
interface NetworkRecord {
  readonly files: readonly WrittenFile[]
  readonly count: number
}

/** How many of the network's files an earlier run made of the same, where all of them lie there unchanged. */
function recallFiles(host: Host, key: string): number | undefined {
  const record = readMemo<NetworkRecord>(host, recordName, key)
  if (!record) return undefined
  const known = createKnownFiles(host.output, record.files)
  return record.files.every(([path, hash]) => known.hashAt(path) === hash) ? record.count : undefined
}

function isMunicipality(scope: Inventory['scopes'][number]): boolean {
  return scope.type === 'municipality'
}

/** Nothing done to the output. */
export const nothing: EmitResult = { written: 0, unchanged: 0, removed: 0 }

export function sum(one: EmitResult, other: EmitResult): EmitResult {
  return {
    written: one.written + other.written,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
  }
}

import { type EmitResult, emit, type Manifest, networkId, readManifests, retire } from '../stages/emit/index.ts'
import type { Inventory } from '../stages/load/index.ts'
import type { Summary } from '../values/output.ts'
import type { Network } from '../values/site.ts'
import type { View } from '../values/view.ts'
import type { Host, Shelves } from './shelves.ts'
import { createTranslators } from './site-builder.ts'

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
  const translate = createTranslators(shelves)
  let files = nothing
  const present = new Set(inventory.isSingle ? [''] : inventory.scopes.filter(isMunicipality).map((scope) => scope.id))
  for (const [id, manifest] of manifests) {
    if (id !== networkId && !present.has(id)) files = sum(files, retire(host.output, id, manifest))
  }
  const listed = [...present].sort().flatMap((id) => summaries.get(id) ?? manifests.get(id)?.summary ?? [])
  const render = (view: View) => shelves.render(view, translate(view.shell.language.code))
  const tools = { render, assets: host.assets, translate }
  const artifacts = shelves.networkOutputs.flatMap((output) => output.create(network, listed, tools))
  const previous = manifests.get(networkId)
  const groups = [host.assets.files, artifacts]
  const { basePath } = network
  const emitted = await emit(host.output, { id: networkId, groups, previous, orphans: 'remove', basePath })
  return sum(files, emitted.counts)
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

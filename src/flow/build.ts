import { nearest } from '../ground/nearest.ts'
import { type EmitResult, emit, type Manifest, networkId, readManifests, retire } from '../stages/emit/index.ts'
import { type Inventory, loadNetwork, takeInventory } from '../stages/load/index.ts'
import type { Doc, Media } from '../values/doc.ts'
import type { Message } from '../values/message.ts'
import type { Summary } from '../values/output.ts'
import type { Municipality, Network } from '../values/site.ts'
import type { Translate } from '../values/translate.ts'
import { applyLevels, isAgainst, levelsOf, unite } from './messages.ts'
import { publishSite } from './publish.ts'
import { type ReadScope, readScope } from './read.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'
import { prepareSite } from './site.ts'

/** What a build came to. */
export interface BuildResult {
  /** Sorted, each once. */
  readonly messages: readonly Message[]
  /** False where the configuration is wrong, so that nothing was looked at. */
  readonly isConfigured: boolean
  /** Municipalities and languages that were asked for and are not there, with the nearest names. */
  readonly unknown: readonly Unknown[]
  /** Ids of the municipalities that are published as they now are. */
  readonly published: readonly string[]
  /** Ids of those that keep their last good site, for their errors. */
  readonly kept: readonly string[]
  /** Content files that were looked at, configuration among them. */
  readonly sources: number
  readonly pages: number
  readonly files: EmitResult
  /** Path below which the site expects to be served. */
  readonly basePath: string
}

/** A name that was asked for and is not there. */
export interface Unknown {
  readonly what: 'municipality' | 'language'
  readonly name: string
  readonly nearest: readonly string[]
}

/** Builds the whole network: reads everything, judges everything, and writes each municipality that has no errors. */
export function build(host: Host, shelves: Shelves, options: BuildOptions): Promise<BuildResult> {
  return run(host, shelves, options, 'write')
}

/** Looks at everything as `build` does and writes nothing. */
export function check(host: Host, shelves: Shelves, options: BuildOptions): Promise<BuildResult> {
  return run(host, shelves, options, 'look')
}

const nothing: EmitResult = { written: 0, unchanged: 0, removed: 0 }

async function run(host: Host, shelves: Shelves, options: BuildOptions, mode: 'write' | 'look'): Promise<BuildResult> {
  const inventory = takeInventory(host.content.list(''), shelves)
  const loaded = loadNetwork(host.content, inventory, shelves.languages)
  const network = loaded.network && withBaseUrl(loaded.network, options.baseUrl)
  const adjust = (messages: readonly Message[]) =>
    applyLevels(messages, levelsOf(network), options.warnings === 'errors')
  const messages: Message[] = [...adjust([...inventory.messages, ...loaded.messages])]
  const empty = { unknown: [], published: [], kept: [], sources: 0, pages: 0, files: nothing, basePath: '/' }
  if (!network) return { ...empty, messages: unite(messages), isConfigured: false }

  const chosen = chooseMunicipalities(network, options)
  if (chosen.unknown.length > 0) return { ...empty, unknown: chosen.unknown, messages: [], isConfigured: true }
  messages.push(...adjust(shelves.networkRules.flatMap((rule) => rule.judge(network))))

  const translate = createTranslators(shelves)
  const manifests = mode === 'write' ? readManifests(host.output) : new Map<string, Manifest>()
  const layers = await readLayers(host, shelves, inventory)
  messages.push(...adjust(layers.messages))
  const common = messages.filter((message) => message.level === 'error')
  const summaries = new Map<string, Summary>()
  const published: string[] = []
  const kept: string[] = []
  let files = nothing
  let pages = 0
  let sources = layers.docs.length + countConfigs(inventory, chosen.municipalities)
  for (const [done, municipality] of chosen.municipalities.entries()) {
    host.progress({ what: municipality.id || 'site', done, total: chosen.municipalities.length })
    const scope = inventory.scopes.find((candidate) => candidate.scope === municipality.scope)
    const own = scope ? await readScope(host, shelves, scope) : { docs: [], messages: [] }
    sources += own.docs.length
    const input = {
      network,
      municipality,
      docs: [...own.docs, ...layers.docs],
      files: [...(scope?.media ?? []), ...layers.media],
      translate,
    }
    const prepared = await prepareSite(host, shelves, options, input)
    const found = adjust([...own.messages, ...prepared.messages])
    messages.push(...found)
    if ([...common, ...found].some((message) => isAgainst(message, prepared.site))) {
      kept.push(municipality.id)
      continue
    }
    if (mode === 'look') continue
    const previous = manifests.get(municipality.id)
    const result = await publishSite(host, shelves, options, prepared, { previous, translate })
    summaries.set(municipality.id, result.summary)
    published.push(municipality.id)
    pages += result.pages
    files = sum(files, result.emitted)
  }
  if (mode === 'write') {
    files = sum(files, finish(host, shelves, { network, inventory, manifests, summaries, translate }))
  }
  const configFaults = [...inventory.scopes].filter(
    (scope) => scope.type === 'municipality' && !isRead(scope.id, network, inventory),
  )
  return {
    messages: unite(messages),
    isConfigured: true,
    unknown: [],
    published,
    kept: [...kept, ...configFaults.map((scope) => scope.id)],
    sources,
    pages,
    files,
    basePath: network.basePath,
  }
}

/** Removes what belongs to nobody any more, and writes what belongs to the network. */
function finish(
  host: Host,
  shelves: Shelves,
  input: {
    readonly network: Network
    readonly inventory: Inventory
    readonly manifests: ReadonlyMap<string, Manifest>
    readonly summaries: ReadonlyMap<string, Summary>
    readonly translate: (code: string) => Translate
  },
): EmitResult {
  const { network, inventory, manifests, summaries, translate } = input
  let files = nothing
  const present = new Set(inventory.isSingle ? [''] : inventory.scopes.filter(isMunicipality).map((scope) => scope.id))
  for (const [id, manifest] of manifests) {
    if (id !== networkId && !present.has(id)) files = sum(files, retire(host.output, id, manifest))
  }
  const listed = [...present].sort().flatMap((id) => summaries.get(id) ?? manifests.get(id)?.summary ?? [])
  const render = (view: import('../values/view.ts').View) => shelves.render(view, translate(view.shell.language.code))
  const tools = { render, assets: host.assets, translate }
  const artifacts = shelves.networkOutputs.flatMap((output) => output.create(network, listed, tools))
  const previous = manifests.get(networkId)
  const all = [...host.assets.files, ...artifacts]
  return sum(
    files,
    emit(host.output, { id: networkId, artifacts: all, previous, orphans: 'remove', basePath: network.basePath }),
  )
}

function isMunicipality(scope: Inventory['scopes'][number]): boolean {
  return scope.type === 'municipality'
}

function isRead(id: string, network: Network, inventory: Inventory): boolean {
  return network.municipalities.has(inventory.isSingle ? '' : id)
}

/** `integreat.yaml`, every `layer.yaml`, and the `municipality.yaml` of those that were looked at. */
function countConfigs(inventory: Inventory, municipalities: readonly Municipality[]): number {
  const layers = inventory.scopes.filter((scope) => scope.type === 'layer' && scope.config !== undefined)
  return (inventory.isSingle ? 0 : 1) + layers.length + municipalities.length
}

/** Layers are read once for all municipalities. */
async function readLayers(host: Host, shelves: Shelves, inventory: Inventory) {
  const layers = inventory.scopes.filter((scope) => scope.type === 'layer')
  const read: ReadScope[] = []
  for (const scope of layers) read.push(await readScope(host, shelves, scope))
  const docs: readonly Doc[] = read.flatMap((scope) => scope.docs)
  const media: readonly Media[] = layers.flatMap((scope) => scope.media)
  return { docs, media, messages: read.flatMap((scope) => scope.messages) }
}

function chooseMunicipalities(network: Network, options: BuildOptions) {
  const wanted = options.municipalities
  const all = [...network.municipalities.values()]
  const municipalities: readonly Municipality[] = all.filter(({ id }) => wanted?.includes(id) ?? true)
  const codes = network.languages.map(({ code }) => code)
  const offered = municipalities.flatMap(({ config }) => config.languages ?? codes)
  const unknown: readonly Unknown[] = [
    ...findUnknown('municipality', wanted, [...network.municipalities.keys()]),
    ...findUnknown('language', options.languages, offered),
  ]
  return { municipalities, unknown }
}

function findUnknown(
  what: Unknown['what'],
  wanted: readonly string[] | undefined,
  known: readonly string[],
): Unknown[] {
  const names = new Set(known)
  const unknown = (wanted ?? []).filter((name) => !names.has(name))
  return unknown.map((name) => ({ what, name, nearest: nearest(name, names) }))
}

function withBaseUrl(network: Network, baseUrl: string | undefined): Network {
  if (baseUrl === undefined) return network
  const url = new URL(baseUrl)
  return { ...network, origin: url.origin, basePath: `${url.pathname.replace(/\/+$/, '')}/` }
}

/** Interface strings by language code, each language's made when it is first needed. */
function createTranslators(shelves: Shelves): (code: string) => Translate {
  const made = new Map<string, Translate>()
  return (code) => {
    const known = made.get(code)
    if (known) return known
    const language = shelves.languages.get(code)
    if (!language) throw new Error(`no language ${code} in the table`)
    const translate = shelves.translate(language)
    made.set(code, translate)
    return translate
  }
}

function sum(one: EmitResult, other: EmitResult): EmitResult {
  return {
    written: one.written + other.written,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
  }
}

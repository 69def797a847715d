import { addAll } from '../ground/add-all.ts'
import type { EmitResult } from '../stages/emit/index.ts'
import { type Inventory, type ScopeInventory, takeInventory } from '../stages/load/inventory.ts'
import { findScopes } from '../stages/model/index.ts'
import type { Message } from '../values/message.ts'
import type { Summary } from '../values/output.ts'
import type { Municipality, Network } from '../values/site.ts'
import { chooseMunicipalities, type Unknown, withBaseUrl } from './choose.ts'
import { takeLayers } from './layers.ts'
import { applyLevels, createMessagePool, isAgainst, levelsOf, unite } from './messages.ts'
import { finishNetwork, nothing, sum } from './network-files.ts'
import { takeNetwork } from './network-record.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'
import type { CommonWork, SiteBuilder } from './site-builder.ts'
import { recallSite, type SiteJob, type SiteResult } from './site-record.ts'

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
  /** Files whose text readers do not get, since it is a draft or its day has not come; sorted. */
  readonly drafts: readonly string[]
  /** Content files that were looked at, configuration among them. */
  readonly sources: number
  readonly pages: number
  readonly files: EmitResult
  /** Path below which the site expects to be served. */
  readonly basePath: string
}

/** Builds the whole network: reads everything, judges everything, and writes each municipality that has no errors. */
export function build(host: Host, shelves: Shelves, options: BuildOptions): Promise<BuildResult> {
  return run(host, shelves, options, 'write')
}

/** Looks at everything as `build` does and writes nothing. */
export function check(host: Host, shelves: Shelves, options: BuildOptions): Promise<BuildResult> {
  return run(host, shelves, options, 'look')
}

async function run(host: Host, shelves: Shelves, options: BuildOptions, mode: 'write' | 'look'): Promise<BuildResult> {
  const inventory = await listContent(host, shelves)
  await host.pause?.()
  const loaded = await takeNetwork(host, inventory, shelves.languages)
  const network = loaded.network && withBaseUrl(loaded.network, options.baseUrl)
  const adjust = (messages: readonly Message[]) =>
    applyLevels(messages, levelsOf(network), options.warnings === 'errors')
  const messages: Message[] = [...adjust([...inventory.messages, ...loaded.messages])]
  const empty = {
    unknown: [],
    published: [],
    kept: [],
    drafts: [],
    sources: 0,
    pages: 0,
    files: nothing,
    basePath: '/',
  }
  if (!network) return { ...empty, messages: unite(messages), isConfigured: false }

  const chosen = chooseMunicipalities(network, options)
  if (chosen.unknown.length > 0) return { ...empty, unknown: chosen.unknown, messages: [], isConfigured: true }
  messages.push(
    ...adjust(shelves.networkRules.flatMap((rule) => rule.judge(network, { languages: shelves.languages }))),
  )
  const common = { layers: inventory.scopes.filter((scope) => scope.type === 'layer') }
  const layers = await takeLayers(host, shelves, common.layers)
  addAll(messages, adjust(layers.messages))

  const faults = messages.filter((message) => message.level === 'error')
  const jobs = chosen.municipalities.flatMap((municipality) => {
    const scope = inventory.scopes.find((candidate) => candidate.scope === municipality.scope)
    return scope ? [toJob({ network, municipality, scope, options, mode, layersKey: layers.keyOf }, faults)] : []
  })
  const makeBuilder = async () => {
    // What makes pages is loaded when there are some to be made.
    const { createSiteBuilder } = await import('./site-builder.ts')
    return createSiteBuilder(host, shelves, common, layers.content)
  }
  const results = await buildAll(host, jobs, common, makeBuilder)
  for (const result of results) addAll(messages, result.messages)
  const summaries = new Map<string, Summary>()
  const published: string[] = []
  const kept: string[] = []
  const drafts = new Set<string>()
  let counts = nothing
  let pages = 0
  for (const [index, result] of results.entries()) {
    const { id } = jobs[index]?.municipality ?? { id: '' }
    for (const file of result.drafts) drafts.add(file)
    if (result.isKept) kept.push(id)
    if (!result.published) continue
    summaries.set(id, result.published.summary)
    published.push(id)
    pages += result.published.pages
    counts = sum(counts, result.published.counts)
  }
  if (mode === 'write') counts = sum(counts, await finishNetwork(host, shelves, { network, inventory, summaries }))
  const configFaults = inventory.scopes.filter(
    (scope) => scope.type === 'municipality' && !isRead(scope.id, network, inventory),
  )
  const read = results.reduce((count, { sources }) => count + sources, layers.sources)
  return {
    messages: unite(messages),
    isConfigured: true,
    unknown: [],
    published,
    kept: [...kept, ...configFaults.map((scope) => scope.id)],
    drafts: [...drafts].sort(),
    sources: read + countConfigs(inventory, chosen.municipalities),
    pages,
    files: counts,
    basePath: network.basePath,
  }
}

/** By itself, so that the listing is let go of. */
async function listContent(host: Host, shelves: Shelves): Promise<Inventory> {
  const files = host.content.list('')
  await host.pause?.()
  return takeInventory(files, shelves)
}

/** Builds what has changed, in other threads where it is much. The order of the results is that of the jobs. */
async function buildAll(
  host: Host,
  jobs: readonly SiteJob[],
  common: CommonWork,
  makeBuilder: () => Promise<SiteBuilder>,
): Promise<readonly SiteResult[]> {
  const total = jobs.length
  let done = 0
  const results = new Map<SiteJob, SiteResult>()
  const pool = createMessagePool()
  const finish = (job: SiteJob, result: SiteResult) => {
    results.set(job, result)
    done += 1
    host.progress({ what: nameOf(job), done, total })
  }
  const finishBuilt = (job: SiteJob, result: SiteResult) => finish(job, { ...result, messages: pool(result.messages) })
  const changed: SiteJob[] = []
  for (const job of jobs) {
    await host.pause?.()
    const known = await recallSite(host, job)
    if (known) finish(job, known)
    else changed.push(job)
  }
  if (changed.length === 0) return jobs.flatMap((job) => results.get(job) ?? [])
  const build = await makeBuilder()
  const tasks = changed.map((job) => ({ name: nameOf(job), size: job.scope.sources.length, job }))
  const own = (job: SiteJob) => {
    host.progress({ what: nameOf(job), done, total })
    return build(job)
  }
  if (host.threads?.isWorthIt(tasks)) {
    const onDone = ({ job }: { readonly job: SiteJob }, result: unknown) => finishBuilt(job, result as SiteResult)
    await host.threads.run(tasks, { common, own, onDone })
  } else {
    for (const job of changed) finishBuilt(job, await own(job))
  }
  return jobs.flatMap((job) => results.get(job) ?? [])
}

function nameOf({ municipality }: SiteJob): string {
  return municipality.id || 'site'
}

/** A municipality knows of no other: what lies there must not be able to change it. */
function toJob(
  input: {
    readonly network: Network
    readonly municipality: Municipality
    readonly scope: ScopeInventory
    readonly options: BuildOptions
    readonly mode: SiteJob['mode']
    readonly layersKey: (scopes: readonly string[]) => string
  },
  faults: readonly Message[],
): SiteJob {
  const { municipality, scope, mode } = input
  const { municipalities: _, ...options } = input.options
  const network = { ...input.network, municipalities: new Map([[municipality.id, municipality]]) }
  const { scopes } = findScopes(network, municipality)
  const isBlocked = faults.some((message) => isAgainst(message, { municipality, scopes }))
  const layersKey = input.layersKey(scopes.filter((path) => path !== municipality.scope))
  return { network, municipality, scope, scopes, mode, isBlocked, options, layersKey }
}

function isRead(id: string, network: Network, inventory: Inventory): boolean {
  return network.municipalities.has(inventory.isSingle ? '' : id)
}

/** `integreat.yaml`, every `layer.yaml`, and the `municipality.yaml` of those that were looked at. */
function countConfigs(inventory: Inventory, municipalities: readonly Municipality[]): number {
  const layers = inventory.scopes.filter((scope) => scope.type === 'layer' && scope.config !== undefined)
  return (inventory.isSingle ? 0 : 1) + layers.length + municipalities.length
}

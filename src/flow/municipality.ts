import { sha256 } from '../ground/hash.ts'
import { type Clock, hasCome } from '../ground/moment.ts'
import { defaultTimeZone } from '../kinds/municipality.ts'
import { createKnownFiles, type EmitResult, type WrittenFile } from '../stages/emit/index.ts'
import type { ScopeInventory } from '../stages/load/index.ts'
import type { Doc, Media } from '../values/doc.ts'
import type { Message } from '../values/message.ts'
import type { Summary } from '../values/output.ts'
import type { Municipality, Network, Site } from '../values/site.ts'
import type { Translate } from '../values/translate.ts'
import { readMemo, writeMemo } from './memo.ts'
import { applyLevels, isAgainst, levelsOf } from './messages.ts'
import { networkParts } from './network-key.ts'
import { publishSite } from './publish.ts'
import { type InputFile, lookAtScope, readScope } from './read.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'
import { prepareSite } from './site.ts'

/** One municipality to build: plain data, so that it can be handed to another thread. */
export interface SiteJob {
  readonly network: Network
  readonly municipality: Municipality
  readonly scope: ScopeInventory
  /** Scopes that it draws from, its own first. */
  readonly scopes: readonly string[]
  /** `look` judges and writes nothing. */
  readonly mode: 'write' | 'look'
  /** True where something that it shares with others is wrong, so that its last good site stays. */
  readonly isBlocked: boolean
  readonly options: BuildOptions
  /** Stands for everything that lies in the layers. */
  readonly layersKey: string
}

/** What became of it. */
export interface SiteResult {
  readonly messages: readonly Message[]
  readonly sources: number
  /** Undefined where its last good site stays, and where nothing was to be written. */
  readonly published?: { readonly summary: Summary; readonly pages: number; readonly counts: EmitResult }
  /** True where it has errors. */
  readonly isKept: boolean
  /** Files whose text readers do not get, since it is a draft or its day has not come. */
  readonly drafts: readonly string[]
}

/** The layers' content, read once for all municipalities of a thread. */
export interface LayerContent {
  readonly docs: readonly Doc[]
  readonly media: readonly Media[]
}

/** What is remembered of a municipality's last build. */
interface SiteRecord {
  readonly key: string
  /** Days on which something is to be published, and whether they had come. */
  readonly schedule: ReadonlyArray<readonly [day: string, hasCome: boolean]>
  readonly result: SiteResult
  readonly files: readonly WrittenFile[]
}

/** Reads, judges and writes one municipality. What one of them holds in memory is let go before the next. */
export async function buildSite(
  host: Host,
  shelves: Shelves,
  job: SiteJob,
  input: { readonly layers: LayerContent; readonly translate: (code: string) => Translate },
): Promise<SiteResult> {
  const { network, municipality, scope, options } = job
  const { translate } = input
  const own = await readScope(host, shelves, scope)
  const prepared = await prepareSite(host, shelves, options, {
    network,
    municipality,
    docs: [...own.docs, ...input.layers.docs.filter((doc) => job.scopes.includes(doc.scope))],
    files: [...scope.media, ...input.layers.media.filter((media) => job.scopes.includes(media.scope))],
    translate,
  })
  const found = [...own.messages, ...prepared.messages]
  const messages = applyLevels(found, levelsOf(network), options.warnings === 'errors')
  const common = { messages, sources: own.docs.length, drafts: draftsOf(prepared.site) }
  const schedule = readSchedule(prepared.site, job)
  const key = keyOf(host, job, own.inputs)
  if (job.isBlocked || messages.some((message) => isAgainst(message, prepared.site))) {
    return remember({ ...common, isKept: true }, [])
  }
  if (job.mode === 'look') return remember({ ...common, isKept: false }, [])
  const known = createKnownFiles(host.output, readRecord(host, job)?.files ?? [])
  const { summary, pages, counts, files } = await publishSite(host, shelves, options, prepared, { known, translate })
  return remember({ ...common, published: { summary, pages, counts }, isKept: false }, files)

  function remember(result: SiteResult, files: readonly WrittenFile[]): SiteResult {
    if (host.search.isUpToDate?.() !== false) writeRecord(host, job, { key, schedule, result, files })
    return result
  }
}

/**
 * The result of an earlier run, where every input is as it was then and every file of the output too.
 * @returns undefined where something has changed, or nothing is remembered
 */
export function recallSite(host: Host, job: SiteJob): SiteResult | undefined {
  const record = readRecord(host, job)
  const look = record && lookAtScope(host, job.scope)
  if (!record || !look?.isUnchanged || record.key !== keyOf(host, job, look.inputs)) return undefined
  if (record.schedule.some(([day, before]) => hasCome(day, clockOf(job)) !== before)) return undefined
  const { published } = record.result
  if (!published) return record.result
  const known = createKnownFiles(host.output, record.files)
  if (!record.files.every(([path, hash]) => known.hashAt(path) === hash)) return undefined
  if (known.isAnyRead()) renewStamps(host, job, record)
  const { written, unchanged } = published.counts
  const counts = { written: 0, unchanged: written + unchanged, removed: 0 }
  return { ...record.result, published: { ...published, counts } }
}

/** Files that were recognised by their bytes are recognised by their stamps from now on. */
function renewStamps(host: Host, job: SiteJob, record: SiteRecord): void {
  const files = record.files.map(([path, hash]): WrittenFile => [path, hash, host.output.stamp(path)])
  // Where files have no stamps, nothing is new.
  const isNew = files.some(([, , stamp], index) => stamp !== (record.files[index]?.[2] ?? undefined))
  if (isNew) writeRecord(host, job, { ...record, files })
}

function readRecord(host: Host, job: SiteJob): SiteRecord | undefined {
  return readMemo<SiteRecord>(host, recordName(job), '')
}

function writeRecord(host: Host, job: SiteJob, record: SiteRecord): void {
  writeMemo(host, recordName(job), '', record)
}

function recordName({ mode, municipality }: SiteJob): string {
  return `site ${mode} ${municipality.id}`
}

function draftsOf({ unpublished, waiting, pages }: Site): readonly string[] {
  const whole = [...unpublished.values(), ...waiting.values()].filter(({ why }) => why !== 'excluded')
  const translations = [...pages.values()].flatMap((page) => [...page.drafts.values()])
  return [...whole.map(({ source }) => source.file), ...translations.map(({ file }) => file)]
}

function readSchedule({ schedule }: Site, job: SiteJob): SiteRecord['schedule'] {
  return schedule.map((day) => [day, hasCome(day, clockOf(job))])
}

function clockOf({ municipality, options }: SiteJob): Clock {
  return { now: options.now, timeZone: municipality.config.time_zone ?? defaultTimeZone }
}

/** Everything that a municipality is made of, save the tool itself. */
function keyOf(host: Host, job: SiteJob, inputs: readonly InputFile[]): string {
  const { network, municipality, scopes, mode, isBlocked, layersKey } = job
  // The moment counts by what is published at it: see the schedule.
  const { now: _, ...options } = job.options
  return sha256(
    JSON.stringify([
      ...networkParts(network),
      // A Map says nothing as JSON.
      [...municipality.synonyms],
      municipality,
      { scopes, mode, isBlocked, options, layersKey },
      host.assets.paths,
      inputs.map(([path, hash]) => [path, hash]),
    ]),
  )
}

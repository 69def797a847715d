import { sha256 } from '../ground/hash.ts'
import { type Clock, defaultTimeZone, hasCome } from '../ground/moment.ts'
import { createKnownFiles, type EmitResult, type WrittenFile } from '../stages/emit/index.ts'
import type { ScopeInventory } from '../stages/load/index.ts'
import type { Message } from '../values/message.ts'
import type { Summary } from '../values/output.ts'
import type { Municipality, Network, Site } from '../values/site.ts'
import { readMemo, writeMemo } from './memo.ts'
import { networkParts } from './network-key.ts'
import { type InputFile, lookAtScope } from './read.ts'
import type { BuildOptions, Host } from './shelves.ts'

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

/** What is remembered of a municipality's last build. */
interface SiteRecord {
  readonly key: string
  /** Days on which something is to be published, and whether they had come. */
  readonly schedule: ReadonlyArray<readonly [day: string, hasCome: boolean]>
  readonly result: SiteResult
  readonly files: readonly WrittenFile[]
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

/** Keeps what became of a municipality, and what it was made of, for later runs. */
export function rememberSite(
  host: Host,
  job: SiteJob,
  made: Pick<SiteRecord, 'result' | 'files'> & { readonly inputs: readonly InputFile[]; readonly site: Site },
): void {
  const { inputs, site, result, files } = made
  // A search that comes late is not in the output yet.
  if (host.search.isUpToDate?.() === false) return
  const schedule = site.schedule.map((day) => [day, hasCome(day, clockOf(job))] as const)
  writeRecord(host, job, { key: keyOf(host, job, inputs), schedule, result, files })
}

/** The files that an earlier run wrote for the municipality. */
export function writtenBefore(host: Host, job: SiteJob): readonly WrittenFile[] {
  return readRecord(host, job)?.files ?? []
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

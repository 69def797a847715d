import { sha256 } from '../ground/hash.ts'
import { type Clock, defaultTimeZone, hasCome } from '../ground/moment.ts'
import { createKnownFiles, type EmitResult, type WrittenFile } from '../stages/emit/index.ts'
import type { ScopeInventory } from '../stages/load/index.ts'
import type { Message } from '../values/message.ts'
import type { Summary } from '../values/output.ts'
import type { Municipality, Network, Site } from '../values/site.ts'
import { readMemo, writeMemo } from './memo.ts'
import { networkParts } from './network-key.ts'
import { type PackedMessages, packMessages, unpackMessages } from './packed-messages.ts'
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
  readonly result: Omit<SiteResult, 'messages'>
  readonly messages: PackedMessages
  /** True where pictures were published as they are, because the machine could not make them lighter. */
  readonly isMakeshift: boolean
}

/**
 * What that build left in the output. Kept by itself: it is plain ASCII in most networks, which is read in a fraction of
 * the time.
 */
interface FilesRecord {
  /** That of the site: two runs may have written the two. */
  readonly key: string
  readonly files: readonly WrittenFile[]
}

/**
 * The result of an earlier run, where every input is as it was then and every file of the output too.
 * @returns undefined where something has changed, or nothing is remembered
 */
export async function recallSite(host: Host, job: SiteJob): Promise<SiteResult | undefined> {
  const record = readMemo<SiteRecord>(host, recordName(job), '')
  const look = record && lookAtScope(host, job.scope)
  if (!record || !look?.isUnchanged || record.key !== keyOf(host, job, look.inputs)) return undefined
  if (record.schedule.some(([day, before]) => hasCome(day, clockOf(job)) !== before)) return undefined
  if (record.isMakeshift && (await host.pictures.open())) return undefined
  const { published } = record.result
  if (!published) return { ...record.result, messages: unpackMessages(record.messages) }
  const output = readFiles(host, job)
  if (output?.key !== record.key) return undefined
  const known = createKnownFiles(host.output, output.files)
  if (!output.files.every(([path, hash]) => known.hashAt(path) === hash)) return undefined
  if (known.isAnyRead()) renewStamps(host, job, output)
  const { written, unchanged } = published.counts
  const counts = { written: 0, unchanged: written + unchanged, removed: 0 }
  return { ...record.result, messages: unpackMessages(record.messages), published: { ...published, counts } }
}

/** Files that were recognised by their bytes are recognised by their stamps from now on. */
function renewStamps(host: Host, job: SiteJob, record: FilesRecord): void {
  const files = record.files.map(([path, hash]): WrittenFile => [path, hash, host.output.stamp(path)])
  // Where files have no stamps, nothing is new.
  const isNew = files.some(([, , stamp], index) => stamp !== (record.files[index]?.[2] ?? undefined))
  if (isNew) writeFilesRecord(host, job, { ...record, files })
}

/** Keeps what became of a municipality, and what it was made of, for later runs. */
export function rememberSite(
  host: Host,
  job: SiteJob,
  made: {
    readonly inputs: readonly InputFile[]
    readonly site: Site
    readonly result: SiteResult
    readonly files: readonly WrittenFile[]
    readonly isMakeshift: boolean
  },
): void {
  // A search that comes late is not in the output yet.
  if (host.search.isUpToDate?.() === false) return
  const { messages, ...result } = made.result
  const key = keyOf(host, job, made.inputs)
  const schedule = made.site.schedule.map((day) => [day, hasCome(day, clockOf(job))] as const)
  writeFilesRecord(host, job, { key, files: made.files })
  const { isMakeshift } = made
  const record: SiteRecord = { key, schedule, result, messages: packMessages(messages), isMakeshift }
  writeMemo(host, recordName(job), '', record)
}

/** The files that an earlier run wrote for the municipality. */
export function writtenBefore(host: Host, job: SiteJob): readonly WrittenFile[] {
  return readFiles(host, job)?.files ?? []
}

function readFiles(host: Host, job: SiteJob): FilesRecord | undefined {
  return readMemo<FilesRecord>(host, `files ${recordName(job)}`, '')
}

function writeFilesRecord(host: Host, job: SiteJob, record: FilesRecord): void {
  writeMemo(host, `files ${recordName(job)}`, '', record)
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

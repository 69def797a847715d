import { sha256 } from '../ground/hash.ts'
import type { Inventory } from '../stages/load/inventory.ts'
import type { LoadedNetwork } from '../stages/load/network.ts'
import type { Language } from '../values/language.ts'
import type { Message } from '../values/message.ts'
import type { Files } from '../values/ports.ts'
import type { Layer, Municipality, Network, OwnSynonyms } from '../values/site.ts'
import { readMemo, writeMemo } from './memo.ts'
import type { Host } from './shelves.ts'

type ReadingHost = Pick<Host, 'content' | 'cache' | 'recent'>

/** Every file that was looked up for the configuration, and its hash; empty where there was none. */
type Lookups = ReadonlyArray<readonly [path: string, hash: string]>

/** What is remembered of the configuration. */
interface NetworkRecord {
  readonly lookups: Lookups
  readonly network: PlainNetwork | undefined
  readonly messages: readonly Message[]
}

/**
 * The configuration of everything, recalled where each file that an earlier run looked up for it holds what it held.
 * @param languages the language table
 */
export async function takeNetwork(
  host: ReadingHost,
  inventory: Inventory,
  languages: ReadonlyMap<string, Language>,
): Promise<LoadedNetwork> {
  const scopes = inventory.scopes.map(({ scope, id, type, config }) => [scope, id, type, config])
  const key = sha256(JSON.stringify([inventory.isSingle, scopes, [...languages.keys()]]))
  const record = readMemo<NetworkRecord>(host, recordName, key)
  if (record?.lookups.every(([path, hash]) => hashOf(host.content.read(path)) === hash)) {
    return { network: record.network && fromPlain(record.network, languages), messages: record.messages }
  }
  // Schemas and YAML cost more to load than everything else of a run without a change.
  const { loadNetwork } = await import('../stages/load/network.ts')
  const { content, lookups } = listen(host.content)
  const { network, messages } = loadNetwork(content, inventory, languages)
  writeMemo(host, recordName, key, {
    lookups: [...lookups],
    network: network && toPlain(network),
    messages,
  } satisfies NetworkRecord)
  return { network, messages }
}

const recordName = 'network'

function hashOf(bytes: Uint8Array | undefined): string {
  return bytes ? sha256(bytes) : ''
}

/** Files of which each that is read is written down. */
function listen(files: Files): { readonly content: Files; readonly lookups: ReadonlyMap<string, string> } {
  const lookups = new Map<string, string>()
  const read = (path: string) => {
    const bytes = files.read(path)
    lookups.set(path, hashOf(bytes))
    return bytes
  }
  return { content: { ...files, read }, lookups }
}

type PlainSynonyms = ReadonlyArray<[string, OwnSynonyms extends ReadonlyMap<string, infer Rows> ? Rows : never]>
type PlainMunicipality = Omit<Municipality, 'synonyms'> & { readonly synonyms: PlainSynonyms }

/** A network without Maps, of which JSON knows nothing, and with its languages by their codes. */
type PlainNetwork = Omit<Network, 'languages' | 'layers' | 'municipalities' | 'synonyms'> & {
  readonly languages: readonly string[]
  readonly layers: readonly Layer[]
  readonly municipalities: readonly PlainMunicipality[]
  readonly synonyms: PlainSynonyms
}

function toPlain(network: Network): PlainNetwork {
  return {
    ...network,
    languages: network.languages.map(({ code }) => code),
    layers: [...network.layers.values()],
    municipalities: [...network.municipalities.values()].map((one) => ({ ...one, synonyms: [...one.synonyms] })),
    synonyms: [...network.synonyms],
  }
}

function fromPlain(plain: PlainNetwork, table: ReadonlyMap<string, Language>): Network {
  return {
    ...plain,
    languages: plain.languages.flatMap((code) => table.get(code) ?? []),
    layers: new Map(plain.layers.map((layer) => [layer.id, layer])),
    municipalities: new Map(plain.municipalities.map((one) => [one.id, { ...one, synonyms: new Map(one.synonyms) }])),
    synonyms: new Map(plain.synonyms),
  }
}

import { addAll } from '../ground/add-all.ts'
import { nearest } from '../ground/nearest.ts'
import { loadNetwork, takeInventory } from '../stages/load/index.ts'
import { type Relatives, relateDocs } from '../stages/model/index.ts'
import type { Message } from '../values/message.ts'
import { readScope } from './read.ts'
import type { Host, Shelves } from './shelves.ts'

/** The files that somebody asked about, each among its translations. */
export interface RelativesResult {
  readonly relatives: ReadonlyMap<string, Relatives>
  /** Findings in the scopes that were read. */
  readonly messages: readonly Message[]
  /** False where the configuration is wrong: then nothing else is known, and the messages say why. */
  readonly isConfigured: boolean
  /** Paths that are no content files, with the nearest that are. */
  readonly unknown: ReadonlyArray<{ readonly file: string; readonly nearest: readonly string[] }>
}

/**
 * Reads the municipalities and layers that hold these files.
 * @param files paths below the content root
 */
export async function readRelatives(
  host: Pick<Host, 'content' | 'store' | 'pause'>,
  shelves: Shelves,
  files: readonly string[],
): Promise<RelativesResult> {
  const inventory = takeInventory(host.content.list(''), shelves)
  const { network, messages: configMessages } = loadNetwork(host.content, inventory, shelves.languages)
  if (!network) return { relatives: new Map(), messages: configMessages, isConfigured: false, unknown: [] }
  const wanted = new Set(files)
  const relatives = new Map<string, Relatives>()
  const messages: Message[] = []
  const known: string[] = []
  for (const scope of inventory.scopes) {
    for (const { file } of scope.sources) known.push(file)
    if (!scope.sources.some(({ file }) => wanted.has(file))) continue
    const read = await readScope(host, shelves, scope)
    addAll(messages, read.messages)
    for (const [file, one] of relateDocs(network, scope.scope, read.docs)) relatives.set(file, one)
  }
  const unknown = files.filter((file) => !relatives.has(file)).map((file) => ({ file, nearest: nearest(file, known) }))
  return { relatives, messages, isConfigured: true, unknown }
}

import { decode, normalizeLineEnds } from '../../ground/decode.ts'
import { nearest } from '../../ground/nearest.ts'
import { toText } from '../../ground/sentence.ts'
import { type Inventory, loadNetwork, type ScopeInventory, takeInventory } from '../../stages/load/index.ts'
import type { Source } from '../../values/doc.ts'
import type { Message } from '../../values/message.ts'
import type { FileEntry, Files } from '../../values/ports.ts'
import type { Network } from '../../values/site.ts'
import type { Shelves, Workshop } from '../shelves.ts'

/** What is in a content root, for those who want to add to it. */
export interface Surroundings {
  readonly content: Files
  readonly shelves: Shelves & Pick<Workshop, 'kinds'>
  readonly entries: readonly FileEntry[]
  readonly inventory: Inventory
  readonly network: Network
  /** Findings in its configuration. */
  readonly messages: readonly Message[]
}

/** Why nothing is made: one sentence, and the names that were probably meant. */
export interface Refusal {
  readonly refusal: string
  readonly expected: readonly string[]
}

/** New files by path, and those of them that are there already and stay as they are. */
export interface Creation {
  readonly files: ReadonlyMap<string, string>
  readonly kept: readonly string[]
}

export function refuse(refusal: string, expected: readonly string[] = []): Refusal {
  return { refusal, expected }
}

export function isRefusal(answer: object): answer is Refusal {
  return 'refusal' in answer
}

/** Looks at everything in a content root; reads only its configuration. */
export function lookAround(content: Files, shelves: Surroundings['shelves']): Surroundings | Refusal {
  const entries = content.list('')
  const inventory = takeInventory(entries, shelves)
  const { network, messages } = loadNetwork(content, inventory, shelves.languages)
  const [first] = messages
  if (!network)
    return refuse(`${first?.file} is wrong: ${first ? toText(first.reason) : ''} Run "integreat check" to see where.`)
  return { content, shelves, entries, inventory, network, messages }
}

/** A municipality or layer that files are made in. */
export interface Home {
  readonly scope: ScopeInventory
  /** The language that its texts are written in first. */
  readonly sourceLanguage: string
  /** The language that a text of this language is translated from. */
  readonly originOf: (language: string) => string
}

/** The municipality or layer that somebody means; the only one there is where nothing is said. */
export function chooseHome(
  { inventory, network }: Surroundings,
  named: { readonly municipality?: string | undefined; readonly layer?: string | undefined },
): Home | Refusal {
  const type = named.layer === undefined ? 'municipality' : 'layer'
  const id = named.layer ?? named.municipality
  const scopes = inventory.scopes.filter((scope) => scope.type === type)
  const ids = scopes.map((scope) => scope.id)
  if (id === undefined && scopes.length > 1) return refuse(`Say for which one: --municipality ${ids.join(' or ')}.`)
  const scope = id === undefined ? scopes[0] : scopes.find((candidate) => candidate.id === id)
  if (!scope) return refuse(`There is no ${type}${id === undefined ? '' : ` "${id}"`} here.`, nearest(id ?? '', ids))
  const owners = [...network.municipalities.values(), ...network.layers.values()]
  const owner = owners.find((candidate) => candidate.scope === scope.scope)
  if (!owner) return refuse(`${scope.config ?? scope.scope} is wrong. Run "integreat check" to see where.`)
  const sourceLanguage = owner.config.source_language ?? network.sourceLanguage
  const translatedFrom: Readonly<Record<string, string>> = {
    ...network.config.translated_from,
    ...('translated_from' in owner.config ? owner.config.translated_from : undefined),
  }
  return { scope, sourceLanguage, originOf: (language) => translatedFrom[language] ?? sourceLanguage }
}

/**
 * Divides files into new ones and those that are there already, and judges the names of the new ones as a build would.
 * @param isMeant says of a new content file whether it is of the kind that was asked for
 */
export function settle(
  around: Surroundings,
  files: ReadonlyMap<string, string>,
  isMeant: (source: Source) => boolean = () => true,
): Creation | Refusal {
  const { content, shelves, entries } = around
  const there = new Set(entries.map(({ path }) => path))
  const isNew = ([path]: readonly [string, string]) => !there.has(path)
  const added = new Map([...files].filter(isNew))
  const kept = [...files.keys()].filter((path) => there.has(path))
  const after = [...entries, ...[...added.keys()].map(toEntry)].sort((one, other) => (one.path < other.path ? -1 : 1))
  const inventory = takeInventory(after, shelves)
  const read = (path: string) => {
    const text = added.get(path)
    return text === undefined ? content.read(path) : new TextEncoder().encode(text)
  }
  const loaded = loadNetwork({ ...content, read }, inventory, shelves.languages)
  const before = new Set([...around.inventory.messages, ...around.messages].map(nameOf))
  const fault = [...inventory.messages, ...loaded.messages].find(
    (message) => message.level === 'error' && (added.has(message.file ?? '') || !before.has(nameOf(message))),
  )
  if (fault)
    return refuse(
      [fault.reason, ...(fault.note ? [fault.note] : [])].map((part) => toText(part)).join(' '),
      fault.expected ?? [],
    )
  const other = inventory.scopes
    .flatMap(({ sources }) => sources)
    .find((source) => added.has(source.file) && !isMeant(source))
  if (other) return refuse(`${other.file} would be another kind of file: "${other.kind}".`, [`new ${other.kind}`])
  return { files: added, kept }
}

function nameOf({ file, ruleId, reason }: Message): string {
  return `${file} ${ruleId} ${toText(reason)}`
}

function toEntry(path: string): FileEntry {
  return { path, type: 'file', size: 0, nameIsText: true }
}

/** The text of a content file, line ends as LF; undefined where it is none. */
export function readText(content: Files, path: string): string | undefined {
  const bytes = content.read(path)
  const decoded = bytes && decode(bytes)
  return decoded && 'text' in decoded ? normalizeLineEnds(decoded.text) : undefined
}

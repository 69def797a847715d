import { sentence } from '../../ground/sentence.ts'
import { layerSchema } from '../../kinds/layer.ts'
import { municipalitySchema } from '../../kinds/municipality.ts'
import { networkOfOneKeys as networkKeys, networkSchema } from '../../kinds/network.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Finding, type Message } from '../../values/message.ts'
import type { Files } from '../../values/ports.ts'
import type { Layer, Municipality, Network } from '../../values/site.ts'
import { type ConfigFile, readConfig } from './config-file.ts'
import { readGlossary } from './glossary.ts'
import type { Inventory, ScopeInventory } from './inventory.ts'
import { readSynonyms } from './synonyms.ts'
import { unknownLanguage } from './unknown-language.ts'

/** The configuration of everything. */
export interface LoadedNetwork {
  /** Undefined where `integreat.yaml` itself is missing or wrong: then nothing can be built. */
  readonly network: Network | undefined
  readonly messages: readonly Message[]
}

/** Keys that both configurations know. */
const sharedKeys = ['source_language', 'languages', 'missing']

/**
 * Reads `integreat.yaml`, every `municipality.yaml` and every `layer.yaml`. A municipality whose configuration is
 * wrong is left out and has an error; the others go on.
 */
export function loadNetwork(files: Files, inventory: Inventory, table: ReadonlyMap<string, Language>): LoadedNetwork {
  const root = inventory.isSingle ? readSingleNetwork(files) : readConfig(files, 'integreat.yaml', networkSchema)
  if (!root) {
    const finding = errorFinding(
      'config-missing',
      sentence`There is no integreat.yaml and no municipality.yaml here.`,
      {
        note: sentence`Name the folder that holds one of them.`,
      },
    )
    return { network: undefined, messages: [{ ...finding, file: 'integreat.yaml' }] }
  }
  const { languages, messages: languageMessages } = readLanguageCodes(root, table)
  const messages: Message[] = [...root.messages, ...languageMessages]
  if (!root.config || messages.some((message) => message.level === 'error')) return { network: undefined, messages }

  const layers = new Map<string, Layer>()
  const municipalities = new Map<string, Municipality>()
  for (const scope of inventory.scopes) {
    const found = readScope(files, scope, inventory.isSingle, table)
    messages.push(...found.messages)
    if (found.layer) layers.set(scope.id, found.layer)
    if (found.municipality) municipalities.set(found.municipality.id, found.municipality)
  }
  const url = new URL(root.config.base_url)
  // The root of a network of one is its municipality's folder, whose file is read already.
  const own = inventory.isSingle ? undefined : readSynonyms(files, '', table)
  const glossary = inventory.isSingle ? undefined : readGlossary(files, '', table)
  messages.push(...(own?.messages ?? []), ...(glossary?.messages ?? []))
  const network: Network = {
    file: root.file,
    config: root.config,
    places: root.places,
    languages,
    sourceLanguage: root.config.source_language ?? 'de',
    origin: url.origin,
    basePath: `${url.pathname.replace(/\/+$/, '')}/`,
    layers: sorted(layers),
    municipalities: sorted(municipalities),
    synonyms: own?.synonyms ?? new Map(),
    glossary: glossary?.glossary ?? [],
  }
  return { network, messages }
}

function sorted<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...map].sort(([one], [other]) => (one < other ? -1 : 1)))
}

function readSingleNetwork(files: Files): ConfigFile<typeof networkSchema> | undefined {
  return readConfig(files, 'municipality.yaml', networkSchema, (value) => {
    const keys = [...networkKeys, ...sharedKeys].filter((key) => value[key] !== undefined)
    const picked = Object.fromEntries(keys.map((key) => [key, value[key] ?? '']))
    return { title: value['name'] ?? '', ...picked }
  })
}

interface FoundScope {
  readonly messages: readonly Message[]
  readonly layer?: Layer
  readonly municipality?: Municipality
}

function readScope(
  files: Files,
  scope: ScopeInventory,
  isSingle: boolean,
  table: ReadonlyMap<string, Language>,
): FoundScope {
  const id = isSingle && scope.scope === '' ? '' : scope.id
  const name = `${scope.type}.yaml`
  const file = scope.config ?? `${scope.scope}/${name}`
  const idFinding = scope.type === 'municipality' ? checkId(id, table) : undefined
  const idMessages = idFinding ? [{ ...idFinding, file }] : []
  if (!scope.config) {
    const finding = errorFinding('config-missing', sentence`This folder has no ${name}.`, {
      note: sentence`Add a ${name} with at least a name, or remove the folder.`,
    })
    return { messages: [...idMessages, { ...finding, file }] }
  }
  if (scope.type === 'layer') {
    const read = readConfig(files, file, layerSchema)
    const layer = read?.config && { file, id, scope: scope.scope, config: read.config, places: read.places }
    return { messages: read?.messages ?? [], ...(layer && { layer }) }
  }
  const withoutNetworkKeys = isSingle ? omit(networkKeys) : undefined
  const read = readConfig(files, file, municipalitySchema, withoutNetworkKeys)
  const { synonyms, messages: synonymMessages } = readSynonyms(files, scope.scope, table)
  const { glossary, messages: glossaryMessages } = readGlossary(files, scope.scope, table)
  const messages = [...idMessages, ...(read?.messages ?? []), ...synonymMessages, ...glossaryMessages]
  if (!read?.config || idFinding) return { messages }
  return {
    messages,
    municipality: { file, id, scope: scope.scope, config: read.config, places: read.places, synonyms, glossary },
  }
}

function omit(keys: readonly string[]) {
  return <Map extends object>(map: Map): Map =>
    Object.fromEntries(Object.entries(map).filter(([key]) => !keys.includes(key))) as Map
}

function readLanguageCodes(root: ConfigFile<typeof networkSchema>, table: ReadonlyMap<string, Language>) {
  const languages: Language[] = []
  const messages: Message[] = []
  for (const [index, code] of (root.partial.languages ?? []).entries()) {
    const language = table.get(code)
    if (language && !languages.includes(language)) languages.push(language)
    if (language) continue
    const place = root.places[`languages.${index}`]
    const note = sentence`Use a code of the language table.`
    messages.push({ ...unknownLanguage(code, table, { place, note }), file: root.file })
  }
  return { languages, messages }
}

/** Addresses at the root that belong to the network itself. */
const reservedIds = new Set(['404', 'api', 'assets', 'index', 'media', 'pagefind', 'sitemap', 'status'])

function checkId(id: string, table: ReadonlyMap<string, Language>): Finding | undefined {
  if (id !== '' && (reservedIds.has(id) || table.has(id))) {
    return errorFinding('municipality-id', sentence`The website itself uses the address "${id}".`, {
      note: sentence`Rename the folder.`,
    })
  }
  if (id === '' || /^[a-z0-9][a-z0-9-]{0,62}$/.test(id)) return undefined
  return errorFinding('municipality-id', sentence`"${id}" cannot be the address of a municipality.`, {
    note: sentence`Rename the folder: lower-case letters a to z, digits and hyphens only.`,
  })
}

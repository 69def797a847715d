import { addAll } from '../ground/add-all.ts'
import { sha256 } from '../ground/hash.ts'
import type { ScopeInventory } from '../stages/load/index.ts'
import type { Message } from '../values/message.ts'
import type { LayerContent } from './municipality.ts'
import { type InputFile, lookAtScope, type ReadScope, readScope } from './read.ts'
import type { Host, Shelves } from './shelves.ts'

/** The layers, as far as they had to be read. */
export interface Layers {
  readonly messages: readonly Message[]
  /** Content files in all of them. */
  readonly sources: number
  /** Stands for everything that lies in some of them. */
  readonly keyOf: (scopes: readonly string[]) => string
  /** Docs and media, read now where nobody has needed them before. */
  readonly content: () => Promise<LayerContent>
}

/** Looks at all layers; one that is as an earlier run left it is read only when a municipality needs its content. */
export async function takeLayers(host: Host, shelves: Shelves, scopes: readonly ScopeInventory[]): Promise<Layers> {
  const read = new Map<string, ReadScope>()
  const inputs = new Map<string, readonly InputFile[]>()
  const messages: Message[] = []
  for (const scope of scopes) {
    const look = lookAtScope(host, scope)
    const found = look?.isUnchanged ? look : await readScope(host, shelves, scope)
    if ('docs' in found) read.set(scope.scope, found as ReadScope)
    inputs.set(scope.scope, found.inputs)
    addAll(messages, found.messages)
  }
  return {
    messages,
    sources: scopes.reduce((count, scope) => count + scope.sources.length, 0),
    keyOf: (wanted) =>
      sha256(JSON.stringify(wanted.map((scope) => inputs.get(scope)?.map(([path, hash]) => [path, hash])))),
    content: async () => {
      for (const scope of scopes) {
        if (!read.has(scope.scope)) read.set(scope.scope, await readScope(host, shelves, scope))
      }
      return { docs: [...read.values()].flatMap(({ docs }) => docs), media: scopes.flatMap(({ media }) => media) }
    },
  }
}

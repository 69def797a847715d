import { sha256 } from '../ground/hash.ts'
import type { ScopeInventory } from '../stages/load/index.ts'
import type { Doc, Parsed } from '../values/doc.ts'
import { errorFinding, type Message } from '../values/message.ts'
import type { Files } from '../values/ports.ts'
import type { Host, Shelves } from './shelves.ts'

/** The content of one scope, read and parsed. */
export interface ReadScope {
  readonly docs: readonly Doc[]
  readonly messages: readonly Message[]
}

/** Reads and parses all files of a scope. The same bytes are parsed once, wherever they lie. */
export async function readScope(
  host: Pick<Host, 'content' | 'store' | 'pause'>,
  shelves: Shelves,
  scope: ScopeInventory,
): Promise<ReadScope> {
  const docs: Doc[] = []
  const messages: Message[] = []
  for (const source of scope.sources) {
    await host.pause?.()
    const bytes = readTwice(host.content, source.file)
    const kind = shelves.kinds.find((candidate) => candidate.name === source.kind)
    if (!bytes || !kind) {
      const finding = errorFinding(
        'file-vanished',
        'This file could not be read, although it was there a moment ago.',
        {
          note: 'Run the command again when nothing else writes to the folder.',
        },
      )
      messages.push({ ...finding, file: source.file })
      continue
    }
    const parsed = remember(host, `parse ${source.kind} ${sha256(bytes)}`, () => shelves.parse(bytes, kind))
    for (const finding of parsed.findings) messages.push({ ...finding, file: source.file })
    docs.push({ ...source, ...parsed })
  }
  return { docs, messages }
}

function remember(host: Pick<Host, 'store'>, key: string, make: () => Parsed): Parsed {
  const known = host.store.get(key)
  if (known) return known as Parsed
  const made = make()
  host.store.set(key, made)
  return made
}

/** A file may be between two states while an editor saves it. */
function readTwice(files: Files, path: string): Uint8Array | undefined {
  return files.read(path) ?? files.read(path)
}

import { sentence } from '../../ground/sentence.ts'
import type { Source } from '../../values/doc.ts'
import { errorFinding, type Message } from '../../values/message.ts'
import type { Names } from './names.ts'

/** Two files that mean the same page, or that a careless disk cannot tell apart. Neither is dropped silently. */
export function findCollisions(sources: readonly Source[], names: Names): readonly Message[] {
  const messages: Message[] = []
  const taken = new Map<string, Source>()
  const folders = new Map<string, Source>()
  for (const source of sources) {
    const folder = source.file.slice(0, source.file.lastIndexOf('/'))
    if (!folders.has(folder)) folders.set(folder, source)
  }
  for (const source of sources) {
    const id = `${source.language}\n${source.kind === 'legal' ? 'page' : source.kind}\n${names.fold(source.key)}`
    const other = taken.get(id)
    const inFolder = folders.get(source.file.slice(0, -'.md'.length))
    if (other) {
      messages.push({
        ...errorFinding('slug-collision', sentence`This file and ${other.file} have the same address.`, {
          note: sentence`Rename one of them or put the two texts together.`,
        }),
        file: source.file,
      })
    } else if (inFolder) {
      messages.push({
        ...errorFinding(
          'page-and-folder',
          sentence`There is both this page and a folder of the same name, with ${inFolder.file}.`,
          {
            note: sentence`Move this file into the folder, as ${source.file.slice(0, -'.md'.length)}/index.md.`,
          },
        ),
        file: source.file,
      })
    } else {
      taken.set(id, source)
    }
  }
  return messages
}

import { type KnownFiles, recognize, type SharedGroup, type WriteResult, writeFiles } from '../stages/emit/index.ts'
import type { PlannedFile } from '../values/artifact.ts'
import type { Task } from '../values/ports.ts'
import type { View } from '../values/view.ts'
import type { WritePiece } from './pieces.ts'
import { shareOut } from './share-out.ts'
import type { Host } from './shelves.ts'

type PlannedPage = PlannedFile & { readonly view: View }

/** The pages of a language, planned. */
export interface LanguagePages {
  /** Its code. */
  readonly language: string
  readonly files: readonly PlannedPage[]
}

type SharingHost = Pick<Host, 'output' | 'pause' | 'threads'>

/** Has the pages of a municipality written, a language at a time, by this thread and those that are free. */
export function sharePages(host: SharingHost, languages: readonly LanguagePages[], known: KnownFiles): SharedGroup {
  return {
    paths: languages.flatMap(({ files }) => files.map(({ path }) => path)),
    async write() {
      const results = new Map<string, WriteResult>()
      const changed: LanguagePages[] = []
      for (const { language, files } of languages) {
        const ofLanguage: PlannedPage[] = []
        for (const file of files) {
          await host.pause?.()
          const same = recognize(file, known)
          if (same) results.set(file.path, same)
          else ofLanguage.push(file)
        }
        if (ofLanguage.length > 0) changed.push({ language, files: ofLanguage })
      }
      const byLanguage = new Map(changed.map(({ language, files }) => [language, files]))
      const written = await shareOut(host.threads, changed.map(toTask), ({ language }) =>
        writeFiles(host.output, byLanguage.get(language) ?? [], host.pause),
      )
      for (const [index, { files }] of changed.entries()) {
        const ofLanguage = written[index] as readonly WriteResult[] | undefined
        for (const [place, { path }] of files.entries()) {
          const result = ofLanguage?.[place]
          if (!result) throw new Error(`${path} was handed out and did not come back.`)
          results.set(path, result)
        }
      }
      return results
    },
  }
}

function toTask({ language, files }: LanguagePages): Task<WritePiece> {
  const pages = files.map(({ path, view }) => ({ path, view }))
  return { name: language, size: files.length, job: { piece: 'write', language, pages } }
}

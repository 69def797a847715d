import { type KnownFiles, type SharedGroup, type WriteResult, writePlanned } from '../stages/emit/index.ts'
import type { PlannedFile } from '../values/artifact.ts'
import type { Task } from '../values/ports.ts'
import type { View } from '../values/view.ts'
import type { WritePiece } from './pieces.ts'
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
          const { path, hash } = file
          if (hash !== undefined && known.hashAt(path) === hash) results.set(path, { hash, isWritten: false })
          else ofLanguage.push(file)
        }
        if (ofLanguage.length > 0) changed.push({ language, files: ofLanguage })
      }
      const written = await writeAll(host, changed)
      for (const [index, { files }] of changed.entries()) {
        for (const [place, { path }] of files.entries()) {
          const result = written[index]?.[place]
          if (!result) throw new Error(`${path} was handed out and did not come back.`)
          results.set(path, result)
        }
      }
      return results
    },
  }
}

/** @returns what became of each page, by language */
async function writeAll(
  host: SharingHost,
  languages: readonly LanguagePages[],
): Promise<ReadonlyArray<readonly WriteResult[]>> {
  const writeHere = async (files: readonly PlannedFile[]) => {
    const results: WriteResult[] = []
    for (const file of files) {
      await host.pause?.()
      results.push(writePlanned(host.output, file, undefined))
    }
    return results
  }
  if (!host.threads) {
    const written: Array<readonly WriteResult[]> = []
    for (const { files } of languages) written.push(await writeHere(files))
    return written
  }
  const byLanguage = new Map(languages.map(({ language, files }) => [language, files]))
  const answers = await host.threads.share(languages.map(toTask), ({ language }) =>
    writeHere(byLanguage.get(language) ?? []),
  )
  return answers as ReadonlyArray<readonly WriteResult[]>
}

function toTask({ language, files }: LanguagePages): Task<WritePiece> {
  const pages = files.map(({ path, view }) => ({ path, view }))
  return { name: language, size: files.length, job: { piece: 'write', language, pages } }
}

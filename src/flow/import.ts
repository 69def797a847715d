import type { Files } from '../values/ports.ts'
import type { Message } from '../values/message.ts'

/** What the flow needs of an importer; the shelf's importers have this shape. */
export interface ImportWork<Report> {
  readonly run: (existing: ReadonlyMap<string, string>, network: string | undefined) => ImportWorkResult<Report>
}

/** What one list of pages became. */
export interface ImportWorkResult<Report> {
  readonly files: ReadonlyMap<string, string>
  readonly remove: readonly string[]
  readonly messages: readonly Message[]
  readonly report: Report
}

/**
 * Runs an importer over what is in the content root already and writes its answer: new and changed files first, then
 * away with those whose page now stands elsewhere.
 * @param content the content root to write into
 */
export function importInto<Report>(
  content: Files,
  municipality: string,
  work: ImportWork<Report>,
): ImportWorkResult<Report> & { readonly written: number } {
  const folder = `municipalities/${municipality}`
  const existing = new Map<string, string>()
  for (const entry of content.list(folder)) {
    if (entry.type !== 'file' || !/\.(md|yaml)$/.test(entry.path)) continue
    const text = readText(content, entry.path)
    if (text !== undefined) existing.set(entry.path.slice(folder.length + 1), text)
  }
  const result = work.run(existing, readText(content, 'integreat.yaml'))
  let written = 0
  for (const [path, text] of result.files) if (content.write(path, text)) written += 1
  for (const path of result.remove) content.remove(path)
  return { ...result, written }
}

function readText(files: Files, path: string): string | undefined {
  const bytes = files.read(path)
  return bytes && new TextDecoder().decode(bytes)
}

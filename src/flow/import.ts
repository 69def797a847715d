import type { Message } from '../values/message.ts'
import type { Files } from '../values/ports.ts'

/** What an importer is told of the content root. */
export interface ImportSurroundings {
  /** Path below the municipality's folder → text of Markdown and configuration files. */
  readonly existing: ReadonlyMap<string, string>
  /** Text of `integreat.yaml`, where there is one. */
  readonly network: string | undefined
  /** Addresses of the media that lie in the content root by now. */
  readonly fetched: ReadonlySet<string>
}

/** What one list of pages became. */
export interface ImportAnswer {
  readonly files: ReadonlyMap<string, string>
  readonly remove: readonly string[]
  readonly messages: readonly Message[]
}

/** What the flow needs of an importer; the shelf's importers have this shape. */
export interface ImportWork<Answer extends ImportAnswer> {
  /** Turns the list into files; does nothing else. */
  readonly run: (surroundings: ImportSurroundings) => Answer
  /** Brings the media that an answer names into the content root, and says which came; left out to bring none. */
  readonly fetch?: ((answer: Answer) => Promise<ReadonlySet<string>>) | undefined
}

/**
 * Runs an importer over what is in the content root already and writes its answer: new and changed files first, then
 * away with those whose page now stands elsewhere.
 * @param content the content root to write into
 * @returns the answer, and how many files were written
 */
export async function importInto<Answer extends ImportAnswer>(
  content: Files,
  municipality: string,
  { run, fetch }: ImportWork<Answer>,
): Promise<{ readonly answer: Answer; readonly written: number }> {
  const there = lookAround(content, municipality)
  const first = run({ ...there, fetched: new Set() })
  // Only pages that were read name their media, and only media that came may be shown in pages.
  const answer = fetch ? run({ ...there, fetched: await fetch(first) }) : first
  let written = 0
  for (const [path, text] of answer.files) if (content.write(path, text)) written += 1
  for (const path of answer.remove) content.remove(path)
  return { answer, written }
}

function lookAround(content: Files, municipality: string): Pick<ImportSurroundings, 'existing' | 'network'> {
  const folder = `municipalities/${municipality}`
  const existing = new Map<string, string>()
  for (const entry of content.list(folder)) {
    if (entry.type !== 'file' || !/\.(md|yaml)$/.test(entry.path)) continue
    const text = readText(content, entry.path)
    if (text !== undefined) existing.set(entry.path.slice(folder.length + 1), text)
  }
  return { existing, network: readText(content, 'integreat.yaml') }
}

function readText(files: Files, path: string): string | undefined {
  const bytes = files.read(path)
  return bytes && new TextDecoder().decode(bytes)
}

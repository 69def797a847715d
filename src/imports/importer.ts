import type { Message } from '../values/message.ts'

/** What becomes of a thing on its way in; `check` asks a person to look at it. */
export type Fate = 'kept' | 'changed' | 'dropped' | 'check'

/** A remark of one step about one page; with `text` it is listed, without it is only counted. */
export interface Note {
  readonly fate: Fate
  /** The kind of thing, in words that a reader of the report understands: `icon`, `link (tel)`, `style text-align`. */
  readonly what: string
  /** What it was, and what it became. */
  readonly text?: string
  /** How many; default 1. */
  readonly count?: number
}

/** One line of the report. */
export interface ReportLine {
  /** Key of the page; empty for what concerns the whole import. */
  readonly page: string
  readonly fate: Fate
  readonly what: string
  readonly text: string
}

/** How many of one kind of thing were kept, changed, dropped or are to be looked at. */
export type Tally = Readonly<Record<Fate, number>>

/** What an import did, as plain data. */
export interface Report {
  readonly municipality: string
  readonly language: string
  readonly totals: Readonly<Record<string, Tally>>
  readonly lines: readonly ReportLine[]
}

/** A picture or document that content refers to and that `--fetch-media` would bring. */
export interface MediaFile {
  /** Where it lies now. */
  readonly url: string
  /** Where it goes, below the content root. */
  readonly file: string
  /** How it is used; a thumbnail has no place in a page yet. */
  readonly use: 'image' | 'document' | 'logo' | 'thumbnail'
}

/** What an importer is given. */
export interface ImportInput {
  /** The parsed JSON. */
  readonly pages: unknown
  /** Folder name of the municipality to write. */
  readonly municipality: string
  /** Code of the language as the source calls it. */
  readonly language: string
  /** Our code of the language that pages are written in first. */
  readonly sourceLanguage: string
  /** Our code for a code of the source: `de-si` → `de-simple`. */
  readonly resolveLanguage: (code: string) => string
  /** What is there already: path below the municipality's folder → text of Markdown files and of `municipality.yaml`. */
  readonly existing: ReadonlyMap<string, string>
  /** Text of `integreat.yaml`, where there is one. */
  readonly network?: string
  /** Name of the municipality, for a `municipality.yaml` that is to be written; default: its folder name. */
  readonly name?: string
  /** Addresses of the media that are in `media/` by now. */
  readonly fetched?: ReadonlySet<string>
  /** What messages call the list; default `pages.json`. */
  readonly source?: string
}

/** What an importer answers; nothing is written yet. */
export interface ImportResult {
  /** Path below the content root → whole text; only files that are new or differ. */
  readonly files: ReadonlyMap<string, string>
  /** Paths below the content root whose page now stands in another file of `files`. */
  readonly remove: readonly string[]
  readonly media: readonly MediaFile[]
  readonly report: Report
  readonly messages: readonly Message[]
}

/** One importer of the shelf. */
export interface Importer {
  /** What the command line calls it. */
  readonly name: string
  /** One line for the list of importers. */
  readonly title: string
  readonly run: (input: ImportInput) => ImportResult
}

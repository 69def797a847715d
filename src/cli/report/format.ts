import type { Message } from '../../values/message.ts'
import type { ReportLanguage } from './tell.ts'

/** What a run came to. */
export interface ReportSummary {
  readonly errors: number
  readonly warnings: number
  /** Ids of the municipalities that were published, and of those that keep their last good site. */
  readonly published: readonly string[]
  readonly kept: readonly string[]
  /** Pages in all languages. */
  readonly pages: number
  readonly files: { readonly written: number; readonly unchanged: number; readonly removed: number }
}

/** What a report may need beside the messages. */
export interface ReportOptions {
  /** The text of a content file, for the lines around a finding. */
  readonly sourceOf: (file: string) => string | undefined
  readonly colour: boolean
  /** Show each finding in full, however often it occurs. */
  readonly verbose: boolean
  /** What the report speaks; English unless given. */
  readonly language?: ReportLanguage
  readonly summary: ReportSummary
  /** Way from the repository's root to the content root, with `/` at its end; empty where they are one. */
  readonly folder: string
  /** The version of this program. */
  readonly version: string
}

/** A form of report: the whole text, without a line feed at its end; empty where there is nothing to say. */
export type ReportFormat = (messages: readonly Message[], options: ReportOptions) => string

import type { Mend } from './mend.ts'
import type { Sentence } from './sentence.ts'

/** A point or a stretch of one line; 1-based, columns count Unicode code points. */
export interface Place {
  readonly line: number
  readonly column: number
  /** First column after the stretch, on the same line. */
  readonly endColumn?: number
}

/** What a check of text finds wrong. It has the shape of a finding, so that the floors above pass it on as it is. */
export interface Fault {
  /** Permanent name of the check, kebab-case. */
  readonly ruleId: string
  readonly level: 'error' | 'warning'
  /** One sentence that says what is wrong. */
  readonly reason: Sentence
  readonly place?: Place
  readonly expected?: readonly string[]
  /** What to do next. */
  readonly note?: Sentence
  /** What mends it, where nobody needs to decide. */
  readonly fix?: Mend
}

import type { Fate, Note } from '../importer.ts'

/** Longest excerpt in a line of the report, in UTF-16 code units. */
const maximumExcerpt = 160

/** Where the steps of one page put their remarks. */
export interface Notes {
  /** Counts without a line: what is too common to be listed, such as one style property. */
  readonly count: (fate: Fate, what: string, count?: number) => void
  /** Lists and counts one change. */
  readonly line: (fate: Fate, what: string, text: string) => void
  /** Everything noted so far. */
  readonly all: () => Note[]
}

/** An empty notebook for one page. */
export function createNotes(): Notes {
  const counts = new Map<string, { fate: Fate; what: string; count: number }>()
  const lines: Note[] = []
  return {
    count(fate, what, count = 1) {
      const key = `${fate} ${what}`
      counts.set(key, { fate, what, count: (counts.get(key)?.count ?? 0) + count })
    },
    line: (fate, what, text) => void lines.push({ fate, what, text: excerpt(text) }),
    all: () => [...lines, ...counts.values()],
  }
}

/** A text on one line, cut where it is long. */
export function excerpt(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return line.length <= maximumExcerpt ? line : `${line.slice(0, maximumExcerpt - 1).replace(/\p{Surrogate}$/u, '')}…`
}

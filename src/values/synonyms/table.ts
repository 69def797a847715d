import type { Synonym } from './synonym.ts'

/**
 * Reads a table of synonyms: one a line, as `names; apart by semicolons | source of the names | words, apart by commas`.
 * Lines that begin with `#` are headings.
 */
export function readTable(text: string): readonly Synonym[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [term = '', source = '', words = ''] = line.split(' | ')
    return { term, source, words }
  })
}

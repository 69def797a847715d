import type { Place } from './fault.ts'
import type { Yaml, YamlMap, YamlValue } from './yaml.ts'
import { isTooLarge } from './yaml-limits.ts'

/** What makes a text anything but plain: comments, blanks that count or do not, characters of two units. */
const special = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]| #| $/m

const entry = /^( *)([a-z][a-z0-9_-]*):(?: (.+))?$/
const item = /^( *)- (.+)$/
const word = /^[\p{L}\p{N}(]/u
const pair = /:(?: |$)/
const quoted = /^"[^"\\]*"$/

/** Maps and lists within each other; settings have two levels. */
const deepest = 4

/**
 * Reads settings of the plainest form, which every imported file has and two of five in the example: `key: words`, with maps and lists of words below
 * keys. It gives what {@link readYaml} gives, which `test/front-matter.test.ts` proves, in about a seventh of the time.
 * @param text YAML whose lines end with LF
 * @param lineOffset lines of the file above the text
 * @returns undefined for every other form
 */
export function readPlainYaml(text: string, lineOffset: number): Yaml | undefined {
  if (text === '' || special.test(text) || isTooLarge(text)) return undefined
  const rows = (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n')
  const places: Record<string, Place> = Object.create(null)
  const valuePlaces: Record<string, Place> = Object.create(null)
  let at = 0
  const value = readMap(0, '', 1)
  return value && at === rows.length ? { value, places, valuePlaces, findings: [] } : undefined

  function readMap(indent: number, path: string, depth: number): YamlMap | undefined {
    const map: Record<string, YamlValue> = Object.create(null)
    for (let row = rows[at]; row !== undefined; row = rows[at]) {
      const [, blanks, name, words] = entry.exec(row) ?? []
      if (blanks === undefined || name === undefined || blanks.length !== indent) break
      if (name in map) return undefined
      const key = path + name
      places[key] = place(indent, indent + name.length)
      const value = words === undefined ? readBelow(indent, key, depth) : readWords(words, key)
      if (value === undefined) return undefined
      map[name] = value
    }
    return map
  }

  /** What stands below a key: a map or a list, deeper than it; a list may be as deep. */
  function readBelow(indent: number, path: string, depth: number): YamlValue | undefined {
    const row = rows[++at] ?? ''
    const below = row.search(/[^ ]/)
    const isList = item.test(row)
    if (depth >= deepest || below < indent || (below === indent && !isList)) return undefined
    valuePlaces[path] = place(below, row.length)
    return isList ? readList(below, path) : readMap(below, `${path}.`, depth + 1)
  }

  function readList(indent: number, path: string): readonly string[] | undefined {
    const list: string[] = []
    for (let row = rows[at]; row !== undefined; row = rows[at]) {
      const [, blanks, words = ''] = item.exec(row) ?? []
      if (blanks?.length !== indent) break
      const key = `${path}.${list.length}`
      places[key] = place(indent + 2, row.length)
      const value = readWords(words, key)
      if (value === undefined) return undefined
      list.push(value)
    }
    return list
  }

  /** Words that are nothing but themselves, to the end of the row. */
  function readWords(words: string, path: string): string | undefined {
    const length = rows[at]?.length ?? 0
    valuePlaces[path] = place(length - words.length, length)
    at += 1
    if (quoted.test(words)) return words.slice(1, -1)
    return word.test(words) && !pair.test(words) ? words : undefined
  }

  function place(start: number, end: number): Place {
    return { line: at + 1 + lineOffset, column: start + 1, endColumn: end + 1 }
  }
}

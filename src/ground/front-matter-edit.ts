import { isMap, isNode, isScalar, parseDocument } from 'yaml'

/**
 * Puts a key into front matter, or replaces it there, and leaves every other byte of the file as it was: line ends,
 * byte order mark, comments, quotes and the order of keys.
 * @param text the whole file as it was decoded, a byte order mark included
 * @param lines the YAML lines of the key, without line ends
 * @returns undefined where the front matter cannot be read
 */
export function setKey(text: string, key: string, lines: readonly string[]): string | undefined {
  // The same length, so that offsets in one are offsets in the other.
  const flat = text.replace(/\r\n/g, ' \n').replace(/[\r\u2028\u2029]/g, '\n')
  const end = /\r\n|[\r\n]/.exec(text)?.[0] ?? '\n'
  const written = lines.map((line) => `${line}${end}`).join('')
  const start = flat.startsWith('\ufeff') ? 1 : 0
  const fence = /^---[ \t]*\n/.exec(flat.slice(start))
  if (!fence) {
    if (flat.startsWith('---', start)) return undefined
    return `${text.slice(0, start)}---${end}${written}---${end}${end}${text.slice(start)}`
  }
  const yamlStart = start + fence[0].length
  const closing = /^---[ \t]*(?:\n|$)/m.exec(flat.slice(yamlStart))
  if (!closing) return undefined
  const yamlEnd = yamlStart + closing.index
  const range = findKey(flat.slice(yamlStart, yamlEnd), key)
  if (!range) return undefined
  return text.slice(0, yamlStart + range.start) + written + text.slice(yamlStart + range.end)
}

/** Whole lines that hold a key and its value; an empty stretch at the end where it is not there. */
function findKey(yaml: string, key: string): { readonly start: number; readonly end: number } | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', merge: false, uniqueKeys: false })
  if (document.errors.length > 0) return undefined
  const nowhere = { start: yaml.length, end: yaml.length }
  if (document.contents === null) return nowhere
  if (!isMap(document.contents) || document.contents.flow) return undefined
  const pair = document.contents.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
  if (!pair || !isNode(pair.key)) return nowhere
  const start = pair.key.range?.[0] ?? 0
  const valueEnd = Math.max(isNode(pair.value) ? (pair.value.range?.[1] ?? start) : start, start + key.length + 1)
  const lineEnd = yaml.indexOf('\n', valueEnd - 1)
  return { start, end: lineEnd === -1 ? yaml.length : lineEnd + 1 }
}

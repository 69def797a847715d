import { gunzipSync, gzipSync } from 'fflate'
import { sha256 } from '../ground/hash.ts'
import { readItems, textItem, writeArray, writeText } from './cbor.ts'
import { searchError } from './pagefind-service.ts'

/** A file of a search index. */
export interface IndexFile {
  readonly path: string
  readonly content: Uint8Array
}

/** Bytes of words, before they are packed, from which on a new file begins; Pagefind's own hold eight times as many. */
const enough = 8_000
/** Words with more letters in common than this stay together where they can: who types their beginning asks one file. */
const mostCommon = 3
/** What every file of Pagefind begins with when it is unpacked. */
const signature = new TextEncoder().encode('pagefind_dcd')

/**
 * Cuts Pagefind's files of words into smaller ones, so that looking up a word costs some 5 KB and not 30. Their size is no
 * option of Pagefind's. A file is a CBOR list (RFC 8949) of words with their places; the metadata of a language lists the
 * files with the first and last word of each, cut where they differ from the neighbour's.
 */
export function cutChunks(files: readonly IndexFile[]): readonly IndexFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]))
  const metas = files.filter(({ path }) => path.endsWith('.pf_meta'))
  for (const meta of metas) {
    const parts = readItems(unpack(meta.content))
    const [, , list] = parts
    if (!list) throw searchError('Pagefind writes its metadata otherwise than in version 1.6')
    const chunks: Chunk[] = []
    for (const row of readItems(list)) {
      const [, , name] = readItems(row)
      const old = name && textItem(name)
      const file = byPath.get(`index/${old}.pf_index`)
      if (!file || !old) throw searchError('Pagefind leaves out a file of its index')
      byPath.delete(file.path)
      chunks.push(...cut(unpack(file.content), old.slice(0, old.lastIndexOf('_'))))
    }
    for (const { name, content } of chunks)
      byPath.set(`index/${name}.pf_index`, { path: `index/${name}.pf_index`, content })
    replaceMeta(byPath, meta, writeArray(parts.map((part) => (part === list ? writeArray(rowsOf(chunks)) : part))))
  }
  return [...byPath.values()]
}

interface Chunk {
  readonly name: string
  readonly first: string
  readonly last: string
  readonly content: Uint8Array
}

/** Each entry of a file is a list that begins with its word; the entries are sorted by it. */
function cut(bytes: Uint8Array, language: string): readonly Chunk[] {
  const [list] = readItems(bytes)
  const entries = list
    ? readItems(list).map((item) => ({ item, word: textItem(readItems(item)[0] ?? new Uint8Array()) }))
    : []
  const chunks: Chunk[] = []
  let held: typeof entries = []
  let size = 0
  for (const [index, entry] of entries.entries()) {
    held.push(entry)
    size += entry.item.length
    const next = entries[index + 1]
    const isApart = !next || commonLetters(entry.word, next.word) <= mostCommon
    if (next && (size < enough || (!isApart && size < 2 * enough))) continue
    const content = pack(writeArray([writeArray(held.map(({ item }) => item))]))
    const name = `${language}_${sha256(content).slice(0, 7)}`
    chunks.push({ name, content, first: held[0]?.word ?? '', last: entry.word })
    held = []
    size = 0
  }
  return chunks
}

/** First and last word of each file, no longer than it takes to tell them from their neighbours. */
function rowsOf(chunks: readonly Chunk[]): readonly Uint8Array[] {
  return chunks.map(({ name, first, last }, index) => {
    const before = chunks[index - 1]?.last
    const after = chunks[index + 1]?.first
    const from = before === undefined ? first : letters(first, commonLetters(first, before) + 1)
    const to = after === undefined ? last : letters(last, commonLetters(last, after) + 1)
    return writeArray([from, to, name].map(writeText))
  })
}

/** How many letters two words begin with alike. */
function commonLetters(one: string, other: string): number {
  const [first, second] = [[...one], [...other]]
  const index = first.findIndex((letter, place) => letter !== second[place])
  return index < 0 ? first.length : index
}

function letters(word: string, count: number): string {
  return [...word].slice(0, count).join('')
}

/** The metadata's name holds a hash of it, by which the entry file knows it. */
function replaceMeta(files: Map<string, IndexFile>, { path }: IndexFile, bytes: Uint8Array): void {
  const content = pack(bytes)
  const [, old = ''] = /^pagefind\.(.+)\.pf_meta$/.exec(path) ?? []
  const name = `${old.slice(0, old.lastIndexOf('_'))}_${sha256(content).slice(0, 10)}`
  files.delete(path)
  files.set(`pagefind.${name}.pf_meta`, { path: `pagefind.${name}.pf_meta`, content })
  const entry = files.get('pagefind-entry.json')
  if (!entry) throw searchError('Pagefind leaves the entry file out')
  const text = new TextDecoder().decode(entry.content).replace(`"${old}"`, `"${name}"`)
  files.set(entry.path, { path: entry.path, content: new TextEncoder().encode(text) })
}

/** The bytes of a file of Pagefind without its signature. */
export function unpack(content: Uint8Array): Uint8Array {
  return gunzipSync(content).subarray(signature.length)
}

/** Packed by a program that gives the same bytes on every machine, unlike Node's own. */
function pack(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(signature.length + bytes.length)
  whole.set(signature)
  whole.set(bytes, signature.length)
  return gzipSync(whole, { level: 9, mtime: 0 })
}

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../ground/hash.ts'
import { encodeBriefly } from '../ground/utf8.ts'
import type { Cache } from '../values/ports.ts'
import { markUsed } from './cache-tidy.ts'
import { codeOf } from './host-error.ts'
import { isMissing } from './listing.ts'
import { replaceFile } from './replace-file.ts'

/** What a cache folder is made for. */
export interface CacheOptions {
  /** Absolute path; made when something is written. */
  readonly folder: string
  /** Everything that a value depends on beside its key: the tool's own code and the version of Node. */
  readonly fingerprint: string
  /** Hears one sentence, once, where the folder is damaged or cannot be used. */
  readonly onTrouble: (sentence: string) => void
}

/**
 * A cache in a folder: a file for each name, holding a line with key and hash, then the text or bytes. Every fault (a changed
 * byte, a cut file, another version's, a full or read-only disk) is a value that is not there.
 */
export function createCacheFolder({ folder, fingerprint, onTrouble }: CacheOptions): Cache {
  let isSaid = false
  let isClosed = false
  const say = (sentence: string) => {
    if (!isSaid) onTrouble(sentence)
    isSaid = true
  }
  const keyOf = (name: string, key: string) => sha256(`${fingerprint}\n${name}\n${key}`)
  const find = (name: string, key: string): Buffer | undefined => {
    const path = join(folder, fileOf(name))
    const bytes = readEntry(path, say)
    const entry = bytes && open(bytes)
    if (bytes && !entry) say(damaged)
    if (entry?.key !== keyOf(name, key)) return undefined
    if (sha256(entry.payload) === entry.hash) {
      markUsed(path)
      return entry.payload
    }
    say(damaged)
    return undefined
  }
  return {
    read: (name, key) => find(name, key)?.toString(),
    readBytes: find,
    write(name, key, content) {
      if (isClosed) return
      try {
        // Somebody may delete the folder while we work.
        mkdirSync(folder, { recursive: true })
        replaceFile(folder, fileOf(name), seal(keyOf(name, key), content))
      } catch (error) {
        // A disk that is full now is full for the rest too; what is not kept is made again.
        isClosed = true
        say(
          `cache-corrupt: The cache in "${folder}" cannot be written (${codeOf(error) || 'unknown fault'}); the build goes on without it.`,
        )
      }
    },
  }
}

const damaged = 'cache-corrupt: A part of the cache is damaged; it is made again. Nothing else is lost.'

/** Names hold paths of the content; on the disk only their hash appears. */
function fileOf(name: string): string {
  return `${sha256(name).slice(0, 40)}.cache`
}

function readEntry(path: string, say: (sentence: string) => void): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if (!isMissing(error))
      say(`cache-corrupt: A part of the cache cannot be read (${codeOf(error)}); it is made again.`)
    return undefined
  }
}

const magic = 'integreat-cache'
const hashLength = 64

function seal(key: string, content: string | readonly string[] | Uint8Array): Uint8Array {
  const headLength = `${magic} ${key} \n`.length + hashLength
  const bytes = content instanceof Uint8Array ? withRoom(content, headLength) : encodeBriefly(content, headLength)
  const head = `${magic} ${key} ${sha256(bytes.subarray(headLength))}\n`
  new TextEncoder().encodeInto(head, bytes)
  return bytes
}

function withRoom(content: Uint8Array, before: number): Uint8Array {
  const bytes = new Uint8Array(before + content.length)
  bytes.set(content, before)
  return bytes
}

/** The parts of an entry; undefined where it has none. */
function open(bytes: Buffer) {
  const end = bytes.indexOf(10)
  const [name, key = '', hash = ''] = bytes.subarray(0, Math.max(end, 0)).toString('latin1').split(' ')
  return name === magic && hash.length === hashLength ? { key, hash, payload: bytes.subarray(end + 1) } : undefined
}

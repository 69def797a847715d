import { sha256 } from '../ground/hash.ts'
import type { KnownFiles } from '../stages/emit/index.ts'
import type { PlannedFile } from '../values/artifact.ts'
import type { PictureForm, PictureMaker } from '../values/ports.ts'
import { readMemo, writeMemo } from './memo.ts'
import type { Host } from './shelves.ts'

/** Decodes and encodes the pictures of a municipality, each once for all runs. */
export interface PictureDesk {
  /** Whether a picture can be decoded to its end. */
  isSound(bytes: Uint8Array): Promise<boolean>
  /**
   * A form of a picture as a file. It is made only where it does not lie in the output as an earlier run left it.
   * @param known what earlier runs know of the output
   */
  plan(bytes: Uint8Array, form: PictureForm & { readonly path: string }, known: KnownFiles): Promise<PlannedFile>
  /** Keeps what was found out for later runs. */
  remember(): void
}

/** What is known of a picture. */
interface PictureFacts {
  readonly isSound: boolean
  /** SHA-256 of its forms, by what was asked for. */
  readonly forms: Record<string, string>
}

/** By SHA-256 of the picture. */
type PictureRecord = Readonly<Record<string, PictureFacts>>

export type PictureHost = Pick<Host, 'store' | 'cache' | 'recent'>

/** @param id the municipality's */
export function createPictureDesk(host: PictureHost, id: string, maker: PictureMaker): PictureDesk {
  const name = `pictures ${id}`
  const { version } = maker
  const before = readMemo<PictureRecord>(host, name, version) ?? {}
  const now = new Map<string, PictureFacts>()
  const hashes = new WeakMap<Uint8Array, string>()
  let isChanged = false

  /** A photo has five forms, and millions of bytes. */
  function hashOf(bytes: Uint8Array): string {
    const hash = hashes.get(bytes) ?? sha256(bytes)
    hashes.set(bytes, hash)
    return hash
  }

  async function factsOf(bytes: Uint8Array, hash: string): Promise<PictureFacts> {
    const known = now.get(hash)
    if (known) return known
    const kept = Object.hasOwn(before, hash) ? before[hash] : undefined
    isChanged ||= kept === undefined
    const found = { isSound: kept?.isSound ?? (await isSoundOnce(bytes, hash)), forms: { ...kept?.forms } }
    now.set(hash, found)
    return found
  }

  /** The same picture may lie in several municipalities. */
  async function isSoundOnce(bytes: Uint8Array, hash: string): Promise<boolean> {
    const key = `sound ${version} ${hash}`
    const isSound = (host.store.get(key) as boolean | undefined) ?? (await maker.isSound(bytes))
    host.store.set(key, isSound)
    return isSound
  }

  async function make(bytes: Uint8Array, { format, width, share }: PictureForm, key: string): Promise<Uint8Array> {
    const known = host.store.get(`${version} ${key}`) ?? host.cache?.readBytes(key, version)
    if (known instanceof Uint8Array) return known
    const made = await maker.make(bytes, { format, width, ...(share && { share }) })
    host.store.set(`${version} ${key}`, made)
    host.cache?.write(key, version, made)
    return made
  }

  return {
    isSound: async (bytes) => (await factsOf(bytes, hashOf(bytes))).isSound,
    async plan(bytes, form, known) {
      const { path } = form
      const picture = hashOf(bytes)
      const { forms } = await factsOf(bytes, picture)
      const asked = nameOf(form)
      const hash = Object.hasOwn(forms, asked) ? forms[asked] : undefined
      if (hash !== undefined && known.hashAt(path) === hash) return { path, hash, content: neverMade }
      const made = await make(bytes, form, `picture ${asked} ${picture}`)
      const madeHash = sha256(made)
      isChanged ||= madeHash !== hash
      forms[asked] = madeHash
      return { path, content: made }
    },
    remember() {
      if (isChanged || now.size !== Object.keys(before).length) writeMemo(host, name, version, Object.fromEntries(now))
      isChanged = false
    },
  }
}

function nameOf({ format, width, share }: PictureForm): string {
  return `${format} ${width}${share ? ` in a square ${share}` : ''}`
}

function neverMade(): never {
  throw new Error('A picture that lies in the output was to be made.')
}

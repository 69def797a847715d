import type { Host } from './shelves.ts'

type MemoHost = Pick<Host, 'cache' | 'recent'>

/*
 * The laws of what is kept between runs: the value is immutable; its key holds everything that it was made of; what
 * cannot be read again counts as never made. Findings are kept with their value, so that a warm run complains as loudly
 * as a cold one.
 */

/** A value of an earlier run, where it was kept for this key. */
export function readMemo<Value>({ cache, recent }: MemoHost, name: string, key: string): Value | undefined {
  const known = recent?.get(name)
  if (known) return known.key === key ? (known.value as Value) : undefined
  const text = cache?.read(name, key)
  if (text === undefined) return undefined
  const value = JSON.parse(text) as Value
  recent?.set(name, { key, value, isKept: true })
  return value
}

/** Bytes of an earlier run, where they were kept for this key. */
export function readMemoBytes({ cache, recent }: MemoHost, name: string, key: string): Uint8Array | undefined {
  const known = recent?.get(name)
  if (known) return known.key === key ? (known.value as Uint8Array) : undefined
  const value = cache?.readBytes(name, key)
  if (value) recent?.set(name, { key, value, isKept: true })
  return value
}

/** Keeps a value for later runs: plain data that JSON holds, or bytes. */
export function writeMemo({ cache, recent }: MemoHost, name: string, key: string, value: unknown): void {
  if (recent) recent.set(name, { key, value, isKept: false })
  else cache?.write(name, key, toContent(value))
}

/** Keeps a value that is JSON already. */
export function writeMemoText({ cache }: MemoHost, name: string, key: string, text: string): void {
  cache?.write(name, key, text)
}

/** A value of an earlier run, or what is made now and kept for later ones. */
export function recall<Value>(host: MemoHost, name: string, key: string, make: () => Value): Value {
  const known = readMemo<Value>(host, name, key)
  if (known !== undefined) return known
  const made = make()
  writeMemo(host, name, key, made)
  return made
}

/** Puts what only this process remembers into the cache. */
export function keepRecent({ cache, recent }: MemoHost): void {
  for (const [name, { key, value, isKept }] of recent ?? []) {
    if (isKept) continue
    cache?.write(name, key, toContent(value))
    recent?.set(name, { key, value, isKept: true })
  }
}

/** A list comes in pieces: the files of a municipality's language are megabytes. */
function toContent(value: unknown): string | readonly string[] | Uint8Array {
  if (value instanceof Uint8Array) return value
  if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value)
  const items = value.flatMap((item, index) => [index === 0 ? '[' : ',', JSON.stringify(item) ?? 'null'])
  return [...items, ']']
}

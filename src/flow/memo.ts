import type { Host } from './shelves.ts'

type MemoHost = Pick<Host, 'cache'>

/*
 * The laws of what is kept between runs: the value is immutable; its key holds everything that it was made of; what
 * cannot be read again counts as never made. Findings are kept with their value, so that a warm run complains as loudly
 * as a cold one.
 */

/** A value of an earlier run, where it was kept for this key. */
export function readMemo<Value>({ cache }: MemoHost, name: string, key: string): Value | undefined {
  const text = cache?.read(name, key)
  return text === undefined ? undefined : (JSON.parse(text) as Value)
}

/** Keeps a value for later runs. It must be plain data that JSON holds. */
export function writeMemo({ cache }: MemoHost, name: string, key: string, value: unknown): void {
  cache?.write(name, key, JSON.stringify(value))
}

import type { Store } from '../values/ports.ts'

/** A store in memory, for one run or for the life of `dev`. */
export function createStore(): Store {
  const values = new Map<string, unknown>()
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      values.set(key, value)
    },
  }
}

import type { Store } from '../values/ports.ts'

/**
 * A store in memory, for one run or for the life of `dev`.
 * @param most entries kept; beyond it the oldest is forgotten, which is always safe
 */
export function createStore({ most = Number.POSITIVE_INFINITY }: { readonly most?: number } = {}): Store {
  const values = new Map<string, unknown>()
  return {
    get: (key) => values.get(key),
    set: (key, value) => {
      values.set(key, value)
      if (values.size <= most) return
      const oldest = values.keys().next()
      if (!oldest.done) values.delete(oldest.value)
    },
  }
}

/** What stands at one place of two lists: on the old side, the new side, or both. Indexes into the lists. */
export interface Change {
  readonly old: number | undefined
  readonly now: number | undefined
}

/** What lists are made of: things are the same by their hash, and alike by their kind. */
interface Item {
  readonly hash: string
  readonly kind: string
}

/**
 * What differs between two lists, whatever their order. What stood between the same two neighbours is taken for the old
 * and the new form of one thing: first what is of one kind, then the rest in its order.
 */
export function align(old: readonly Item[], now: readonly Item[]): readonly Change[] {
  const free = new Map<string, number[]>()
  for (const [index, { hash }] of now.entries()) free.set(hash, [...(free.get(hash) ?? []), index])
  const oldToNow = old.map(({ hash }) => free.get(hash)?.shift())
  const matched = new Set(oldToNow)
  // By the index, in the new list, of what stands before.
  const gone = new Map<number, number[]>()
  let before = -1
  for (const [index, place] of oldToNow.entries()) {
    if (place === undefined) gone.set(before, [...(gone.get(before) ?? []), index])
    else before = place
  }
  const fresh = new Map<number, number[]>()
  before = -1
  for (const index of now.keys()) {
    if (matched.has(index)) before = index
    else fresh.set(before, [...(fresh.get(before) ?? []), index])
  }
  const places = [...new Set([...gone.keys(), ...fresh.keys()])].sort((one, other) => one - other)
  return places.flatMap((place) => pair(gone.get(place) ?? [], fresh.get(place) ?? [], old, now))
}

function pair(
  gone: readonly number[],
  fresh: readonly number[],
  old: readonly Item[],
  now: readonly Item[],
): readonly Change[] {
  const left = [...gone]
  const take = (at: number) => (at < 0 ? undefined : left.splice(at, 1)[0])
  const alike = fresh.map((index) => take(left.findIndex((candidate) => old[candidate]?.kind === now[index]?.kind)))
  const paired = fresh.map((index, at) => ({ old: alike[at] ?? take(left.length > 0 ? 0 : -1), now: index }))
  return [...paired, ...left.map((index) => ({ old: index, now: undefined }))]
}

/**
 * Puts all of one list at the end of another. `push(...more)` hands each over as an argument, of which there may be a
 * hundred thousand: the findings of a large network are more.
 */
export function addAll<Item>(list: Item[], more: Iterable<Item>): void {
  for (const one of more) list.push(one)
}

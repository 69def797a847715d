/**
 * The known names that somebody probably meant, nearest first, at most three. Nearness is the number of letters that
 * were left out, put in, exchanged or swapped with their neighbour; capitals and accents count less than a letter.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = fold(word)
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  const found: Array<{ readonly name: string; readonly distance: number }> = []
  for (const name of candidates) {
    const folded = fold(name)
    if (Math.abs(folded.length - wanted.length) > limit) continue
    const distance = editDistance(wanted, folded, limit)
    if (distance <= limit) found.push({ name, distance })
  }
  return found
    .sort((one, other) => one.distance - other.distance || (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .slice(0, 3)
    .map(({ name }) => name)
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Optimal string alignment distance; gives up with a number above the limit. */
export function editDistance(one: string, other: string, limit: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1)
      current.push(best)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}

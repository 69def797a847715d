/**
 * The id that GitHub gives a heading: lower case, letters, marks, digits, `-` and `_` of any script kept, each blank a
 * hyphen, all else left out. Lower case by Unicode's rules alone, so that no machine's locale changes an address.
 */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}

/** Gives out ids that are unique in one file: the id, or with the first free number behind it (`rent`, `rent-1`). */
export type Slugger = (id: string) => string

/** Makes a slugger that has given out nothing yet. */
export function createSlugger(): Slugger {
  const taken = new Set<string>()
  // Where to go on counting: without it, a thousand equal headings cost a million look-ups.
  const counts = new Map<string, number>()
  return (id) => {
    let unique = id
    let count = counts.get(id) ?? 0
    while (taken.has(unique)) {
      count++
      unique = `${id}-${count}`
    }
    counts.set(id, count)
    taken.add(unique)
    return unique
  }
}

/** Letters that an ending leaves at least. */
const shortestStem = 3

/** Cuts the first ending that leaves enough of the word; they come longest first. */
export function cutEnding(folded: string, endings: readonly string[]): string {
  const ending = endings.find((one) => folded.endsWith(one) && folded.length - one.length >= shortestStem)
  return ending ? folded.slice(0, -ending.length) : folded
}

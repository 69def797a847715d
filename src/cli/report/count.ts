/** A number with its word: `1 error`, `2 errors`, `0 errors`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}

/** What the program's exit codes mean; CI systems and scripts rely on them. */
export const exitCode = {
  good: 0,
  contentHasErrors: 1,
  wrongUse: 2,
  machineFailed: 3,
  interrupted: 130,
  terminated: 143,
} as const

/** A command line or configuration that cannot be meant: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The end of a sentence about a name that does not exist: the nearest that does, where there is one. */
export function didYouMean([name]: readonly string[]): string {
  return name === undefined ? '' : ` Did you mean "${name}"?`
}

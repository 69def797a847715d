import { InvalidArgumentError } from 'commander'

/** Gathers the values of an option that may be given several times, also as a list with commas. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(',').map((part) => part.trim()).filter(Boolean)]
}

/** A whole number from 0 to 65535 or more. */
export function toCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}

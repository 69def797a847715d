import { InvalidArgumentError } from 'commander'

/** Gathers the values of an option that may be given several times, also as a list with commas. */
export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  const parts = value.split(',').map((part) => part.trim())
  return [...(before ?? []), ...parts.filter(Boolean)]
}

/** A whole number of at most nine digits. */
export function toCount(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(value)
}

/** Gathers the numbers of an option that may be given several times. */
export function collectCounts(value: string, before: readonly number[] | undefined): readonly number[] {
  return [...(before ?? []), ...collect(value, []).map(toCount)]
}

/** A whole number from 0 to 100. */
export function toPercent(value: string): number {
  const percent = toCount(value.replace(/%$/, ''))
  if (percent > 100) throw new InvalidArgumentError('It must be a number from 0 to 100.')
  return percent
}

/** The number of a port; 0 for any that is free. */
export function toPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN
  if (!(port <= 65_535)) throw new InvalidArgumentError('It must be a number from 0 to 65535.')
  return port
}

/** A whole number from 1 on. */
export function toPositive(value: string): number {
  const count = toCount(value)
  if (count === 0) throw new InvalidArgumentError('It must be a whole number from 1 on.')
  return count
}

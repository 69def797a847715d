/** The moment that something is judged for, and where. */
export interface Clock {
  /** ISO text in UTC. */
  readonly now: string
  /** IANA time zone in which days begin. */
  readonly timeZone: string
}

/** Where days begin, unless a municipality says otherwise. */
export const defaultTimeZone = 'Europe/Berlin'

/**
 * Whether a day or time has come.
 * @param when `YYYY-MM-DD`, or with a time (RFC 3339); without an offset it is meant in the time zone
 */
export function hasCome(when: string, { now, timeZone }: Clock): boolean {
  const written = when.replace(' ', 'T')
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(written)) return Date.parse(written) <= Date.parse(now)
  // Texts of one form compare like the moments they mean: 2026-05-01T00:00:00.
  const padded = written.includes('T') ? written : `${written}T00:00:00`
  return padded <= localTime(now, timeZone)
}

/** True for a name that the time zone database knows. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0) !== ''
  } catch {
    return false
  }
}

function localTime(now: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = new Map(format.formatToParts(new Date(now)).map(({ type, value }) => [type, value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}.999`
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Environment variables, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * The moment that a build takes for now, as ISO text in UTC: what `--now` says, else `SOURCE_DATE_EPOCH`, else the
 * clock. Throws a RangeError whose message is for the user where one of the first two is no time.
 * @param option a date (`2025-03-01`) or a time with its zone (`2025-03-01T08:00:00Z`)
 */
export function now({ option, env }: { readonly option?: string | undefined; readonly env: Environment }): string {
  if (option !== undefined) return demandTime(option)
  const epoch = env['SOURCE_DATE_EPOCH']
  return epoch ? demandEpoch(epoch) : new Date().toISOString()
}

/** True where colours are shown: `FORCE_COLOR`, else `NO_COLOR`, else whether the text goes to a terminal that has them. */
export function isColourful({ env, isTerminal }: { readonly env: Environment; readonly isTerminal: boolean }): boolean {
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}

/** True where somebody sits at a terminal and may be shown what moves: not in CI, not on a terminal that cannot. */
export function isInteractive({
  env,
  isTerminal,
}: {
  readonly env: Environment
  readonly isTerminal: boolean
}): boolean {
  const isCi = !['', '0', 'false'].includes(env['CI'] ?? '')
  return isTerminal && !isCi && env['TERM'] !== 'dumb'
}

/** The version of this package. */
export function packageVersion(): string {
  return readPackage().json.version
}

/** The folder of the package: where its `package.json` lies, above this source and above the bundle alike. */
export function packageFolder(): string {
  return readPackage().folder
}

function readPackage(): {
  readonly folder: string
  readonly json: { readonly name: string; readonly version: string }
} {
  for (const above of ['..', '../..']) {
    const folder = join(import.meta.dirname, above)
    const file = join(folder, 'package.json')
    const json = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
    if (json?.name === 'integreat-site') return { folder, json }
  }
  throw new Error('The package.json of integreat-site is missing.')
}

function demandTime(text: string): string {
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/.exec(text) ?? []
  const time = new Date(text)
  // `Date` takes 30 February for 2 March.
  if (day && !Number.isNaN(time.valueOf()) && new Date(day).toISOString().startsWith(day)) return time.toISOString()
  throw new RangeError(`--now must be a date such as 2025-03-01 or a time such as 2025-03-01T08:00:00Z, not "${text}".`)
}

function demandEpoch(text: string): string {
  const time = new Date(/^\d{1,12}$/.test(text) ? Number(text) * 1000 : Number.NaN)
  if (!Number.isNaN(time.valueOf())) return time.toISOString()
  throw new RangeError(`SOURCE_DATE_EPOCH must be a number of seconds since 1970, not "${text}".`)
}

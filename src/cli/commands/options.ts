import type { BuildOptions } from '../../flow/shelves.ts'
import { nearest } from '../../ground/nearest.ts'
import { now } from '../../host/process.ts'
import { didYouMean, UsageError } from '../exit.ts'
import { formats, isFormat } from '../report/index.ts'
import { shelves } from '../wire.ts'
import type { CommandCall } from './command.ts'

/** The part of a command line that the flow understands. */
export function readOptions({ options, context }: CommandCall): BuildOptions {
  const languages = listOf(options['language'])
  for (const code of languages ?? []) demandLanguage(code)
  return {
    municipalities: listOf(options['municipality']),
    languages,
    drafts: options['drafts'] === true ? 'show' : 'hide',
    now: readNow({ options, context }),
    warnings: options['strict'] === true ? 'errors' : 'allowed',
    search: options['search'] === false ? 'leave-out' : 'make',
    baseUrl: readBaseUrl(options['baseUrl']),
  }
}

/** The moment that is taken for now. */
export function readNow({ options, context }: Pick<CommandCall, 'options' | 'context'>): string {
  const option = typeof options['now'] === 'string' ? options['now'] : undefined
  try {
    return now({ option, env: context.env })
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error
  }
}

/** The form of report that is asked for. */
export function readFormat(options: CommandCall['options']): keyof typeof formats {
  const format = String(options['format'])
  if (isFormat(format)) return format
  const names = Object.keys(formats)
  throw new UsageError(
    `There is no format "${format}"; there are: ${names.join(', ')}.${didYouMean(nearest(format, names))}`,
  )
}

/** The code of a language of the table. */
export function demandLanguage(code: string): string {
  if (shelves.languages.has(code)) return code
  const meant = shelves.resolveAlias(code)
  const expected = meant ? [meant.code] : nearest(code, shelves.languages.keys())
  throw new UsageError(`There is no language "${code}".${didYouMean(expected)}`)
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? (value as readonly string[]) : undefined
}

/** The address of the published root, where one is given. */
export function readBaseUrl(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value
  throw new UsageError(`"${value}" is not an address that starts with https://.`)
}

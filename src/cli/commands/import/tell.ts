import { resolve } from 'node:path'
import { writeNamedFile } from '../../../host/named-file.ts'
import { isColourful } from '../../../host/process.ts'
import type { Message } from '../../../values/message.ts'
import { exitCode } from '../../exit.ts'
import { formatPretty } from '../../report/pretty.ts'
import { readLanguage } from '../../report/tell.ts'
import type { CommandCall } from '../command.ts'
import { isError } from '../outcome.ts'

/** The reports are the data of an import: into the file that was asked for, or to stdout. */
export function tellReports({ options, context }: CommandCall, reports: readonly string[]): void {
  const text = reports.join('\n')
  if (typeof options['report'] === 'string') {
    writeNamedFile(resolve(context.cwd, options['report']), text)
  } else if (options['quiet'] !== true) {
    context.stdout.write(text)
  }
}

/**
 * Tells what is wrong in the lists.
 * @returns the exit code
 */
export function tellFindings({ options, context }: CommandCall, messages: readonly Message[]): number {
  const shown = options['quiet'] === true ? messages.filter(isError) : messages
  const colour = isColourful({ env: context.env, isTerminal: context.stderr.isTTY === true })
  const text = formatPretty(shown, {
    sourceOf: () => undefined,
    colour,
    verbose: false,
    language: readLanguage(options),
  })
  if (text !== '') context.stderr.write(`${text}\n`)
  return messages.some(isError) ? exitCode.contentHasErrors : exitCode.good
}

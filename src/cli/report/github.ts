import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import type { Tell } from '../../ground/sentence.ts'
import type { Message } from '../../values/message.ts'
import { adviceLines, sentenceOf } from './advice.ts'
import type { ReportOptions } from './format.ts'
import { tellIn } from './tell.ts'

/**
 * The report for GitHub Actions: a workflow command for each finding, which GitHub shows at its line.
 *
 * ```
 * ::error file=de/rent.md,line=2,endLine=2,col=13,title=fm-syntax::A value that holds a colon needs quotes.
 * ```
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatGithub(
  messages: readonly Message[],
  { folder, language }: Pick<ReportOptions, 'folder' | 'language'>,
): string {
  const tell = tellIn(language)
  return messages.map((message) => toCommand(message, folder, tell)).join('\n')
}

function toCommand(message: Message, folder: string, tell: Tell): string {
  const { file, place, level, ruleId } = message
  const properties = [
    ['file', folder + file],
    ...(place ? Object.entries({ line: place.line, endLine: place.line, col: place.column }) : []),
    ...(place?.endColumn === undefined ? [] : [['endColumn', place.endColumn]]),
    ['title', ruleId],
  ].map(([name, value]) => `${name}=${escapeProperty(escapeForTerminal(String(value)))}`)
  const text = [sentenceOf(message, tell), ...adviceLines(message, tell)].join('\n')
  return `::${level} ${properties.join(',')}::${escapeData(text)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

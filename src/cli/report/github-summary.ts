import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { escapeText } from '../../ground/html.ts'
import { sentence, type Tell } from '../../ground/sentence.ts'
import { countOf, type Message } from '../../values/message.ts'
import { adviceLines, sentenceOf } from './advice.ts'
import type { ReportOptions } from './format.ts'
import { tellIn } from './tell.ts'

// GitHub refuses a step's summary above 1 MiB; so many rows of the longest sentences stay below.
const mostRows = 500

/**
 * The summary of a job of GitHub Actions, in Markdown: every finding with what to do, beside the run. The rows are HTML,
 * since a file's name may hold anything that Markdown would take for its own.
 *
 * ```
 * ### integreat: 1 error, 2 warnings
 *
 * <table>
 * <tr><th>Where</th><th>What</th></tr>
 * <tr><td><code>de/rent.md:2:13</code></td><td>❌ A value … <br>Write title: "…".<br><sub>fm-syntax</sub></td></tr>
 * </table>
 * ```
 */
export function formatGithubSummary(
  messages: readonly Message[],
  { folder, summary, language }: Pick<ReportOptions, 'folder' | 'summary' | 'language'>,
): string {
  const tell = tellIn(language)
  const title = `### integreat: ${tell(countOf('error', summary.errors))}, ${tell(countOf('warning', summary.warnings))}`
  const kept = summary.kept.map((id) => `<code>${escapeText(escapeForTerminal(id))}</code>`)
  const lines = [title, '']
  if (kept.length > 0)
    lines.push(`<p>${tell(sentence`Not published, since they have errors: ${kept.join(', ')}.`)}</p>`, '')
  if (messages.length === 0) return `${lines.join('\n')}\n`
  lines.push('<table>', `<tr><th>${tell(sentence`Where`)}</th><th>${tell(sentence`What`)}</th></tr>`)
  lines.push(...messages.slice(0, mostRows).map((message) => toRow(message, folder, tell)), '</table>', '')
  if (messages.length > mostRows)
    lines.push(tell(sentence`… and ${messages.length - mostRows} more, in the log of this step.`), '')
  return `${lines.join('\n')}\n`
}

function toRow(message: Message, folder: string, tell: Tell): string {
  const { file, place, level, ruleId } = message
  const where = escapeForTerminal(folder + file) + (place ? `:${place.line}:${place.column}` : '')
  const sign = level === 'error' ? '❌' : '⚠️'
  const what = [sentenceOf(message, tell), ...adviceLines(message, tell)].map(escapeText).join('<br>')
  const rule = escapeText(escapeForTerminal(ruleId))
  return `<tr><td><code>${escapeText(where)}</code></td><td>${sign} ${what}<br><sub>${rule}</sub></td></tr>`
}

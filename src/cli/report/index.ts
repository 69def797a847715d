import type { ReportFormat } from './format.ts'
import { formatJson } from './json.ts'
import { formatPretty } from './pretty.ts'

/** Every form of report, by the name that `--format` takes. A new one is a file beside this one and a line here. */
export const formats: Readonly<Record<'pretty' | 'json', ReportFormat>> = {
  pretty: formatPretty,
  json: (messages, { summary }) => formatJson(messages, summary),
}

/** True for the name of a form of report. */
export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name)
}

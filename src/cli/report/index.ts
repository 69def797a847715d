import type { ReportFormat } from './format.ts'
import { formatGithub } from './github.ts'
import { formatGitlab } from './gitlab.ts'
import { formatJson } from './json.ts'
import { formatPretty } from './pretty.ts'
import { formatSarif } from './sarif.ts'

/** Every form of report, by the name that `--format` takes. A new one is a file beside this one and a line here. */
export const formats = {
  pretty: formatPretty,
  json: formatJson,
  github: formatGithub,
  gitlab: formatGitlab,
  sarif: formatSarif,
} satisfies Readonly<Record<string, ReportFormat>>

/** True for the name of a form of report. */
export function isFormat(name: string): name is keyof typeof formats {
  return Object.hasOwn(formats, name)
}

import type { Message } from '../../values/message.ts'
import { wholeText } from './advice.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { ReportOptions } from './format.ts'
import { toSafeJson } from './safe-json.ts'
import { tellIn } from './tell.ts'

/**
 * The report for GitLab's merge requests, in its form of Code Quality: to be kept as an artifact under
 * `reports: codequality`.
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function formatGitlab(
  messages: readonly Message[],
  { folder, language }: Pick<ReportOptions, 'folder' | 'language'>,
): string {
  const tell = tellIn(language)
  const fingerprints = fingerprintsOf(messages)
  return toSafeJson(
    messages.map((message, index) => ({
      description: wholeText(message, tell),
      check_name: message.ruleId,
      fingerprint: fingerprints[index],
      severity: message.level === 'error' ? 'major' : 'minor',
      // GitLab shows nothing without a line.
      location: { path: folder + message.file, lines: { begin: message.place?.line ?? 1 } },
    })),
  )
}

import { addressOfRule, findRule } from '../../rules/documentation.ts'
import type { Message } from '../../values/message.ts'
import { wholeText } from './advice.ts'
import { fingerprintsOf } from './fingerprint.ts'
import type { ReportOptions } from './format.ts'
import { toSafeJson } from './safe-json.ts'
import { type ReportLanguage, tellIn } from './tell.ts'

/**
 * The report in SARIF, as code scanners give it to GitHub, Azure and editors.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatSarif(
  messages: readonly Message[],
  { folder, version, language }: Pick<ReportOptions, 'folder' | 'version' | 'language'>,
): string {
  const tell = tellIn(language)
  const ids = [...new Set(messages.map(({ ruleId }) => ruleId))]
  const indexes = new Map(ids.map((id, index) => [id, index]))
  const fingerprints = fingerprintsOf(messages)
  const results = messages.map((message, index) => ({
    ruleId: message.ruleId,
    ruleIndex: indexes.get(message.ruleId),
    level: message.level,
    message: { text: escapeMessage(wholeText(message, tell)) },
    locations: [{ physicalLocation: { artifactLocation: locate(folder + message.file), region: regionOf(message) } }],
    partialFingerprints: { 'integreatFinding/v1': fingerprints[index] },
  }))
  return toSafeJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'integreat', semanticVersion: version, rules: ids.map((id) => describeRule(id, language)) },
        },
        ...(language === 'de' && { language }),
        columnKind: 'unicodeCodePoints',
        results,
      },
    ],
  })
}

/** Has no `helpUri`: SARIF wants an absolute address there, and the page of rules has only one within the package. */
function describeRule(id: string, language: ReportLanguage = 'en') {
  const rule = findRule(id)
  if (!rule) return { id }
  const own = rule[language]
  const other = rule[language === 'en' ? 'de' : 'en']
  const help = [own.advice, `${other.summary} ${other.advice}`, addressOfRule(id)].join('\n\n')
  return {
    id,
    shortDescription: { text: escapeMessage(own.summary) },
    fullDescription: { text: escapeMessage(`${own.summary} ${own.advice}`) },
    help: { text: escapeMessage(help) },
    defaultConfiguration: { level: rule.levels[0] },
  }
}

/** As messages are written (3.11.5, 3.11.6): braces are places to fill in, and `](` would make a link. */
function escapeMessage(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '\\](')
}

function locate(path: string) {
  // Half a surrogate pair has no bytes that an address could hold.
  const uri = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
  return { uri, uriBaseId: '%SRCROOT%' }
}

/** GitHub shows nothing without a line. */
function regionOf({ place }: Message) {
  if (!place) return { startLine: 1 }
  const { line, column, endColumn } = place
  return { startLine: line, startColumn: column, ...(endColumn !== undefined && { endLine: line, endColumn }) }
}

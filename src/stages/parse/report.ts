import type { Fault } from '../../ground/fault.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Finding } from '../../values/message.ts'

/** How often one rule speaks about one file: the two-hundredth control character tells nobody anything new. */
const mostPerRule = 100

/** Gathers the findings of one file. */
export interface Report {
  readonly findings: readonly Finding[]
  add(finding: Finding | Fault): void
  addAll(findings: readonly (Finding | Fault)[]): void
}

/** Makes an empty report. */
export function createReport(): Report {
  const findings: Finding[] = []
  const counts = new Map<string, number>()
  const add = (finding: Finding | Fault) => {
    const count = (counts.get(finding.ruleId) ?? 0) + 1
    counts.set(finding.ruleId, count)
    if (count < mostPerRule) findings.push(finding)
    if (count === mostPerRule)
      findings.push({ ...finding, note: sentence`This file has more of these; they are not listed.` })
  }
  return { findings, add, addAll: (list) => list.forEach(add) }
}

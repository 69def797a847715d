import { sha256 } from '../../ground/hash.ts'
import { toText } from '../../ground/sentence.ts'
import type { Message } from '../../values/message.ts'

/**
 * One name for each finding, by which a CI system knows it again in the next run: the same when lines above it come or
 * go, in whatever language it is told, and no two alike in one report.
 */
export function fingerprintsOf(messages: readonly Message[]): string[] {
  const counts = new Map<string, number>()
  return messages.map(({ file, ruleId, reason, municipality }) => {
    const finding = JSON.stringify([file, ruleId, toText(reason), municipality ?? ''])
    const number = (counts.get(finding) ?? 0) + 1
    counts.set(finding, number)
    return sha256(`${finding}${number}`)
  })
}

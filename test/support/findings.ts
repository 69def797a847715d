import { type Sentence, toText } from '../../src/ground/sentence.ts'
import { tellGerman } from '../../src/rules/german.ts'
import type { Finding } from '../../src/values/message.ts'

/** A sentence that is the same in every language, for findings that no source says. */
export function plain(text: string): Sentence {
  return { pattern: text, values: [] }
}

/** A finding with its sentences in English. */
export function inEnglish<Found extends Pick<Finding, 'reason' | 'note'>>(finding: Found) {
  const { reason, note } = finding
  return { ...finding, reason: toText(reason), ...(note && { note: toText(note) }) } as Omit<
    Found,
    'reason' | 'note'
  > & { readonly reason: string; readonly note?: string }
}

/** Every finding in German, once for each of its patterns, for a golden file that a person can proofread. */
export function listInGerman(findings: readonly Finding[]): string {
  const told = new Map<string, string>()
  for (const { ruleId, reason, note } of findings) {
    const key = `${ruleId}\n${reason.pattern}\n${note?.pattern ?? ''}`
    if (told.has(key)) continue
    told.set(key, [ruleId, tellGerman(reason), ...(note ? [tellGerman(note)] : [])].join('\n  '))
  }
  const sorted = [...told].sort(([one], [other]) => (one < other ? -1 : 1))
  return `${sorted.map(([, text]) => text).join('\n\n')}\n`
}

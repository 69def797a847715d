import type { Fault } from './fault.ts'
import type { Locator } from './position.ts'
import { sentence } from './sentence.ts'

/** Finds the lines that Git leaves in a file where two changes contradict each other. */
export function checkMergeConflict(text: string, locate: Locator): readonly Fault[] {
  if (!/^(?:<<<<<<<|>>>>>>>)(?: |$)/m.test(text)) return []
  const faults: Fault[] = []
  let isInside = false
  for (const match of text.matchAll(/^(?:<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(?: .*)?$/gm)) {
    const [line] = match
    const isEdge = line.startsWith('<') || line.startsWith('>')
    if (isEdge || isInside) {
      const reason = sentence`Two versions of this text were never merged: Git has left both here.`
      const note = sentence`Keep the right version and remove the lines with <<<<<<<, ======= and >>>>>>>.`
      faults.push({
        ruleId: 'merge-conflict',
        level: 'error',
        reason,
        place: locate(match.index, match.index + line.length),
        note,
      })
    }
    if (isEdge) isInside = line.startsWith('<')
  }
  return faults
}

/** Keys and tokens in the forms that their makers document. */
const secrets =
  /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----|\bgh[opsur]_[A-Za-z0-9]{36}|\bgithub_pat_[A-Za-z0-9_]{22}|\bglpat-[\w-]{20}|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bxox[abprs]-[\w-]{10}|\bsk-[A-Za-z0-9_-]{32}|\bAIza[\w-]{35}|\beyJ[\w-]{10,500}\.eyJ[\w-]{10}|\bnpm_[A-Za-z0-9]{36}/g

/** Finds what looks like a password for machines. The finding does not repeat it. */
export function checkSecrets(text: string, locate: Locator): readonly Fault[] {
  return [...text.matchAll(secrets)].map((match) => ({
    ruleId: 'secret-like',
    level: 'warning',
    reason: sentence`This looks like a secret key, and everybody would be able to read it.`,
    place: locate(match.index, match.index + match[0].length),
    note: sentence`Remove it, and have it replaced by a new one: it stays in the history of the file.`,
  }))
}

/** Says where a text is not in Unicode's normal form C, in which all others are. */
export function checkNormalForm(text: string, normal: string, locate: Locator): readonly Fault[] {
  if (text === normal) return []
  let at = 0
  while (text[at] === normal[at]) at++
  return [
    {
      ruleId: 'text-not-nfc',
      level: 'warning',
      reason: sentence`Letters with accents are written as two characters here; they are joined when the site is made.`,
      place: { line: locate(at).line, column: 1 },
      note: sentence`Save the text in the normal form NFC, as editors do by themselves.`,
      fix: { type: 'normalize' },
    },
  ]
}

import { sentence } from '../../ground/sentence.ts'
import type { HrefFault } from './hrefs.ts'

const scripts = [
  ['Latin', /\p{Script=Latin}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
] as const

/** Greek and Cyrillic letters that look like Latin ones: a name made of these alone is a disguise too. */
const lookAlikes = /^[\d\-аеорсухіјѕһԁɡӏԛԝьгκνορτυχ]+$/u

/**
 * A host whose name mixes scripts or only looks Latin: `аpple.com` with a Cyrillic first letter.
 * @param host the host in the form that the name service knows (punycode)
 */
export function findMixedScript(address: string, host: string): HrefFault | undefined {
  const written = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]*)/i.exec(address)?.[1] ?? ''
  if (/^[\x20-\x7e]*$/.test(written)) return undefined
  const labels = written.normalize('NFC').toLowerCase().split('.')
  const mixed = labels.find((label) => /[^\x20-\x7e]/.test(label) && isMisleading(label))
  if (mixed === undefined) return undefined
  return {
    ruleId: 'mixed-script',
    level: 'warning',
    reason: sentence`The address "${written}" has letters of another script that look like Latin ones; it really is ${host}.`,
    note: sentence`Type the address again by hand, or make sure that this is what you mean.`,
  }
}

function isMisleading(label: string): boolean {
  const used = scripts.filter(([, pattern]) => pattern.test(label))
  return used.length > 1 || lookAlikes.test(label)
}

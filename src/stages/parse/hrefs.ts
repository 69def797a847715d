import { remember } from '../../ground/remember.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import { checkMail, normalizePhone } from './contact-links.ts'
import { findMixedScript } from './mixed-script.ts'

/** What is wrong with a destination, without its place. */
export interface HrefFault {
  readonly ruleId: string
  readonly level: 'error' | 'warning'
  readonly reason: Sentence
  readonly note: Sentence
}

/** A destination after its check. */
export interface CheckedHref {
  /** What may be linked; undefined where the text must stay without a link. */
  readonly href: string | undefined
  /** Host of a web address, as readers see it. */
  readonly host?: string
  readonly faults: readonly HrefFault[]
}

/**
 * Judges a link's destination by its scheme. Everything that is not known to be harmless is refused, also what a
 * browser would only understand after it has thrown out blanks and control characters. The same destinations stand in
 * every language.
 */
export const checkHref = remember(judgeHref, 5_000)

function judgeHref(written: string): CheckedHref {
  const compact = written.replace(/[\p{C}\p{Z}]/gu, '')
  const scheme = /^([^/?#\\]*?):/.exec(compact)?.[1]?.toLowerCase()
  if (scheme === undefined) {
    const isHost = /^[/\\]{2}/.test(compact) || /^[/\\]*\\/.test(compact)
    if (isHost)
      return refuse(
        sentence`The address "${shorten(written)}" leads to another host without saying how.`,
        sentence`Write https:// in front.`,
      )
    return { href: written, faults: [] }
  }
  // A scheme counts only where it is written as it is: `java\nscript:` is none of ours, `ht tps:` neither.
  if (!written.toLowerCase().startsWith(`${scheme}:`)) return refuseScheme(written, scheme)
  switch (scheme) {
    case 'https':
    case 'http':
      return checkWebAddress(written, scheme)
    case 'tel':
    case 'sms':
      return normalizePhone(written, scheme)
    case 'mailto':
      return checkMail(written)
    case 'geo':
      return { href: encodeForbidden(written), faults: [] }
    default:
      return refuseScheme(written, scheme)
  }
}

function checkWebAddress(written: string, scheme: string): CheckedHref {
  const host = hostOf(written)
  if (host === undefined || !/^https?:\/\/[^/\\]/i.test(written)) {
    return refuse(
      sentence`"${shorten(written)}" is not a complete web address.`,
      sentence`Copy the address from the browser again.`,
    )
  }
  const faults: HrefFault[] = []
  if (scheme === 'http') {
    const reason = sentence`The address "${shorten(written)}" is not protected on its way (http).`
    faults.push({
      ruleId: 'link-http',
      level: 'warning',
      reason,
      note: sentence`Write https:// if the website answers there too.`,
    })
  }
  const mixed = findMixedScript(written, host)
  if (mixed) faults.push(mixed)
  return { href: encodeForbidden(written), host, faults }
}

function hostOf(address: string): string | undefined {
  try {
    return new URL(address).hostname
  } catch {
    return undefined
  }
}

function refuseScheme(written: string, scheme: string): CheckedHref {
  const note = sentence`Allowed are files of this site, https:, http:, tel:, mailto:, geo: and sms:.`
  return refuse(sentence`Links of the kind "${shorten(scheme)}:" are not allowed (${shorten(written)}).`, note)
}

function refuse(reason: Sentence, note: Sentence): CheckedHref {
  return { href: undefined, faults: [{ ruleId: 'link-scheme', level: 'error', reason, note }] }
}

/** Characters that no URL may hold are percent-encoded; everything else stays as written. */
function encodeForbidden(address: string): string {
  return address.replace(/[\s"<>\\^`{|}]/g, (character) => encodeURIComponent(character))
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

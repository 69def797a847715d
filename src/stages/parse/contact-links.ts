import { toAsciiDigits } from '../../ground/digits.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import type { CheckedHref, HrefFault } from './hrefs.ts'

/** A telephone link with nothing but digits, as devices dial it; what cannot be dialled is reported. */
export function normalizePhone(written: string, scheme: 'tel' | 'sms'): CheckedHref {
  const [number = '', ...parameters] = written.slice(scheme.length + 1).split(/(?=[;?])/)
  const decoded = number.replace(/%20/gi, ' ').replace(/%2b/gi, '+')
  const ascii = toAsciiDigits(decoded)
  // +49 (0)821 …: the zero in brackets is dialled inside the country only.
  const dialled = ascii.replace(/^(\s*\+\d+)\s*\(0\)/, '$1').replace(/[\p{Z}\p{C}\p{Pd}()[\]/.]/gu, '')
  const faults: HrefFault[] = []
  const digits = dialled.replace(/\D/g, '').length
  if (!/^\+?[\d*#,]+$/.test(dialled) || digits < 3) {
    faults.push(phoneFault(sentence`"${written.slice(0, 60)}" is not a telephone number that can be dialled.`))
    return { href: digits < 3 ? undefined : `${scheme}:${dialled.replace(/[^\d+*#,]/g, '')}`, faults }
  }
  if (ascii !== decoded)
    faults.push(phoneFault(sentence`The telephone number in the link is written in digits that phones do not dial.`))
  return { href: `${scheme}:${dialled}${parameters.join('').replace(/[^\w;?=&+.%-]/g, '')}`, faults }
}

function phoneFault(reason: Sentence): HrefFault {
  return { ruleId: 'phone-invalid', level: 'warning', reason, note: sentence`Write it like this: tel:+498213240` }
}

/** A mail link with addresses, and with a subject at most: other fields could send copies to strangers. */
export function checkMail(written: string): CheckedHref {
  const [recipients = '', query] = written.slice('mailto:'.length).split(/\?(.*)/s)
  const addresses = recipients.split(',')
  const isSound = addresses.every((address) =>
    /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(address),
  )
  const hasLineBreak = /%0[ad]|[\r\n]/i.test(written)
  if (!isSound || hasLineBreak) {
    return refuseMail(
      sentence`"${written.slice(0, 60)}" is not an e-mail address.`,
      sentence`Write it like this: mailto:office@example.org`,
    )
  }
  const fields = (query ?? '').split('&').filter(Boolean)
  if (!fields.every((field) => /^subject=[^=]*$/i.test(field))) {
    return refuseMail(
      sentence`A mail link may set the subject, but no copies, further recipients or text.`,
      sentence`Remove what stands behind the question mark.`,
    )
  }
  return {
    href: `mailto:${recipients}${query ? `?${query.replace(/[\s"<>\\^`{|}]/g, encodeURIComponent)}` : ''}`,
    faults: [],
  }
}

function refuseMail(reason: Sentence, note: Sentence): CheckedHref {
  return { href: undefined, faults: [{ ruleId: 'mail-invalid', level: 'error', reason, note }] }
}

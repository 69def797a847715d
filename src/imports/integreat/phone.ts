/** Country whose trunk prefix is a 0 that is left out behind the country code. */
const country = '49'

/** A `tel:` link in the one form that works from everywhere. */
export interface PhoneLink {
  /** `tel:+49…`; undefined where there is no number. */
  readonly url: string | undefined
  readonly changed: boolean
}

/**
 * Puts a telephone link into international form (RFC 3966, E.164): `tel:0821 3240` → `tel:+498213240`, `tel:0049…` →
 * `tel:+49…`, `tel:+49 (0)821…` → `tel:+49821…`. Short numbers such as 112 or 116117 have no such form and stay.
 */
export function normalizePhone(href: string): PhoneLink {
  const written = href.replace(/^(?:tel|callto|phone):/i, '')
  const clean = phoneNumber(written)
  if (!/\d/.test(clean)) return { url: undefined, changed: true }
  // Letters or a pause sign: nobody knows what was meant, so the number stays as written.
  if (!/^\+?\d+$/.test(clean)) return { url: `tel:${encodeURI(clean)}`, changed: clean !== written }
  return { url: `tel:${international(clean)}`, changed: international(clean) !== written }
}

/** The digits that two spellings of one number share: international, without `+`. */
export function phoneDigits(text: string): string {
  return international(phoneNumber(text.replace(/^tel:/i, ''))).replace(/\D/g, '')
}

function international(number: string): string {
  const digits = number.startsWith('00') ? `+${number.slice(2)}` : number
  if (digits.startsWith(`+${country}0`)) return `+${country}${digits.slice(country.length + 2)}`
  if (/^0[1-9]\d{4,}$/.test(digits)) return `+${country}${digits.slice(1)}`
  return digits
}

/** ASCII digits and a leading `+`, without what only groups them. */
function phoneNumber(text: string): string {
  let decoded = text
  try {
    decoded = decodeURIComponent(text)
  } catch {
    // Not well encoded: read as it is.
  }
  const digits = decoded
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
  // NFKC makes a blank and a combining accent of the acute accent that stands for an apostrophe.
  const plain = digits.replace(/[\s\p{M}\p{Cf}\p{Cc}\p{Pd}/.()\\´`'"‘’]/gu, (sign, at: number) =>
    sign === '(' && /^\(0\)/.test(digits.slice(at)) && /^\s*(?:\+|00)/.test(digits) ? '\ue000' : '',
  )
  return plain.replace('\ue0000', '')
}

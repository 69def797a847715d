/** A telephone number as `tel:` takes it (RFC 3966): digits, and a plus in front. */
export function phoneDigits(number: string): string {
  return number.replace(/\(0\)/, '').replace(/[^\d+]/g, '')
}

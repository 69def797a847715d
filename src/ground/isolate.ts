/** A stretch of a text, and whether it must be kept apart from right-to-left text around it. */
export interface Stretch {
  readonly text: string
  readonly isLtr: boolean
}

const core = '\\p{Script=Latin}\\p{Mn}\\d'

// Words and numbers with what joins them: `+49 (0)89 123-4`, `8:00–12:00`, `12,50 €`, `Rathausplatz 1, 86998 Linden`,
// `office@example.org`, `https://example.org/a?b=c`. A comma with a blank joins only a postcode: `5, 6` is a list.
const run = new RegExp(
  [
    `(?:[+(€$§]+[ \\u00a0]?)*[${core}]`,
    `(?:[${core}]`,
    `|[@.:/_+%=?#~,’'‐-–-]+(?=[${core}(+])`,
    '|&(?:amp;)?(?=[\\w])',
    '|\\([\\d ]+\\)|\\)(?=[ \\d])|[%€/]',
    '|, (?=\\d{5}\\b)| [–/-] (?=\\d)',
    `|[ \\u00a0\\u202f](?=[${core}€§]|[+(]+\\d)`,
    ')*',
  ].join(''),
  'gu',
)

const address = /@|:\/\/|^www\.|^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.[a-z]{2,}(?:\/|$)/u
/** Without one of these there is nothing to look for. */
const mayHold = /[\d@]|:\/\/|\w\.\w/
const plainNumber = /^\d+(?:[.,:]\d+)*$/
const anyRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** True where a run's parts would change places between right-to-left words (UAX #9, rules W2 to W7 and N1). */
function needsIsolation(text: string): boolean {
  if (address.test(text)) return true
  return /^[^\p{L}]/u.test(text) && /\d/.test(text) && !plainNumber.test(text)
}

/** Cuts a text of right-to-left words at what reads left to right in it: numbers, mails, addresses, prices, times. */
export function splitAtLtr(text: string): readonly Stretch[] {
  if (!anyRightToLeft.test(text) || !mayHold.test(text)) return [{ text, isLtr: false }]
  const stretches: Stretch[] = []
  let done = 0
  for (const match of text.matchAll(run)) {
    if (!needsIsolation(match[0])) continue
    if (match.index > done) stretches.push({ text: text.slice(done, match.index), isLtr: false })
    stretches.push({ text: match[0], isLtr: true })
    done = match.index + match[0].length
  }
  if (done < text.length) stretches.push({ text: text.slice(done), isLtr: false })
  return stretches
}

// What keeps itself apart already, tags, and text between them.
const pieces = /<(bdi|code|pre|kbd|samp)\b[^>]*>.*?<\/\1>|<[^>]*>|[^<]+/gs

/**
 * Keeps what reads left to right apart in HTML of our own making that stands in right-to-left text.
 * @param html sanitised; may be a part whose elements open or close elsewhere
 */
export function isolateHtml(html: string): string {
  if (!mayHold.test(html)) return html
  return html.replace(pieces, (piece) => (piece.startsWith('<') ? piece : piece.replace(run, isolateRun)))
}

function isolateRun(text: string): string {
  return needsIsolation(text) ? `<bdi dir="ltr">${text}</bdi>` : text
}

import type { Fault } from './fault.ts'
import type { Locator } from './position.ts'
import { sentence } from './sentence.ts'

/** Characters that no text needs and that can hide or turn round what it says: the rules about them are below. */
const suspicious =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]|\p{NChar}/u
const everySuspicious = new RegExp(suspicious.source, 'gu')
const bidiOverride = /[\u202a-\u202e]/
const isolate = /[\u2066-\u2069]/
const endOfIsolate = '\u2069'

/** Scripts that write words without blanks, and use a zero-width one where a line may break. */
const southeastAsian = /\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}|\p{Script=Myanmar}/u

/** What a text may be worth reporting at most: more than this is one fault and not many. */
const most = 200

/**
 * Finds control characters, hidden changes of direction, invisible characters, merge conflicts and secrets.
 * @param text lines ending with LF
 */
export function checkCharacters(text: string, locate: Locator): readonly Fault[] {
  if (!suspicious.test(text)) return []
  const unclosed = findUnclosedIsolates(text)
  const faults: Fault[] = []
  for (const match of text.matchAll(everySuspicious)) {
    const fault = judge(match[0], match.index, text, unclosed)
    if (fault) faults.push({ ...fault, place: locate(match.index, match.index + match[0].length) })
    if (faults.length >= most) break
  }
  return faults
}

/** The text with U+FFFD in the place of every character that {@link checkCharacters} calls an error. */
export function replaceForbidden(text: string): string {
  if (!suspicious.test(text)) return text
  const unclosed = findUnclosedIsolates(text)
  return text.replace(everySuspicious, (character, index: number) =>
    judge(character, index, text, unclosed)?.level === 'error' ? '\ufffd' : character,
  )
}

function judge(character: string, index: number, text: string, unclosed: ReadonlySet<number>): Fault | undefined {
  const code = character.codePointAt(0) ?? 0
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  if (bidiOverride.test(character) || (isolate.test(character) && unclosed.has(index))) {
    const reason = sentence`The hidden character ${name} can turn round the order of what readers see.`
    return {
      ruleId: 'bidi-control',
      level: 'error',
      reason,
      note: sentence`Remove it; use <bdi> or <span dir="ltr"> instead.`,
    }
  }
  if (isolate.test(character)) return undefined
  if (code === 0xfffd) {
    const reason = sentence`The sign � shows that a character was lost here.`
    return { ruleId: 'control-char', level: 'warning', reason, note: sentence`Type the character again.` }
  }
  if (/[\xad\u180e\u200b\u2060-\u2064\ufeff]/.test(character)) {
    const around = text.slice(Math.max(0, index - 2), index + 3)
    if (character === '\u200b' && southeastAsian.test(around)) return undefined
    const reason = sentence`The invisible character ${name} stands here; words that hold it are not found by search.`
    return {
      ruleId: 'invisible-char',
      level: 'warning',
      reason,
      note: sentence`Delete it and type the letters around it again.`,
    }
  }
  const reason = sentence`The control character ${name} cannot be shown.`
  return {
    ruleId: 'control-char',
    level: 'error',
    reason,
    note: sentence`Delete it and type the letters around it again.`,
  }
}

/** Offsets of isolates that their paragraph does not close, and of closings without an isolate. */
function findUnclosedIsolates(text: string): ReadonlySet<number> {
  const unclosed = new Set<number>()
  let open: number[] = []
  const leave = () => {
    for (const index of open) unclosed.add(index)
    open = []
  }
  for (const match of text.matchAll(/\n[ \t]*(?=\n)|[\u2066-\u2069]/g)) {
    if (match[0].startsWith('\n')) leave()
    else if (match[0] !== endOfIsolate) open.push(match.index)
    else if (open.pop() === undefined) unclosed.add(match.index)
  }
  leave()
  return unclosed
}

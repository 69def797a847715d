import { sentence } from '../../ground/sentence.ts'
import { type State, say } from './state.ts'

/** Reports character references such as `&#x202e;` that stand for a character that texts may not hold. */
export function judgeReferences(start: number, end: number, state: State): void {
  if (!state.hasReferences) return
  const reference = /&#(?:x([0-9a-f]{1,8})|(\d{1,10}));?/gi
  const text = state.source.slice(start, end)
  for (let match = reference.exec(text); match; match = reference.exec(text)) {
    const [written, hexadecimal, decimal] = match
    const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    if (!isForbidden(code)) continue
    const at = start + match.index
    const reason = sentence`"${written}" stands for a character that texts may not hold; a replacement sign is shown.`
    say(state, 'warning', 'html-entity-control', state.locate(at, at + written.length), reason, {
      note: sentence`Remove it.`,
    })
  }
}

function isForbidden(code: number): boolean {
  if (code === 9 || code === 10 || code === 13) return false
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f) || code > 0x10ffff) return true
  if (code >= 0xd800 && code <= 0xdfff) return true
  if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return true
  return (code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe
}

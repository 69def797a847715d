import { escapeText } from '../../ground/html.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import { type Draft, push, type State, say } from './state.ts'

/** `municipality.name`: words of small letters, digits and hyphens, joined by dots. */
const path = /^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*$/

const howToWrite = sentence`Write it as {{ facts.registration-fee }}; to show the braces themselves, use \`code\`.`

/** A text with the stretch of the source that it comes from. */
export interface SourceText {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** Writes text, escaped, with a hole for each `{{ variable }}`. */
export function writeText(text: SourceText, draft: Draft, state: State, { write = escapeText } = {}): void {
  const { value } = text
  let written = 0
  let searchFrom = text.start
  for (let open = value.indexOf('{{'); open !== -1; open = value.indexOf('{{', written)) {
    // The value has lost its escapes and entities; in the source, the braces are found in the same order.
    const found = state.source.indexOf('{{', searchFrom)
    const at = found !== -1 && found < text.end ? found : text.start
    searchFrom = at + 2
    const close = value.indexOf('}}', open + 2)
    if (close === -1) {
      say(state, 'error', 'variable-syntax', state.locate(at, at + 2), sentence`"{{" is opened and never closed.`, {
        note: howToWrite,
      })
      break
    }
    push(draft, write(value.slice(written, open)))
    writeVariable(value.slice(open, close + 2), at, draft, state)
    written = close + 2
  }
  push(draft, write(value.slice(written)))
}

function writeVariable(written: string, offset: number, draft: Draft, state: State): void {
  const name = written.slice(2, -2).trim()
  const place = state.locate(offset, offset + written.length)
  if (path.test(name)) {
    push(draft, { type: 'variable', path: name, place })
    return
  }
  const shown = written.length > 60 ? `${written.slice(0, 57)}…` : written
  say(state, 'error', 'variable-syntax', place, sentence`"${shown}" is not the name of a variable.`, {
    note: howToWrite,
  })
  push(draft, escapeText(written))
}

/** Reports a variable where none can stand: addresses and titles are not text that readers see in the flow. */
export function refuseVariables(
  text: string | null | undefined,
  what: Sentence,
  where: Parameters<typeof say>[3],
  state: State,
): void {
  if (!text || !/\{\{|%7B%7B/i.test(text)) return
  const reason = sentence`A variable cannot stand in ${what}.`
  say(state, 'error', 'variable-place', where, reason, { note: sentence`Variables work in running text only.` })
}

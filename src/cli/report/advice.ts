import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { sentence, type Tell } from '../../ground/sentence.ts'
import type { Message } from '../../values/message.ts'

/** What a finding proposes, as lines that are safe to print: what would have been right, and what to do next. */
export function adviceLines({ expected, note }: Pick<Message, 'expected' | 'note'>, tell: Tell): string[] {
  return [
    ...(expected?.length ? [escapeForTerminal(meant(expected, tell))] : []),
    // Notes may have several lines, such as the lines to paste.
    ...(note ? tell(note).split('\n').map(escapeForTerminal) : []),
  ]
}

/** The sentence of a finding, with the municipality where it holds for that one only; safe to print. */
export function sentenceOf(message: Pick<Message, 'reason' | 'municipality'>, tell: Tell): string {
  return escapeForTerminal(withMunicipality(message, tell))
}

/** A finding's sentence, municipality and advice as they are, for a report that escapes them in its own way. */
export function wholeText(message: Message, tell: Tell): string {
  const { expected, note } = message
  const parts = [withMunicipality(message, tell)]
  if (expected?.length) parts.push(meant(expected, tell))
  if (note) parts.push(tell(note))
  return parts.join('\n')
}

function withMunicipality({ reason, municipality }: Pick<Message, 'reason' | 'municipality'>, tell: Tell): string {
  return municipality ? `${tell(reason)} (${municipality})` : tell(reason)
}

function meant(expected: readonly string[], tell: Tell): string {
  return tell(sentence`Did you mean: ${expected.join(', ')}`)
}

import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import type { Message } from '../../values/message.ts'

/** What a finding proposes, as lines that are safe to print: what would have been right, and what to do next. */
export function adviceLines({ expected, note }: Pick<Message, 'expected' | 'note'>): string[] {
  return [
    ...(expected?.length ? [`Did you mean: ${expected.map(escapeForTerminal).join(', ')}`] : []),
    // Notes may have several lines, such as the lines to paste.
    ...(note ? note.split('\n').map(escapeForTerminal) : []),
  ]
}

/** The sentence of a finding, with the municipality where it holds for that one only; safe to print. */
export function sentenceOf({ reason, municipality }: Pick<Message, 'reason' | 'municipality'>): string {
  return escapeForTerminal(municipality ? `${reason} (${municipality})` : reason)
}

/** A finding's sentence, municipality and advice as they are, for a report that escapes them in its own way. */
export function wholeText({ reason, municipality, expected, note }: Message): string {
  const parts = [municipality ? `${reason} (${municipality})` : reason]
  if (expected?.length) parts.push(`Did you mean: ${expected.join(', ')}`)
  if (note) parts.push(note)
  return parts.join('\n')
}

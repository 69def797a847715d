import type { YAMLError } from 'yaml'
import type { Fault } from './fault.ts'
import type { Locator } from './position.ts'

/** Says in plain words what YAML's parser stumbled over, at the character that causes it. */
export function describeYamlError({ code, pos, message }: YAMLError, text: string, locate: Locator): Fault {
  const [start, end] = pos
  const fault = (reason: string, place = locate(start, end), note = howToQuote(text, start)): Fault => ({
    ruleId: 'fm-syntax',
    level: 'error',
    reason,
    place,
    note,
  })
  switch (code) {
    case 'TAB_AS_INDENT':
      return { ...fault('A tab stands at the start of the line.'), ruleId: 'fm-tab', note: 'Indent with blanks only.' }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return describeNestedKey(text, start, locate, fault)
    case 'BAD_SCALAR_START':
      return fault(`A value cannot start with "${text.charAt(start)}" unless it stands in quotation marks.`)
    case 'BAD_DQ_ESCAPE':
      return fault(
        'The backslash in this text means nothing.',
        undefined,
        'Use single quotation marks around the text.',
      )
    case 'BAD_INDENT':
      return fault(
        'The indentation is wrong, or a bracket is not closed.',
        undefined,
        'Indent keys of one level alike.',
      )
    case 'MISSING_CHAR':
      if (message.includes('quote')) {
        const opened = findOpenQuote(text, start)
        return fault('A quotation mark is opened and never closed.', locate(opened, opened + 1), 'Close it.')
      }
      if (/[[\]{}]/.test(message)) return fault('A bracket is opened and never closed.', undefined, 'Close it.')
      return fault('The line lacks a colon behind its key.', undefined, 'Write "key: value".')
    default:
      return fault('This cannot stand here.')
  }
}

/** `title: Hilfe: Wohnen`: the second colon is to blame. Without one, it is the deeper indented line below. */
function describeNestedKey(
  text: string,
  start: number,
  locate: Locator,
  fault: (reason: string, place?: Fault['place'] & object, note?: string) => Fault,
): Fault {
  const lineEnd = text.indexOf('\n', start)
  const rest = text.slice(start, lineEnd === -1 ? text.length : lineEnd)
  const colon = rest.search(/:(\s|$)/)
  if (colon === -1) {
    return fault('The line below is indented, but nothing can stand below this value.', undefined, 'Remove the blanks.')
  }
  return fault('A colon with a blank behind it cannot stand in a text without quotation marks.', locate(start + colon))
}

/** What to do about a value that needs quotation marks: the line as it should be. */
export function howToQuote(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const lineEnd = text.indexOf('\n', offset)
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
  const match = /^[\s-]*([\w-]+):\s+([^"'\s].*?)\s*$/.exec(line)
  const [, key, value] = match ?? []
  if (!key || !value || value.length > 80) return 'Put the whole value in quotation marks.'
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
  return `Put the whole value in quotation marks: ${key}: ${quoted}`
}

/** The parser only notices at the end of the text; the mark to blame is the last one before. */
function findOpenQuote(text: string, before: number): number {
  const match = /(["'])[^"']*$/.exec(text.slice(0, before))
  return match?.index ?? before
}

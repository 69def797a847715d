import type { YAMLError } from 'yaml'
import type { Fault } from './fault.ts'
import type { Locator } from './position.ts'
import { type Sentence, sentence } from './sentence.ts'

/** Says in plain words what YAML's parser stumbled over, at the character that causes it. */
export function describeYamlError({ code, pos, message }: YAMLError, text: string, locate: Locator): Fault {
  const [start, end] = pos
  const fault = (reason: Sentence, place = locate(start, end), note = howToQuote(text, start)): Fault => ({
    ruleId: 'fm-syntax',
    level: 'error',
    reason,
    place,
    note,
  })
  switch (code) {
    case 'TAB_AS_INDENT':
      return {
        ...fault(sentence`A tab stands at the start of the line.`),
        ruleId: 'fm-tab',
        note: sentence`Indent with blanks only.`,
      }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return describeNestedKey(text, start, locate, fault)
    case 'BAD_SCALAR_START':
      return fault(sentence`A value cannot start with "${text.charAt(start)}" unless it stands in quotation marks.`)
    case 'BAD_DQ_ESCAPE':
      return fault(
        sentence`The backslash in this text means nothing.`,
        undefined,
        sentence`Use single quotation marks around the text.`,
      )
    case 'BAD_INDENT':
      return fault(
        sentence`The indentation is wrong, or a bracket is not closed.`,
        undefined,
        sentence`Indent keys of one level alike.`,
      )
    case 'MISSING_CHAR':
      if (message.includes('quote')) {
        const opened = findOpenQuote(text, start)
        return fault(
          sentence`A quotation mark is opened and never closed.`,
          locate(opened, opened + 1),
          sentence`Close it.`,
        )
      }
      if (/[[\]{}]/.test(message))
        return fault(sentence`A bracket is opened and never closed.`, undefined, sentence`Close it.`)
      return fault(sentence`The line lacks a colon behind its key.`, undefined, sentence`Write "key: value".`)
    default:
      return fault(sentence`This cannot stand here.`)
  }
}

/** `title: Hilfe: Wohnen`: the second colon is to blame. Without one, it is the deeper indented line below. */
function describeNestedKey(
  text: string,
  start: number,
  locate: Locator,
  fault: (reason: Sentence, place?: Fault['place'] & object, note?: Sentence) => Fault,
): Fault {
  const lineEnd = text.indexOf('\n', start)
  const rest = text.slice(start, lineEnd === -1 ? text.length : lineEnd)
  const colon = rest.search(/:(\s|$)/)
  if (colon === -1) {
    return fault(
      sentence`The line below is indented, but nothing can stand below this value.`,
      undefined,
      sentence`Remove the blanks.`,
    )
  }
  return fault(
    sentence`A colon with a blank behind it cannot stand in a text without quotation marks.`,
    locate(start + colon),
  )
}

/** What to do about a value that needs quotation marks: the line as it should be. */
export function howToQuote(text: string, offset: number): Sentence {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const lineEnd = text.indexOf('\n', offset)
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd)
  const match = /^[\s-]*([\w-]+):\s+([^"'\s].*?)\s*$/.exec(line)
  const [, key, value] = match ?? []
  if (!key || !value || value.length > 80) return sentence`Put the whole value in quotation marks.`
  const quoted = value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`
  return sentence`Put the whole value in quotation marks: ${key}: ${quoted}`
}

/** The parser only notices at the end of the text; the mark to blame is the last one before. */
function findOpenQuote(text: string, before: number): number {
  const match = /(["'])[^"']*$/.exec(text.slice(0, before))
  return match?.index ?? before
}

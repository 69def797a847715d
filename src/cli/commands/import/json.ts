import { sentence } from '../../../ground/sentence.ts'
import { errorFinding, type Message, type Place } from '../../../values/message.ts'

/** Parses a list, or says where it breaks off. */
export function parseJson(file: string, text: string): { readonly value: unknown } | { readonly message: Message } {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    const offset = offsetOf(error) ?? text.length
    const isCut = text.slice(offset).trim() === ''
    const reason = isCut
      ? sentence`The list ends before it is complete.`
      : sentence`The list is damaged here: this is not JSON.`
    const note = sentence`Download it again; nothing of it was imported.`
    return { message: { ...errorFinding('import-json', reason, { note, place: placeAt(text, offset) }), file } }
  }
}

/** V8 says where it stopped only in its sentence, and nothing of the kind where the text ends too early. */
function offsetOf(error: unknown): number | undefined {
  const found = error instanceof Error ? / at position (\d+)/.exec(error.message)?.[1] : undefined
  return found === undefined ? undefined : Number(found)
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: [...before.slice(lineStart)].length + 1 }
}

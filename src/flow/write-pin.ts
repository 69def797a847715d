import { setKey } from '../ground/front-matter-edit.ts'
import { type Sentence, sentence } from '../ground/sentence.ts'
import type { Doc } from '../values/doc.ts'
import { errorFinding, type Message } from '../values/message.ts'
import { formatPin, type Pin, readPin } from '../values/pin.ts'
import { isSamePin } from './renew-pin.ts'
import type { Host, Parser } from './shelves.ts'

/** The finding for a text whose pin was not renewed. */
export function refuse(doc: Doc, why: Sentence, note: Sentence): Message {
  return { ...errorFinding('confirm-refused', sentence`This text was not confirmed. ${why}`, { note }), file: doc.file }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * Writes a pin into a file's front matter, and proves, before a byte is on the disk, that nothing else of the file reads differently.
 * @returns why not, where it could not
 */
export function writePin(
  host: Pick<Host, 'content'>,
  { kinds, parse }: Parser,
  doc: Doc,
  pin: Pin,
): Message | undefined {
  const bytes = host.content.read(doc.file)
  const kind = kinds.find(({ name }) => name === doc.kind)
  const text = bytes && setKey(strict.decode(bytes), 'source_pin', formatPin(pin))
  if (!kind || text === undefined) {
    return refuse(
      doc,
      sentence`Its front matter has a form that nothing can be added to.`,
      sentence`Write one "key: value" a line.`,
    )
  }
  const { meta, text: read } = parse(new TextEncoder().encode(text), kind)
  const written = readPin(meta['source_pin'])
  const others = ({ source_pin: _, ...rest }: Doc['meta']) => JSON.stringify(rest)
  const isSound = written && !('fault' in written) && isSamePin(written, pin)
  if (!isSound || read !== doc.text || others(meta) !== others(doc.meta)) {
    throw new Error(`Writing the pin into ${doc.file} would change more than the pin.`)
  }
  host.content.write(doc.file, text)
  return undefined
}

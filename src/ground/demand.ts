import { type Sentence, type SentenceValue, sentence } from './sentence.ts'

/**
 * The tag that says what a schema demands of a value: ``z.string(demand`must be a text`)``. Whatever fails is the subject
 * of the sentence. Schemas carry nothing but texts, so it travels as JSON; {@link readDemand} takes it out again.
 */
export function demand(parts: TemplateStringsArray, ...values: readonly SentenceValue[]): { readonly error: string } {
  return { error: JSON.stringify(sentence(parts, ...values)) }
}

/** What was demanded; undefined for a message of the library's own. */
export function readDemand(message: string): Sentence | undefined {
  return message.startsWith('{"pattern"') ? JSON.parse(message) : undefined
}

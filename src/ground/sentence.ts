/**
 * A sentence that can be said in several languages, as gettext has it: the English pattern, `There is no snippet "{0}".`,
 * and what fills its holes. The pattern is the key of its translations. Plain data, made by {@link sentence}.
 */
export interface Sentence {
  readonly pattern: string
  readonly values: readonly SentenceValue[]
}

/** What fills a hole: a name or a number, the same in every language, or a part that is translated by itself. */
export type SentenceValue = string | number | Sentence

/**
 * A pattern in another language. Where its words depend on a number, `one` is said of a single one, as German and English
 * have it: the first number of the sentence decides.
 */
export type Translated = string | { readonly one: string; readonly other: string }

/** Says a sentence in the language of whoever reads it. */
export type Tell = (sentence: Sentence) => string

const patterns = new WeakMap<TemplateStringsArray, string>()

/**
 * The tag that makes a sentence: ``sentence`There is no snippet "${name}".` ``. Every pattern stands in the sources after
 * this tag, where a test finds it and demands its translations.
 */
export function sentence(parts: TemplateStringsArray, ...values: readonly SentenceValue[]): Sentence {
  let pattern = patterns.get(parts)
  if (pattern === undefined) {
    pattern = parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`)
    patterns.set(parts, pattern)
  }
  return { pattern, values }
}

/**
 * A sentence as text.
 * @param translate the pattern in the reader's language; English without it, and where it knows none
 */
export function toText(
  { pattern, values }: Sentence,
  translate: (pattern: string) => Translated | undefined = () => undefined,
): string {
  const found = translate(pattern) ?? pattern
  const chosen = typeof found === 'string' ? found : found[isOne(values) ? 'one' : 'other']
  if (values.length === 0) return chosen
  return chosen.replace(/\{(\d)\}/g, (hole, index: string) => {
    const value = values[Number(index)]
    if (value === undefined) return hole
    return typeof value === 'object' ? toText(value, translate) : String(value)
  })
}

function isOne(values: readonly SentenceValue[]): boolean {
  return values.find((value) => typeof value === 'number') === 1
}

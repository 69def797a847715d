/** What a field is for, in the two languages of those who write content. */
export interface About {
  readonly de: string
  readonly en: string
  /** Values as an editor's YAML reader types them, where the description alone leaves the form open. */
  readonly examples?: readonly unknown[]
}

/**
 * The description of a JSON Schema. It has room for one text, and no editor asks a schema in its own language: so the
 * text is both, German first, each a paragraph of its own.
 */
export function about<Rest extends object>({ de, en, examples, ...rest }: About & Rest) {
  // Under its own name, zod drops the examples of all that it transforms.
  return { description: `${de}\n\n${en}`, ...rest, ...(examples && { samples: examples }) }
}

/** Words that people use for something that pages call by its proper name. */
export interface Synonym {
  /** The name that pages use: of an office, a benefit, a document, a thing. Several, apart by semicolons, where pages differ. */
  readonly term: string
  /** Where the name stands: a law, an authority, a register of words. */
  readonly source: string
  /** Old, colloquial and everyday words for it, apart by commas. */
  readonly words: string
}

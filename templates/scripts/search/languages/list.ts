/** What the search knows of a language beside Pagefind's stemmer. Written naturally; folded when a page is made. */
export interface WordLists {
  /** Words that say nothing of what is looked for, apart by blanks. */
  readonly stop: string
  /**
   * Endings to cut from words, apart by blanks; the longest that fits is cut. Where Pagefind has no stemmer, the cut word
   * is what is looked for: Pagefind finds all words that begin with it. Elsewhere it tells whether the site has a word.
   */
  readonly endings?: string
  /** True where Pagefind has no stemmer for the language. */
  readonly bare?: boolean
  /** What is left out before an apostrophe, apart by blanks: French `l`, `d`, `qu`. */
  readonly elided?: string
  /** True where ä, ö, ü are also typed ae, oe, ue. */
  readonly umlauts?: boolean
  /** True where long words are put together from several. */
  readonly compounds?: boolean
}

/** What one file may cost at most. Real pages stay a hundred times below. */
export const limits = {
  /** Bytes of a file. */
  bytes: 1_048_576,
  /** Levels of quotes, lists, emphasis and directives inside each other. */
  depth: 100,
  /** Cells of all tables, empty ones that a short row leaves out included. */
  tableCells: 20_000,
  /** Links, images and their references. */
  links: 20_000,
  /** Levels of elements where a text holds raw HTML. */
  htmlDepth: 500,
  /** Elements where a text holds raw HTML, those counted that unclosed tags make the parser open anew. */
  htmlElements: 200_000,
  /** Longest text that may be given to the reference parser although the native one is there. */
  referenceLength: 8_192,
} as const

/** What one file may cost at most. Real pages stay a hundred times below. */
export const limits = {
  /** Levels of quotes, lists, emphasis and directives inside each other. */
  depth: 100,
  /** Nodes of the tree. */
  nodes: 100_000,
  /** Cells of all tables, empty ones that a short row leaves out included. */
  tableCells: 20_000,
  /** Links, images and their references. */
  links: 20_000,
  /** Levels of elements where a text holds raw HTML. */
  htmlDepth: 500,
  /** Elements where a text holds raw HTML, those counted that unclosed tags make the parser open anew. */
  htmlElements: 50_000,
  /** Length up to which no text can keep the native parser busy. */
  harmlessLength: 16_384,
  /** Characters that the native parser may look at again and again: about half a second. */
  parserSteps: 500_000_000,
  /** Length up to which bare addresses within one word are cheap. */
  longWord: 1_000,
  /** Accents on one letter (UAX 15 calls a text with at most thirty "stream-safe"). */
  accents: 30,
  /** Longest text that may go to the reference parser although the native one is there: it can be made to hang. */
  referenceLength: 6_144,
} as const

/** Languages that leave vowels out before an apostrophe, which Pagefind would take for a letter less: "l’école". */
const eliding = new Set(['fr', 'it'])

/**
 * The text with blanks where Pagefind must part words: after an elided article, and for the Ethiopic word separator. The
 * search page takes the blank after an apostrophe away again.
 * @param language BCP 47 tag
 */
export function partWords(text: string, language: string): string {
  const parted = text.replace(/\u1361/g, ' ')
  return eliding.has(language) ? parted.replace(/(\p{L}['’])(?=\p{L})/gu, '$1 ') : parted
}

/** A name as the search page takes a query apart: without what is elided before its words. */
export function withoutElided(name: string, language: string): string {
  return eliding.has(language) ? name.replace(/\p{L}+['’](?=\p{L})/gu, '') : name
}

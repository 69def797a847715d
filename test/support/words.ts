/**
 * The words of a text. Blanks of any kind part words; soft hyphens and other marks that nobody sees do not count.
 */
export function wordsOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .split(/[\s\u00a0]+/u)
    .filter((word) => word !== '')
}

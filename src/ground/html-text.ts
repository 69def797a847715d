const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
  nbsp: ' ',
}

/** Elements that stand in a line of text: their tags do not part words. */
const inline =
  /^<\/?(?:a|abbr|b|bdi|bdo|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)\b/i

/**
 * The text of HTML of our own making, with single blanks; for search, not for display.
 * @param html well-formed and sanitised; `<` in text is escaped
 */
export function htmlToText(html: string): string {
  return html
    .replace(/<span class="visually-hidden">[^<]*<\/span>/g, '')
    .replace(/<[^>]*>/g, (tag) => (inline.test(tag) ? '' : ' '))
    .replace(/&(amp|lt|gt|quot|nbsp|#39|#x27);/g, (_, name: string) => entities[name] ?? '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\s+/gu, ' ')
    .trim()
}

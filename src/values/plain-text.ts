import type { Body } from './body.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Elements that stand within a line; all others begin a new one. */
const inline =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|input|ins|kbd|label|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?![a-z0-9])[^>]*>/g

/**
 * What a reader reads of a body: lines of text with single blanks, a line for each block. Holes are left out, save the
 * text of links and the descriptions of images; so are the numbers and arrows of footnotes.
 */
export function plainText(body: Body): string {
  const text = joinHtml(body)
    .replace(inline, '')
    .replace(/<\/?[a-z][^>]*>/g, '\u0000')
    .replace(/[^\S ]\s*| \s+/g, ' ')
    .replace(/ ?\u0000[\u0000 ]*/g, '\n')
    .trim()
  return text.includes('&') ? text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '') : text
}

/** The HTML with the holes filled as far as they are text; a hole may stand amid a tag, so it comes first. */
function joinHtml(body: Body): string {
  let html = ''
  for (const part of body) {
    if (typeof part === 'string') html += part
    else if (part.type === 'link') html += /^#fn(?:ref)?-/.test(part.href) ? '' : joinHtml(part.body)
    else if (part.type === 'image') html += escapeMinimal(part.alt)
    else if (part.type === 'snippet') html += '<p>'
  }
  return html
}

function escapeMinimal(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}

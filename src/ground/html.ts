const textEscapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const attributeEscapes: Readonly<Record<string, string>> = { ...textEscapes, '"': '&quot;', "'": '&#39;' }

/** Escapes text for the content of an element. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (character) => textEscapes[character] ?? '') : text
}

/** Escapes text for an attribute's value in double or single quotes. */
export function escapeAttribute(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => attributeEscapes[character] ?? '') : text
}

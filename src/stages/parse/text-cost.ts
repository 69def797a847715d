import { limits } from './limits.ts'

/**
 * True for a text that would keep the native parser busy for seconds. Measured on satteri 0.10: at each colon it looks
 * through the whole paragraph (or table) for a directive, about a nanosecond a character; at each bare address within
 * a word, through the whole word several times; at each sign of emphasis that finds no partner, through all others;
 * and at each level of quotes or lists, through all levels. Everything else takes linear time. A text of usual length
 * cannot cost much whatever it holds, and is not looked at.
 */
export function costsTooMuch(text: string): boolean {
  if (text.length <= limits.harmlessLength) return false
  if (nestedTooDeep.test(text)) return true
  let steps = 0
  for (const paragraph of text.split(paragraphEnd)) {
    const signs = countSigns(paragraph)
    steps += countColons(paragraph) * paragraph.length + (signs * signs) / 4
    if (paragraph.includes('www.') || paragraph.includes('://')) steps += countAddressSteps(paragraph)
    if (steps > limits.parserSteps) return true
  }
  return false
}

/** An empty line, or the beginning of a list item or heading that is not indented like code. */
const paragraphEnd = /\n(?=[ \t>]*\n| {0,3}(?:[-*+]|#{1,6}) +[^\s])/

/** A line that opens more quotes and lists than a text can have. */
const nestedTooDeep = new RegExp(`^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${limits.depth + 1}}`, 'm')

/** Runs of signs of emphasis. */
function countSigns(text: string): number {
  return text.match(/[*_~]+/g)?.length ?? 0
}

function countColons(text: string): number {
  let count = 0
  for (let at = text.indexOf(':'); at !== -1; at = text.indexOf(':', at + 1)) count++
  return count
}

function countAddressSteps(paragraph: string): number {
  let steps = 0
  for (const word of paragraph.split(/\s/)) {
    if (word.length > limits.longWord) steps += 4 * word.length * (word.match(/www\.|:\/\//g)?.length ?? 0)
  }
  return steps
}

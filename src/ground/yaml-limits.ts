import type { CST } from 'yaml'
import type { Fault } from './fault.ts'
import type { Locator } from './position.ts'
import { type Sentence, sentence } from './sentence.ts'

/** What a YAML text may cost at most. Real front matter has ten lines and two levels. */
export const yamlLimits = { characters: 65_536, lines: 2_000, depth: 50 } as const

/** True for a text that is longer than any settings are. */
export function isTooLarge(text: string): boolean {
  return text.length > yamlLimits.characters || (text.match(/\n/g)?.length ?? 0) > yamlLimits.lines
}

const quoteIt = sentence`If it is meant as text, put the whole value in quotation marks.`

/**
 * The first token that settings may not hold, or nesting that is too deep. It looks at the syntax tokens, which YAML's
 * parser makes without recursion: composing them first would overflow the stack on five thousand brackets.
 */
export function findForbiddenToken(tokens: readonly CST.Token[], locate: Locator): Fault | undefined {
  let documents = 0
  for (const token of tokens) {
    if (token.type === 'directive') {
      return fault(
        'yaml-tag',
        sentence`A line that starts with "%" is not allowed here.`,
        locate(token.offset),
        quoteIt,
      )
    }
    if (token.type === 'doc-end') {
      return fault(
        'yaml-multidoc',
        sentence`The line "..." ends the settings too early.`,
        locate(token.offset),
        sentence`Remove it.`,
      )
    }
    if (token.type === 'document') {
      documents++
      const found = documents > 1 ? secondDocument(token, locate) : findInDocument(token, locate)
      if (found) return found
    }
  }
  return undefined
}

function secondDocument(token: CST.Document, locate: Locator): Fault {
  const reason = sentence`A second document begins here; settings are one document.`
  return fault(
    'yaml-multidoc',
    reason,
    locate(token.offset, token.offset + 3),
    sentence`Remove the line that starts with "---".`,
  )
}

function findInDocument(document: CST.Document, locate: Locator): Fault | undefined {
  // The tokens still to be looked at, last first, with their depth.
  const waiting: Array<readonly [token: CST.Token, depth: number]> = []
  const add = (list: readonly CST.Token[] | undefined, depth: number) => {
    if (list) for (let index = list.length - 1; index >= 0; index--) waiting.push([list[index] as CST.Token, depth])
  }
  if (document.value) waiting.push([document.value, 1])
  add(document.start, 0)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [token, depth] = next
    const found = judge(token, locate)
    if (found) return found
    if ('props' in token) add(token.props, depth)
    if (!('items' in token)) continue
    if (depth > yamlLimits.depth) {
      const reason = sentence`Lists or maps are nested more than ${yamlLimits.depth} levels deep.`
      return fault('yaml-depth', reason, locate(token.offset), quoteIt)
    }
    for (let index = token.items.length - 1; index >= 0; index--) {
      const item = token.items[index]
      if (item?.value) waiting.push([item.value, depth + 1])
      add(item?.sep, depth)
      if (item?.key) waiting.push([item.key, depth + 1])
      add(item?.start, depth)
    }
  }
  return undefined
}

function judge(token: CST.Token, locate: Locator): Fault | undefined {
  if (!('source' in token)) return undefined
  const place = locate(token.offset, token.offset + token.source.length)
  if (token.type === 'alias' || token.type === 'anchor') {
    const sign = token.source.slice(0, 1)
    return fault('yaml-alias', sentence`A value cannot start with "${sign}": aliases are not allowed.`, place, quoteIt)
  }
  if (token.type === 'tag') {
    return fault('yaml-tag', sentence`The tag "${token.source}" is not allowed: every value is a text.`, place, quoteIt)
  }
  if (token.type === 'scalar' && token.source === '<<') {
    return fault('yaml-tag', sentence`The merge key "<<" is not allowed.`, place, sentence`Write each key out.`)
  }
  return undefined
}

function fault(ruleId: string, reason: Sentence, place: Fault['place'] & object, note: Sentence): Fault {
  return { ruleId, level: 'error', reason, place, note }
}

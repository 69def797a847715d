import { Composer, type CST, isMap, isScalar, isSeq, type ParsedNode, Parser, type Scalar, type YAMLMap } from 'yaml'
import type { Fault, Place } from './fault.ts'
import { createLocator, type Locator } from './position.ts'
import { sentence } from './sentence.ts'
import { describeYamlError, howToQuote } from './yaml-errors.ts'
import { findForbiddenToken, isTooLarge, yamlLimits } from './yaml-limits.ts'

/** A map as YAML's failsafe schema gives it: objects without a prototype, lists, and every scalar as its own text. */
export type YamlMap = { readonly [key: string]: YamlValue }
export type YamlValue = string | readonly YamlValue[] | YamlMap

/** What was read, with the place of everything. Nested keys are joined by dots: `facts.fee.amount`, `keywords.0`. */
export interface Yaml {
  /** Undefined where nothing could be read; the findings say why. */
  readonly value: YamlMap | undefined
  /** Place of each key, or of the entry of a list. */
  readonly places: Readonly<Record<string, Place>>
  /** Place of each value, under the path of its key. */
  readonly valuePlaces: Readonly<Record<string, Place>>
  readonly findings: readonly Fault[]
}

const composerOptions = {
  schema: 'failsafe',
  merge: false,
  // A duplicate is found here, where both lines can be named.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/**
 * Reads a YAML map, as data only: no types, no aliases, no tags, one document. Never throws for its content.
 * @param text YAML whose lines end with LF
 * @param lineOffset lines of the file above the text
 */
export function readYaml(text: string, { lineOffset = 0 }: { readonly lineOffset?: number } = {}): Yaml {
  const locate = createLocator(text, lineOffset)
  if (isTooLarge(text)) {
    const reason = sentence`The settings are longer than 64 KB or ${yamlLimits.lines} lines.`
    return unreadable({ ruleId: 'fm-too-large', level: 'error', reason, place: locate(0) })
  }
  const tokens = [...new Parser().parse(text)]
  const forbidden = findForbiddenToken(tokens, locate)
  if (forbidden) return unreadable(forbidden)
  return composeMap(tokens, text, locate)
}

function composeMap(tokens: readonly CST.Token[], text: string, locate: Locator): Yaml {
  const [document] = new Composer(composerOptions).compose(tokens, true, text.length)
  const [error] = document?.errors ?? []
  if (error) return unreadable(describeYamlError(error, text, locate))
  const reading: Reading = { text, locate, places: Object.create(null), valuePlaces: Object.create(null), findings: [] }
  const { places, valuePlaces, findings } = reading
  const root = document?.contents
  if (!root || (isScalar(root) && root.source === '')) {
    return { value: Object.create(null), places, valuePlaces, findings }
  }
  if (isMap(root)) return { value: readMap(root, '', reading), places, valuePlaces, findings }
  return unreadable({
    ruleId: 'fm-not-a-map',
    level: 'error',
    reason: isSeq(root)
      ? sentence`Here stands a list where settings of the form "key: value" are expected.`
      : sentence`Here stands a text where settings of the form "key: value" are expected.`,
    place: locate(root.range[0], root.range[1]),
    note: sentence`Begin each line with a key and a colon, for example: title: Housing`,
  })
}

function unreadable(fault: Fault): Yaml {
  return { value: undefined, places: Object.create(null), valuePlaces: Object.create(null), findings: [fault] }
}

interface Reading {
  readonly text: string
  readonly locate: Locator
  readonly places: Record<string, Place>
  readonly valuePlaces: Record<string, Place>
  readonly findings: Fault[]
}

function readMap(map: YAMLMap.Parsed, path: string, reading: Reading): YamlMap {
  // Without a prototype, a key named `__proto__` or `constructor` is a key like any other.
  const result: Record<string, YamlValue> = Object.create(null)
  for (const { key, value } of map.items) {
    if (!isScalar(key)) {
      reading.findings.push(strangeKey(map, reading))
      continue
    }
    const name = textOf(key)
    const keyPath = path ? `${path}.${name}` : name
    const place = reading.locate(key.range[0], key.range[1])
    if (name in result) {
      reading.findings.push(duplicateKey(name, place, reading.places[keyPath]))
      continue
    }
    reading.places[keyPath] = place
    result[name] = readNode(value, keyPath, place, reading)
  }
  return result
}

function readNode(node: ParsedNode | null, path: string, place: Place, reading: Reading): YamlValue {
  if (!node) return ''
  reading.valuePlaces[path] = node.range[1] > node.range[0] ? reading.locate(node.range[0], node.range[1]) : place
  if (isMap(node)) return readMap(node as YAMLMap.Parsed, path, reading)
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      const itemPath = `${path}.${index}`
      const itemPlace = reading.locate(item.range[0], item.range[1])
      reading.places[itemPath] = itemPlace
      return readNode(item, itemPath, itemPlace, reading)
    })
  }
  const text = isScalar(node) ? textOf(node) : ''
  if (isScalar(node) && node.type === 'PLAIN' && /^[“”„‟«»‚‘’].*[“”‟«»‘’"]$/u.test(text)) {
    reading.findings.push(smartQuotes(text, reading.valuePlaces[path] ?? place))
  }
  return text
}

function textOf(scalar: Scalar): string {
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? '')
}

function duplicateKey(name: string, place: Place, first: Place | undefined): Fault {
  const reason = first
    ? sentence`The key "${name}" is given twice; it is given first in line ${first.line}.`
    : sentence`The key "${name}" is given twice.`
  return { ruleId: 'fm-duplicate-key', level: 'error', reason, place, note: sentence`Keep one of the two lines.` }
}

function strangeKey(map: YAMLMap.Parsed, { text, locate }: Reading): Fault {
  const start = map.range[0]
  return {
    ruleId: 'fm-syntax',
    level: 'error',
    reason: sentence`A key must be a plain word; here braces or brackets stand in its place.`,
    place: locate(start, map.range[1]),
    note: howToQuote(text, start),
  }
}

function smartQuotes(text: string, place: Place): Fault {
  return {
    ruleId: 'fm-smart-quotes',
    level: 'warning',
    reason: sentence`The typographic quotation marks around ${text} are part of the text and will be shown.`,
    place,
    note: sentence`Write straight quotation marks ("), or none.`,
  }
}

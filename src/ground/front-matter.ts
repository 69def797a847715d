import matter from 'gray-matter'
import type { Fault } from './fault.ts'
import { readYaml, type Yaml } from './yaml.ts'
import { isTooLarge } from './yaml-limits.ts'
import { readPlainYaml } from './yaml-plain.ts'

export { readYaml, type Yaml, type YamlMap } from './yaml.ts'

/** A text file cut into its settings and its body. */
export interface FrontMatter {
  /** Undefined where the file has no front matter, or none that can be read; then `findings` says why. */
  readonly yaml: Yaml | undefined
  /** Offset of the body in the text. */
  readonly bodyStart: number
  readonly findings: readonly Fault[]
}

/**
 * Splits off the YAML between `---` lines at the very start of a file.
 *
 * The fence is judged here, before gray-matter sees it: gray-matter would take the language from it and run
 * `---js`. What gray-matter gets is always the plain fence, with engines that know YAML only, and options, because
 * without them it answers from a cache that forgets errors.
 * @param text the whole file, lines ending with LF
 */
export function readFrontMatter(text: string): FrontMatter {
  const fence = /^---[ \t]*([^\s-].*)?(?:\n|$)/.exec(text)
  if (!fence) return { yaml: undefined, bodyStart: 0, findings: [] }
  const start = fence[0].length
  const closing = /^---[ \t]*(?:\n|$)/m.exec(text.slice(start))
  const language = fence[1]?.trim()
  if (!closing) return { yaml: undefined, bodyStart: text.length, findings: [unclosed] }
  const bodyStart = start + closing.index + closing[0].length
  if (language) return { yaml: undefined, bodyStart, findings: [wrongLanguage(language)] }
  const yaml = readBlock(text.slice(start, start + closing.index))
  return { yaml, bodyStart, findings: yaml.findings }
}

function readBlock(block: string): Yaml {
  const plain = readPlainYaml(block, 1)
  if (plain) return plain
  // gray-matter ends the block at any line that only begins like a fence, and reads no block of comments.
  // Its search for comments takes the square of the length.
  if (/^---/m.test(block) || isTooLarge(block)) return readYaml(block, { lineOffset: 1 })
  let yaml: Yaml | undefined
  const parseYaml = (source: string): object => {
    yaml = readYaml(source.replace(/^\n/, ''), { lineOffset: 1 })
    return yaml.value ?? {}
  }
  matter(`---\n${block}---\n`, { language: 'yaml', delimiters: '---', excerpt: false, engines: onlyYaml(parseYaml) })
  return yaml ?? readYaml('', { lineOffset: 1 })
}

function onlyYaml(parse: (source: string) => object) {
  const refuse = {
    parse: (): never => {
      throw new Error('Front matter is YAML and nothing else.')
    },
  }
  return { yaml: { parse }, json: refuse, javascript: refuse, coffee: refuse }
}

const unclosed: Fault = {
  ruleId: 'fm-unclosed',
  level: 'error',
  reason: 'The front matter that starts in line 1 never ends, so nothing of this file can be read.',
  place: { line: 1, column: 1, endColumn: 4 },
  note: 'Put a line with three hyphens (---) between the settings and the text.',
}

function wrongLanguage(language: string): Fault {
  return {
    ruleId: 'fm-language',
    level: 'error',
    reason: `The front matter is marked as "${language.slice(0, 40)}", but only YAML is allowed.`,
    place: { line: 1, column: 4, endColumn: 4 + [...language].length },
    note: 'Write three hyphens (---) and nothing else in the first line.',
  }
}

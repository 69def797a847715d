import type { Fault } from './fault.ts'
import { sentence } from './sentence.ts'
import { readYaml, type Yaml } from './yaml.ts'
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
 * A language behind the opening fence is a mistake and never a reason to run anything.
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
  // The last line feed belongs to the fence: a mistake at the end is one of the last line.
  return readPlainYaml(block, 1) ?? readYaml(block.replace(/\n$/, ''), { lineOffset: 1 })
}

const unclosed: Fault = {
  ruleId: 'fm-unclosed',
  level: 'error',
  reason: sentence`The front matter that starts in line 1 never ends, so nothing of this file can be read.`,
  place: { line: 1, column: 1, endColumn: 4 },
  note: sentence`Put a line with three hyphens (---) between the settings and the text.`,
}

function wrongLanguage(language: string): Fault {
  return {
    ruleId: 'fm-language',
    level: 'error',
    reason: sentence`The front matter is marked as "${language.slice(0, 40)}", but only YAML is allowed.`,
    place: { line: 1, column: 4, endColumn: 4 + [...language].length },
    note: sentence`Write three hyphens (---) and nothing else in the first line.`,
  }
}

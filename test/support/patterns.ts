import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'

const root = join(import.meta.dirname, '../../src')

/** Patterns that the sources say, with the file of each; read by a parser, so that none hides in an odd place. */
export function patternsInSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  for (const name of names.sort()) {
    const program = parseAst(readFileSync(join(root, name), 'utf8'), { lang: 'ts' })
    visit(program, (pattern) => found.has(pattern) || found.set(pattern, name))
  }
  return found
}

function visit(node: unknown, say: (pattern: string) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (isSaid(node)) {
    const parts = node.quasi.quasis.map(({ value }) => value.cooked)
    say(parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`))
  }
  for (const inner of Object.values(node)) visit(inner, say)
}

interface Said {
  readonly quasi: { readonly quasis: ReadonlyArray<{ readonly value: { readonly cooked: string } }> }
}

function isSaid(node: object): node is Said {
  const { type, tag } = node as { readonly type?: string; readonly tag?: { readonly name?: string } }
  return type === 'TaggedTemplateExpression' && (tag?.name === 'sentence' || tag?.name === 'demand')
}

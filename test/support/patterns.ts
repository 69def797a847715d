import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'vitest/node'

const root = join(import.meta.dirname, '../../src')

/** Patterns that the sources say, with the file of each; read by a parser, so that none hides in an odd place. */
export function patternsInSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  walk((node, name) => {
    if (!isSaid(node)) return
    const parts = node.quasi.quasis.map(({ value }) => value.cooked)
    const pattern = parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`)
    if (!found.has(pattern)) found.set(pattern, name)
  })
  return found
}

/** Files that put a sentence together from its parts, so that no pattern of it is found. */
export function looseSentences(): readonly string[] {
  const found = new Set<string>()
  walk((node, name) => {
    const { type, properties = [] } = node as ObjectNode
    const keys = type === 'ObjectExpression' ? properties.map(({ key }) => key?.name) : []
    if (keys.includes('pattern') && keys.includes('values')) found.add(name)
  })
  return [...found]
}

/** Looks at every node of every source. */
function walk(look: (node: object, name: string) => void): void {
  const visit = (node: unknown, name: string): void => {
    if (typeof node !== 'object' || node === null) return
    look(node, name)
    for (const inner of Object.values(node)) visit(inner, name)
  }
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  for (const name of names.sort()) visit(parseAst(readFileSync(join(root, name), 'utf8'), { lang: 'ts' }), name)
}

interface Said {
  readonly quasi: { readonly quasis: ReadonlyArray<{ readonly value: { readonly cooked: string } }> }
}

interface ObjectNode {
  readonly type?: string
  readonly properties?: ReadonlyArray<{ readonly key?: { readonly name?: string } }>
}

function isSaid(node: object): node is Said {
  const { type, tag } = node as { readonly type?: string; readonly tag?: { readonly name?: string } }
  return type === 'TaggedTemplateExpression' && (tag?.name === 'sentence' || tag?.name === 'demand')
}

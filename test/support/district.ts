import { existsSync, readFileSync } from 'node:fs'
import { type ImportResult, importIntegreat } from '../../src/imports/index.ts'
import { resolveLanguageAlias } from '../../src/values/languages.ts'

/* The pages of a real district, which lie beside the project and not in it. */
const dumps = new URL('../../../shared/data/dumps/', import.meta.url)
const folder = 'municipalities/lkaugsburg/'

/** A page as the platform's API gives it. */
export interface Page {
  readonly path: string
  readonly title: string
  readonly content: string
}

/** The content root after some imports: path → text. */
export type Tree = ReadonlyMap<string, string>

export const isPresent = existsSync(new URL('lkaugsburg.de.json', dumps))
/** What the name of a skipped group of tests ends with. */
export const absence = isPresent ? '' : ' (left out: ../shared/data/dumps is not here)'

/** The pages of one language. */
export function readDump(language: string): Page[] {
  return JSON.parse(readFileSync(new URL(`lkaugsburg.${language}.json`, dumps), 'utf8'))
}

/** Imports one language into a content root. */
export function runImport(tree: Tree, language: string): { tree: Tree; result: ImportResult } {
  const existing = new Map(
    [...tree].flatMap(([path, text]) => (path.startsWith(folder) ? [[path.slice(folder.length), text] as const] : [])),
  )
  const network = tree.get('integreat.yaml')
  const result = importIntegreat({
    pages: readDump(language),
    municipality: 'lkaugsburg',
    language,
    sourceLanguage: 'de',
    resolveLanguage: (code) => resolveLanguageAlias(code)?.code ?? code,
    existing,
    ...(network === undefined ? {} : { network }),
  })
  const kept = [...tree].filter(([path]) => !result.remove.includes(path))
  return { result, tree: new Map([...kept, ...result.files]) }
}

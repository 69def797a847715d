import { editorFiles } from '../editor-files.ts'
import { type Start, startConfig, startPages } from './start.ts'

/** What a network of one starts from. */
export interface NetworkStart extends Start {
  /** Address of the published root. */
  readonly baseUrl: string
  /** Files that check and publish the content by themselves, by path. */
  readonly recipes: ReadonlyMap<string, string>
  /** Name and version of the package, as npm installs it. */
  readonly packageName: string
}

/** Every file of a new network of one: it builds at once and has no finding. */
export function startNetwork(start: NetworkStart): ReadonlyMap<string, string> {
  const { name, languages, texts, recipes, packageName, baseUrl } = start
  const words = new Map([
    ['name', name],
    ['source', languages[0] ?? ''],
    ['package', packageName],
  ])
  const fill = (text: string) => text.replace(/\{\{ (\w+) \}\}/g, (whole, word: string) => words.get(word) ?? whole)
  const readmes = [...texts].filter(([path]) => !path.includes('/')).map(([path, text]) => [path, fill(text)] as const)
  return new Map([
    ['.gitignore', ignored],
    ['municipality.yaml', startConfig(start, { baseUrl })],
    ...startPages(start),
    ...readmes,
    ...recipes,
    ...editorFiles({ isSingle: true, existing: new Map() }).files,
  ])
}

const ignored = `# What builds write and remember
site/
public/
build.env
.cache/
node_modules/
`

/** The files of a new municipality in a network that is there already: its configuration, start page and imprint. */
export function startMunicipality(
  start: Start,
  { id, layers }: { readonly id: string; readonly layers: readonly string[] },
): ReadonlyMap<string, string> {
  const isNeeded = ([path]: readonly [string, string]) => /^[^/]+\/(?:index|imprint|snippets\/.*)\.md$/.test(path)
  const pages = [...startPages(start)].filter(isNeeded)
  const files = [['municipality.yaml', startConfig(start, { layers })] as const, ...pages]
  return new Map(files.map(([path, text]) => [`municipalities/${id}/${path}`, text]))
}

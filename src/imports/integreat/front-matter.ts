import { Document, isMap, isNode, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'

/** Fields in the order in which they are written; others follow in the order in which they stood. */
const order = [
  ...[
    'title',
    'description',
    'slug',
    'keywords',
    'aliases',
    'updated',
    'order',
    'icon',
    'organization',
    'website',
    'logo',
  ],
  ...['status', 'missing', 'toc'],
]

/** Texts and lists of texts; undefined for a field that is not to be there. */
export type Fields = Readonly<Record<string, string | readonly string[] | undefined>>

// Every scalar is a text (failsafe), as our front matter is read: `no` and `01067` need no quotes and stay themselves.
const yamlOptions = { schema: 'failsafe', merge: false } as const
const writeOptions = { lineWidth: 0, flowCollectionPadding: false }

/** A file cut at its front matter. */
export interface CutFile {
  /** The YAML between the `---` lines; undefined where there is none. */
  readonly yaml: string | undefined
  readonly body: string
}

/** Cuts a Markdown file into front matter and body. */
export function cutFile(text: string): CutFile {
  const match = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/m.exec(text)
  if (match?.index !== 0) return { yaml: undefined, body: text }
  return { yaml: match[1] ?? '', body: text.slice(match[0].length) }
}

/**
 * A whole file.
 * @param fields what the import knows; these fields are replaced or, where undefined, taken out
 * @param existing YAML of the file that is there: its other fields stay, with their comments
 */
export function writeFile(fields: Fields, body: string, existing?: string): string {
  const document = new Document({}, yamlOptions)
  const contents = document.contents as unknown as YAMLMap
  for (const pair of foreignPairs(existing, fields)) contents.items.push(pair)
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value.length > 0) contents.items.push(document.createPair(name, value) as Pair)
  }
  const names = contents.items.map((pair) => nameOf(pair))
  const place = (pair: Pair): number => {
    const known = order.indexOf(nameOf(pair))
    return known === -1 ? order.length + names.indexOf(nameOf(pair)) : known
  }
  contents.items.sort((one, other) => place(one) - place(other))
  return `---\n${document.toString(writeOptions)}---\n${body === '' ? '' : `\n${body}`}`
}

function foreignPairs(existing: string | undefined, fields: Fields): Pair[] {
  if (existing === undefined) return []
  const document = parseDocument(existing, yamlOptions)
  if (document.errors.length > 0 || !isMap(document.contents)) return []
  return document.contents.items.filter((pair) => !Object.hasOwn(fields, nameOf(pair)))
}

/**
 * Takes fields out of a file and leaves every other byte alone.
 * @returns the same text where none of them is there
 */
export function withoutFields(text: string, names: ReadonlySet<string>): string {
  const { yaml } = cutFile(text)
  if (yaml === undefined) return text
  const document = parseDocument(yaml, yamlOptions)
  if (document.errors.length > 0 || !isMap(document.contents)) return text
  let rest = yaml
  for (const pair of document.contents.items.toReversed()) {
    if (!names.has(nameOf(pair)) || !isNode(pair.key)) continue
    const start = pair.key.range?.[0] ?? 0
    const valueEnd = isNode(pair.value) ? (pair.value.range?.[1] ?? start) : start
    const lineEnd = rest.indexOf('\n', Math.max(start, valueEnd - 1))
    rest = rest.slice(0, start) + (lineEnd === -1 ? '' : rest.slice(lineEnd + 1))
  }
  if (rest === yaml) return text
  const at = text.indexOf(yaml, text.indexOf('---') + 3)
  return text.slice(0, at) + rest.replace(/\r?\n$/, '') + text.slice(at + yaml.length)
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : ''
}

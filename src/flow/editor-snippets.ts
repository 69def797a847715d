import { kinds } from '../kinds/index.ts'
import { findSchema } from '../kinds/json-schema.ts'

/** A snippet of Visual Studio Code. @see https://code.visualstudio.com/docs/editing/userdefinedsnippets */
interface EditorSnippet {
  readonly scope: 'markdown'
  readonly prefix: string
  readonly body: readonly string[]
  readonly description: string
}

/** Every directive, and every key of front matter with its values, as snippets for Markdown files. */
export function editorSnippets(): Readonly<Record<string, EditorSnippet>> {
  const snippets = new Map<string, EditorSnippet>(directives.map((one) => [one.description, one]))
  for (const { name } of kinds) {
    for (const [key, property] of Object.entries(propertiesOf(name))) {
      // The first kind that has a key says what it is; a pin is written by a program.
      if (key === 'source_pin' || snippets.has(key)) continue
      snippets.set(
        key,
        write(key, [`${key}: ${placeFor(property)}`], property.description?.replace('\n\n', ' · ') ?? key),
      )
    }
  }
  return Object.fromEntries(snippets)
}

interface Property {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly description?: string
}

function propertiesOf(kind: string): Readonly<Record<string, Property>> {
  return (findSchema(kind)?.['properties'] ?? {}) as Readonly<Record<string, Property>>
}

function placeFor({ type, enum: values }: Property): string {
  const choices = values ?? (type === 'boolean' ? ['true', 'false'] : undefined)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's own form of a place to fill in
  if (!choices) return type?.includes('array') ? '[${1}]' : '${1}'
  return `\${1|${choices.join(',')}|}`
}

function write(prefix: string, body: readonly string[], description: string): EditorSnippet {
  return { scope: 'markdown', prefix, body, description }
}

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: the editor's own form of a place to fill in */
const directives: readonly EditorSnippet[] = [
  write(
    'page',
    ['---', 'title: ${1:Title}', 'status: draft', '---', '$0'],
    'Der Anfang einer Seite · The beginning of a page',
  ),
  write('snippet', ['::snippet[${1:name}]'], 'Ein Baustein aus snippets/ · A shared piece of text from snippets/'),
  write(
    'snippet-with',
    ['::snippet[${1:name}]{${2:key}="${3:value}"}'],
    'Ein Baustein mit Angaben · A shared piece of text with values',
  ),
  write(
    'fact',
    [':fact[${1:name}]'],
    'Ein Fakt aus municipality.yaml oder layer.yaml · A fact of municipality.yaml or layer.yaml',
  ),
  write('value', ['{{ facts.${1:name} }}'], 'Der bloße Wert eines Fakts · The plain value of a fact'),
  write('note', [':::note', '$0', ':::'], 'Ein Hinweis, der hervorsticht · A note that stands out'),
  write(
    'details',
    [':::details[${1:Title}]', '$0', ':::'],
    'Ein Text, der sich auf Druck auf seinen Titel öffnet · A text that opens when its title is pressed',
  ),
  write(
    'link',
    ['[${1:Words}](${2:../folder/page.md})'],
    'Ein Link zu einer Seite, über den Pfad ihrer Datei · A link to a page, by the path of its file',
  ),
  write(
    'image',
    ['![${1:What the image shows}](${2:../media/image.jpg})'],
    'Ein Bild aus media/ · An image from media/',
  ),
  write(
    'id',
    ['{#${1:id}}'],
    'Ein Name einer Überschrift, zu der Links führen können · An id of a heading, which links can lead to',
  ),
]
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: the editor's own form of a place to fill in */

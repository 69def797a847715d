import { findSchema, schemaNames } from '../kinds/json-schema.ts'
import { editorSnippets } from './editor-snippets.ts'

/** Where the schemas of a content root lie. */
const schemaFolder = '.integreat/schemas'
const settingsFile = '.vscode/settings.json'
const extensionsFile = '.vscode/extensions.json'

/** Files of a person that this module adds to; their text must be known. */
export const sharedEditorFiles: readonly string[] = [settingsFile, extensionsFile]

/** What makes an editor understand a content root. */
export interface EditorFiles {
  readonly files: ReadonlyMap<string, string>
  /** Files that hold more than plain JSON and stay as they are, with what is to be added to them by hand. */
  readonly left: ReadonlyArray<{ readonly file: string; readonly add: string }>
}

/**
 * Schemas of everything that is written as YAML, wired for Visual Studio Code, and its snippets for Markdown.
 *
 * The YAML extension reads `.yaml` files only, not the front matter of Markdown files
 * (https://github.com/redhat-developer/vscode-yaml/issues/207): there, snippets offer the keys and their values.
 * @param existing texts of {@link sharedEditorFiles} that are there already: what a person has set stays
 */
export function editorFiles({
  isSingle,
  existing,
}: {
  readonly isSingle: boolean
  readonly existing: ReadonlyMap<string, string>
}): EditorFiles {
  const files = new Map<string, string>()
  for (const name of schemaNames) files.set(`${schemaFolder}/${name}.json`, toJson(findSchema(name)))
  files.set('.vscode/integreat.code-snippets', toJson(editorSnippets()))
  const left: Array<{ file: string; add: string }> = []
  const additions = [
    [settingsFile, settingsFor(isSingle)],
    [extensionsFile, { recommendations: ['redhat.vscode-yaml'] }],
  ] as const
  for (const [file, addition] of additions) {
    const before = readObject(existing.get(file) ?? '{}')
    if (before) files.set(file, toJson(merge(before, addition)))
    else left.push({ file, add: toJson(addition).trimEnd() })
  }
  return { files, left }
}

type Json = Readonly<Record<string, unknown>>

function settingsFor(isSingle: boolean): Json {
  const schemas = isSingle
    ? { 'network-of-one': ['/municipality.yaml'] }
    : { network: ['/integreat.yaml'], municipality: ['/municipalities/*/municipality.yaml'] }
  const all = {
    ...schemas,
    layer: ['/shared/*/layer.yaml'],
    synonyms: ['**/synonyms.yaml'],
    glossary: ['**/glossary.yaml'],
  }
  return {
    'yaml.schemas': Object.fromEntries(
      Object.entries(all).map(([name, files]) => [`./${schemaFolder}/${name}.json`, files]),
    ),
    // Completion in Markdown is off unless asked for; letters of other scripts are no attack here.
    '[markdown]': {
      'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
      'editor.wordWrap': 'on',
      'editor.unicodeHighlight.ambiguousCharacters': false,
      'editor.unicodeHighlight.invisibleCharacters': false,
    },
    'files.eol': '\n',
  }
}

/** What a person has set wins; maps and lists get what they lack. */
function merge(before: Json, addition: Json): Json {
  const merged: Record<string, unknown> = { ...before }
  for (const [key, value] of Object.entries(addition)) {
    const old = before[key]
    if (old === undefined) merged[key] = value
    else if (Array.isArray(old) && Array.isArray(value)) merged[key] = [...new Set([...old, ...value])]
    else if (isObject(old) && isObject(value)) merged[key] = merge(old, value)
  }
  return merged
}

/** Undefined where it is no JSON object: VS Code allows comments, which would be lost. */
function readObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

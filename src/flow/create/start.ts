import { stringify } from 'yaml'
import { setKey } from '../../ground/front-matter-edit.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Shelves, Workshop } from '../shelves.ts'
import { writeTranslationDraft } from './draft.ts'

/** What a municipality starts from. */
export interface Start {
  /** Its name, as readers know it. */
  readonly name: string
  /** Codes; the first is the one that texts are written in first. */
  readonly languages: readonly string[]
  /** The texts that municipalities start with, by path: `de/index.md`. */
  readonly texts: ReadonlyMap<string, string>
  readonly shelves: Pick<Shelves, 'languages'> & Pick<Workshop, 'kinds'>
}

/** Codes of the languages in which there are texts to start with. */
export function languagesOf(texts: ReadonlyMap<string, string>): readonly string[] {
  const folders = [...texts.keys()].filter((path) => path.includes('/')).map((path) => path.slice(0, path.indexOf('/')))
  return [...new Set(folders)].sort()
}

/** Pages and snippets to start with: written where there is a text in that language, else drafts to translate. */
export function startPages(start: Start): ReadonlyMap<string, string> {
  const { languages, texts } = start
  const [source = ''] = languages
  const files = new Map<string, string>()
  for (const path of [...texts.keys()].filter((name) => name.startsWith(`${source}/`))) {
    const below = path.slice(source.length)
    const shared = languagesOf(texts).flatMap((code) => texts.get(`${code}${below}`)?.match(sharedLine) ?? [])
    for (const code of languages) {
      const text = texts.get(`${code}${below}`)?.replace(sharedLine, '') ?? draftOf(path, source, start)
      if (text !== undefined) files.set(`${code}${below}`, code === source ? withLines(text, shared) : text)
    }
  }
  return files
}

function draftOf(file: string, source: string, { texts, shelves }: Start): string | undefined {
  const kind = kindOf(file, shelves.kinds)
  const language = shelves.languages.get(source)
  return kind && language && writeTranslationDraft(kind, { file, text: texts.get(file) ?? '', language })
}

/** The content type of a text, by the folder that it lies in. */
function kindOf(path: string, kinds: readonly Kind[]): Kind | undefined {
  const [, folder, ...rest] = path.split('/')
  const isOwn = ({ folder: own }: Kind) => own === folder && rest.length > 0
  return kinds.find(isOwn) ?? kinds.find((kind) => kind.folder === undefined)
}

/** What is not translated stands once, in the source language, whichever that is here. */
const sharedLine = /^(?:order|icon): .*\n/gm

function withLines(text: string, lines: readonly string[]): string {
  return lines.reduce(
    (before, line) => setKey(before, line.slice(0, line.indexOf(':')), [line.trimEnd()]) ?? before,
    text,
  )
}

/** `municipality.yaml` with facts that the pages to start with use. */
export function startConfig(
  { name, languages }: Pick<Start, 'name' | 'languages'>,
  { baseUrl, layers = [] }: { readonly baseUrl?: string | undefined; readonly layers?: readonly string[] } = {},
): string {
  const isSingle = baseUrl !== undefined
  const [source] = languages
  const lines = [
    yaml({ name }),
    isSingle ? `# The address where the website will be published.\n${yaml({ base_url: baseUrl })}` : '',
    source === 'de' ? '' : `# The language that texts are written in first.\n${yaml({ source_language: source })}`,
    `# Their order here is their order in the language switcher.\nlanguages: [${languages.join(', ')}]\n`,
    layers.length === 0 ? '' : `# Texts that others have written for everyone:\n# extends: [${layers.join(', ')}]\n`,
    facts,
  ]
  return lines.join('')
}

const facts = `# Written once here, shown in many texts: :fact[office-phone]
facts:
  office-address: {type: address, street: Musterstraße 1, postcode: "12345", city: Musterstadt}
  office-phone: {type: phone, number: "+49 30 23125-100"}
  office-mail: {type: email, address: office@example.org}
`

function yaml(value: Readonly<Record<string, unknown>>): string {
  return stringify(value, { lineWidth: 0 })
}

/** The name that a folder or file name stands for: `my-town` → `My Town`. */
export function nameFrom(id: string): string {
  const words = id.split(/[-_\s]+/).filter(Boolean)
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ')
}

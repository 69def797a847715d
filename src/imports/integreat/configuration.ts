import { Document, isScalar, isSeq, parseDocument } from 'yaml'

const writeOptions = { lineWidth: 0, flowCollectionPadding: false }
// Texts stay as they are written: `no` is a language, `01067` a postcode.
const yamlOptions = { schema: 'failsafe' } as const

/** What a new configuration says. */
export interface ConfigurationOptions {
  readonly name: string
  readonly language: string
  readonly sourceLanguage: string
}

/** `municipality.yaml`, new or with the language added. */
export function writeMunicipality(existing: string | undefined, options: ConfigurationOptions): string {
  if (existing !== undefined) return withLanguage(existing, options)
  return newDocument({ name: options.name, languages: [options.language] })
}

/** `integreat.yaml`, new or with the language added. */
export function writeNetwork(existing: string | undefined, options: ConfigurationOptions): string {
  if (existing !== undefined) return withLanguage(existing, options)
  const { name, sourceLanguage, language } = options
  return newDocument({
    title: name,
    base_url: 'https://example.org',
    source_language: sourceLanguage,
    languages: [language],
  })
}

/** The name of a municipality that is there: its text, or that in one language. */
export function readName(existing: string | undefined, language: string): string | undefined {
  if (existing === undefined) return undefined
  const name: unknown = parseDocument(existing, yamlOptions).toJS()?.name
  if (typeof name === 'string') return name
  const texts = Object.entries(name ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return (texts.find(([code]) => code === language) ?? texts[0])?.[1]
}

function newDocument(values: Readonly<Record<string, string | readonly string[]>>): string {
  const document = new Document(values, yamlOptions)
  const languages = document.get('languages')
  if (isSeq(languages)) languages.flow = true
  return document.toString(writeOptions)
}

/**
 * Adds a language to a list `languages`; where there is none, the file says that another one decides. The place is the
 * same whatever the order of imports: the source language first, the others by code, an editor's own order untouched.
 */
function withLanguage(existing: string, { language, sourceLanguage }: ConfigurationOptions): string {
  const document = parseDocument(existing, yamlOptions)
  const list = document.get('languages')
  if (document.errors.length > 0 || !isSeq(list)) return existing
  const codes = list.items.map((item) => (isScalar(item) ? String(item.value) : String(item)))
  if (codes.includes(language)) return existing
  const rank = (code: string): string => (code === sourceLanguage ? '' : code)
  const place = codes.findIndex((code) => rank(code) > rank(language))
  list.items.splice(place === -1 ? codes.length : place, 0, document.createNode(language))
  return document.toString(writeOptions)
}

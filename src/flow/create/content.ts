import { nearest } from '../../ground/nearest.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Source } from '../../values/doc.ts'
import { canBeDraft, writeDraft, writeTranslationDraft } from './draft.ts'
import { type Creation, type Home, type Refusal, readText, refuse, type Surroundings, settle } from './surroundings.ts'

/** Files of one page, snippet …: in the source language and in those that are asked for. */
export function createContent(
  around: Surroundings,
  home: Home,
  {
    kind,
    key,
    title,
    languages,
  }: {
    readonly kind: Kind
    readonly key: string
    readonly title: string
    readonly languages: readonly string[]
  },
): Creation | Refusal {
  if (kind.names && !kind.names.includes(key)) {
    return refuse(`There is no ${kind.name} "${key}"; there are: ${kind.names.join(', ')}.`, nearest(key, kind.names))
  }
  if (key === '' && kind.folder !== undefined) return refuse(`A ${kind.name} needs a name.`)
  const { sourceLanguage, originOf } = home
  const known = variantsOf(home, kind, key)
  const fileOf = (language: string) =>
    known.get(language)?.file ?? pathOf(around, home, kind, { key, language, known: [...known.values()] })
  const source = { file: fileOf(sourceLanguage), text: writeDraft(kind, title), language: sourceLanguage }
  const files = new Map([[source.file, source.text]])
  for (const language of languages.filter((code) => code !== sourceLanguage)) {
    const original = readOriginal(around, known.get(originOf(language)) ?? known.get(sourceLanguage)) ?? source
    const text = translate(around, kind, original)
    if (text === undefined) return refuse(`${original.file} cannot be read. Run "integreat check" to see why.`)
    files.set(fileOf(language), text)
  }
  return settle(around, files, (source) => source.kind === kind.name || isPage(source.kind) === isPage(kind.name))
}

/** Drafts of everything that a municipality or layer has and that is missing in a language. */
export function createLanguage(around: Surroundings, home: Home, language: string): Creation | Refusal {
  if (language === home.sourceLanguage)
    return refuse(`"${language}" is the language that the others are translated from.`)
  const files = new Map<string, string>()
  const { scope, sourceLanguage, originOf } = home
  const fileOf = (code: string, { file }: Source) =>
    `${prefixOf(home)}${code}${file.slice(prefixOf(home).length + sourceLanguage.length)}`
  const paths = new Map(scope.sources.map((source) => [source.file, source]))
  for (const source of scope.sources) {
    const kind = around.shelves.kinds.find(({ name }) => name === source.kind)
    if (source.language !== sourceLanguage || !kind || !canBeDraft(kind)) continue
    if (variantsOf(home, kind, source.key).has(language)) continue
    const original = paths.get(fileOf(originOf(language), source)) ?? source
    const text = translate(around, kind, readOriginal(around, original))
    if (text !== undefined) files.set(fileOf(language, source), text)
  }
  return settle(around, files)
}

interface Original {
  readonly file: string
  readonly text: string
  readonly language: string
}

function readOriginal({ content }: Surroundings, source: Source | undefined): Original | undefined {
  const text = source && readText(content, source.file)
  return source && text !== undefined ? { file: source.file, text, language: source.language } : undefined
}

function translate({ shelves }: Surroundings, kind: Kind, original: Original | undefined): string | undefined {
  const language = original && shelves.languages.get(original.language)
  return language && writeTranslationDraft(kind, { ...original, language })
}

function variantsOf({ scope }: Home, kind: Kind, key: string): ReadonlyMap<string, Source> {
  const same = scope.sources.filter(
    (source) => source.key === key && (source.kind === kind.name || (isPage(source.kind) && isPage(kind.name))),
  )
  return new Map(same.map((source) => [source.language, source]))
}

function isPage(kind: string): boolean {
  return kind === 'page' || kind === 'legal'
}

/** Where the file of a language lies: beside its other languages in form, and in the folder that its pages have already. */
function pathOf(
  { entries }: Surroundings,
  home: Home,
  { folder: kindFolder }: Kind,
  { key, language, known }: { readonly key: string; readonly language: string; readonly known: readonly Source[] },
): string {
  const root = [`${prefixOf(home)}${language}`, kindFolder, key].filter(Boolean).join('/')
  const isFolder =
    key === '' ||
    known.some(({ file }) => file.endsWith('/index.md')) ||
    (kindFolder === undefined && entries.some(({ path, type }) => path === root && type === 'directory'))
  return isFolder ? `${root}/index.md` : `${root}.md`
}

function prefixOf({ scope }: Home): string {
  return scope.scope === '' ? '' : `${scope.scope}/`
}

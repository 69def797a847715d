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
  const files = new Map<string, string>()
  const known = variantsOf(home, kind, key)
  // The text that the others are translated from comes first.
  for (const language of new Set([home.sourceLanguage, ...languages])) {
    const file = known.get(language)?.file ?? pathOf(around, home, kind, { key, language, known })
    const original = known.get(home.originOf(language)) ?? known.get(home.sourceLanguage)
    const text = original && language !== home.sourceLanguage ? translate(around, kind, original) : undefined
    files.set(file, text ?? writeDraft(kind, title))
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
    const text = translate(around, kind, original)
    if (text !== undefined) files.set(fileOf(language, source), text)
  }
  return settle(around, files)
}

function translate({ content, shelves }: Surroundings, kind: Kind, { file, language }: Source): string | undefined {
  const text = readText(content, file)
  const from = shelves.languages.get(language)
  return text === undefined || !from ? undefined : writeTranslationDraft(kind, { file, text, language: from })
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
  {
    key,
    language,
    known,
  }: { readonly key: string; readonly language: string; readonly known: ReadonlyMap<string, Source> },
): string {
  const root = [`${prefixOf(home)}${language}`, kindFolder, key].filter(Boolean).join('/')
  const isFolder =
    key === '' ||
    [...known.values()].some(({ file }) => file.endsWith('/index.md')) ||
    (kindFolder === undefined && entries.some(({ path, type }) => path === root && type === 'directory'))
  return isFolder ? `${root}/index.md` : `${root}.md`
}

function prefixOf({ scope }: Home): string {
  return scope.scope === '' ? '' : `${scope.scope}/`
}

import { stringify } from 'yaml'
import { readFrontMatter } from '../../ground/front-matter.ts'
import type { Kind } from '../../kinds/kind.ts'
import type { Language } from '../../values/language.ts'

/** Keys that a translator must see; the others of a translation (address, date …) are its own. */
const shownKeys = ['title', 'description', 'keywords']

/** A text that is still to be written. */
export function writeDraft(kind: Kind, title: string): string {
  return toFile(draftLines(kind, { title }, 'Write the text below, then delete this line.'), '')
}

/**
 * A translation that is still to be made: it holds the text to translate in the place where the translation will
 * stand, so that links, snippets and headings are translated in place and none is forgotten.
 * @param original the file to translate, with its text and language
 * @returns undefined where the front matter of the original cannot be read
 */
export function writeTranslationDraft(
  kind: Kind,
  original: { readonly file: string; readonly text: string; readonly language: Language },
): string | undefined {
  const { yaml, bodyStart, findings } = readFrontMatter(original.text)
  if (findings.some(({ level }) => level === 'error')) return undefined
  const shown = shownKeys.filter((key) => kind.translated.includes(key) && yaml?.value?.[key] !== undefined)
  const values = Object.fromEntries(shown.map((key) => [key, yaml?.value?.[key]]))
  const task = `Translate this file from ${original.language.english} (${original.file}), then delete this line.`
  return toFile(draftLines(kind, values, task), original.text.slice(bodyStart))
}

/** True where a translation of this kind can be a draft, so that readers never see it before it is done. */
export function canBeDraft(kind: Kind): boolean {
  return kind.schema.shape['status'] !== undefined
}

function draftLines(kind: Kind, values: Readonly<Record<string, unknown>>, task: string): string {
  const settings = stringify(values, { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'any' })
  return canBeDraft(kind) ? `${settings}status: draft # ${task}\n` : settings
}

function toFile(settings: string, body: string): string {
  return `---\n${settings}---\n${body}`
}

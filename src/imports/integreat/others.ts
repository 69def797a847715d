import { withoutFields } from './front-matter.ts'
import type { ExistingFile } from './layout.ts'
import { type Moves, relink } from './moves.ts'
import type { Notes } from './notes.ts'
import type { TreePage } from './tree.ts'

/** Fields that only one language's file carries. */
const heldOfPages = new Set(['order', 'organization'])
const heldOfOrganizations = new Set(['website', 'logo'])

/** What the files that are not imported are judged by. */
export interface OtherOptions {
  readonly existing: readonly ExistingFile[]
  readonly moves: Moves
  /** What is written for the language that is imported. */
  readonly written: ReadonlyMap<string, string>
  /** Keys and organizations whose untranslated fields stand there now. */
  readonly held: ReadonlySet<string>
  readonly tree: readonly TreePage[]
  readonly language: string
  readonly resolveLanguage: (code: string) => string
  readonly notes: Notes
}

/**
 * What an import means for the other files: untranslated fields leave them where the imported file carries them now,
 * files move where their page became a section, and links follow. Pages that the list no longer has are only told.
 */
export function settleOthers(options: OtherOptions): { files: ReadonlyMap<string, string> } {
  const files = new Map<string, string>()
  const byKey = new Map(options.tree.map((entry) => [entry.key, entry]))
  for (const file of options.existing) {
    tellStrangers(file, byKey, options)
    const path = options.moves.get(file.path) ?? file.path
    if (options.written.has(path)) continue
    const text = withoutHeldFields(file, options)
    const linked = options.moves.size === 0 ? text : relink(text, file.path, options.moves)
    if (linked !== file.text || path !== file.path) files.set(path, linked)
  }
  return { files }
}

function withoutHeldFields(file: ExistingFile, { held, language }: OtherOptions): string {
  if (file.language === language) return file.text
  if (file.key !== undefined) return held.has(file.key) ? withoutFields(file.text, heldOfPages) : file.text
  const name = file.path.slice(file.language.length + 1)
  return held.has(name) ? withoutFields(file.text, heldOfOrganizations) : file.text
}

/** Pages that were deleted on the platform, or written here. */
function tellStrangers(file: ExistingFile, byKey: ReadonlyMap<string, TreePage>, options: OtherOptions): void {
  if (file.key === undefined || file.key === '') return
  const entry = byKey.get(file.key)
  if (file.language === options.language) {
    if (!entry)
      options.notes.line('check', 'page that is not in the list', `${file.path} was deleted there, or written here`)
    return
  }
  const known = entry && [...entry.page.variants.keys()].some((code) => options.resolveLanguage(code) === file.language)
  if (entry && !known) {
    const text = `${file.path}: the list knows no such translation of ${entry.key}; is it the same page?`
    options.notes.line('check', 'translation that is not in the list', text)
  }
}

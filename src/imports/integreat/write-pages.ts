import { addAll } from '../../ground/add-all.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Finding } from '../../values/message.ts'
import { errorFinding, warningFinding } from '../../values/message.ts'
import type { FindTarget } from './addresses.ts'
import { cutFile, writeFile } from './front-matter.ts'
import { plainText } from './html.ts'
import { type ExistingFile, keyFile } from './layout.ts'
import type { MediaList } from './media-list.ts'
import type { Moves } from './moves.ts'
import { createNotes, type Notes } from './notes.ts'
import type { ImportedOrganization } from './organizations.ts'
import { importText } from './page.ts'
import type { PageNotes } from './report.ts'
import { findHolder, groupBy } from './shared-fields.ts'
import type { TreePage } from './tree.ts'

/** What the pages are written with. */
export interface WriteOptions {
  readonly pages: readonly TreePage[]
  readonly organizations: ReadonlyMap<string, ImportedOrganization>
  readonly existing: readonly ExistingFile[]
  readonly sections: ReadonlySet<string>
  readonly moves: Moves
  readonly media: MediaList
  /** Our codes, and the platform's own for the language of the list. */
  readonly language: string
  readonly sourceLanguage: string
  readonly platformLanguage: string
  readonly findTarget: FindTarget
}

/** The files of the language that is imported, paths below the municipality's folder. */
export interface WrittenPages {
  readonly files: ReadonlyMap<string, string>
  /** Paths without language (`housing/rent.md` as key, `organizations/x.md`) whose untranslated fields stand in `files`. */
  readonly held: ReadonlySet<string>
  readonly notes: readonly PageNotes[]
  readonly findings: readonly Finding[]
}

/** Writes every page and organization of the list. */
export function writePages(options: WriteOptions): WrittenPages {
  const files = new Map<string, string>()
  const held = new Set<string>()
  const notes: PageNotes[] = []
  const findings: Finding[] = []
  const byKey = groupBy(options.existing, (file) => file.key)
  for (const entry of options.pages) {
    const pageNotes = createNotes()
    const others = (byKey.get(entry.key) ?? []).filter((file) => file.language !== options.language)
    const holds = findHolder(options.language, others, options.sourceLanguage) === options.language
    if (holds) held.add(entry.key)
    const written = writePage(entry, holds, pageNotes, options)
    files.set(written.path, written.text)
    addAll(findings, written.findings)
    notes.push({ page: entry.key, notes: pageNotes.all() })
  }
  const organizationNotes = createNotes()
  for (const organization of options.organizations.values()) {
    const name = `organizations/${organization.key}.md`
    const others = options.existing.filter((file) => file.path.slice(file.language.length + 1) === name)
    const foreign = others.filter((file) => file.language !== options.language)
    const holds = findHolder(options.language, foreign, options.sourceLanguage) === options.language
    if (holds) held.add(name)
    const path = `${options.language}/${name}`
    files.set(path, writeOrganization(organization, path, holds, organizationNotes, options))
  }
  notes.push({ page: '', notes: organizationNotes.all() })
  return { files, held, notes, findings }
}

function writePage(
  entry: TreePage,
  holds: boolean,
  notes: Notes,
  options: WriteOptions,
): { path: string; text: string; findings: Finding[] } {
  const { page, key } = entry
  const file = keyFile(key, options.sections)
  const path = `${options.language}/${file}`
  const media = options.media.folderFor(path)
  const fileOf = (other: TreePage): string => keyFile(other.key, options.sections)
  const context = { page: entry, file, fileOf, findTarget: options.findTarget, media, notes }
  const content = importText(page.content, context, options.platformLanguage)
  const findings = [...content.findings]
  if (page.thumbnail !== undefined) {
    media.find(page.thumbnail, 'thumbnail')
    notes.line('dropped', 'thumbnail', `${page.thumbnail}; choose an icon for the page instead`)
  }
  if (page.offers > 0) notes.line('dropped', 'embedded offer', `${page.offers} offers of the platform`)
  // Titles may hold variables; the platform's do not.
  const title = plainText(page.title).replaceAll('{{', '{ {')
  if (title === '') {
    const text = sentence`$[${page.index}].title is empty; the page is called by its address`
    findings.push(errorFinding('import-title', text, { note: sentence`Write a title into the front matter.` }))
  }
  const updated = page.updated?.slice(0, 10)
  const isDate = updated !== undefined && isDay(updated)
  if (updated !== undefined && !isDate) {
    findings.push(warningFinding('import-date', sentence`$[${page.index}].last_updated is no date; it was left out`))
  }
  notes.count('kept', 'page')
  const organization = page.organization && options.organizations.get(page.organization.name)
  const fields = {
    title: title || (key.split('/').at(-1) ?? key).replaceAll('-', ' '),
    slug: entry.slug,
    keywords: content.keywords,
    updated: isDate ? updated : undefined,
    order: holds && page.order !== undefined ? String(page.order) : undefined,
    organization: holds ? organization?.key : undefined,
  }
  return { path, text: writeFile(fields, content.body, existingYaml(path, options)), findings }
}

/** True for `YYYY-MM-DD` between 1900 and 2199 where that day exists. */
function isDay(text: string): boolean {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function writeOrganization(
  organization: ImportedOrganization,
  path: string,
  holds: boolean,
  notes: Notes,
  options: WriteOptions,
): string {
  const logo =
    organization.logo === undefined ? undefined : options.media.folderFor(path).find(organization.logo, 'logo')
  if (organization.logo !== undefined) {
    const fate = logo?.fetched === undefined ? 'dropped' : 'kept'
    notes.line(fate, 'logo', `${organization.name}: ${organization.logo}`)
  }
  const fields = {
    title: organization.name,
    website: holds ? organization.website : undefined,
    logo: holds ? logo?.fetched : undefined,
  }
  const existing = options.existing.find((file) => file.path === path)
  const { yaml, body } = cutFile(existing?.text ?? '')
  return writeFile(fields, body.replace(/^\n/, ''), yaml)
}

/** Front matter of the file that the page has now, wherever it stands; its other fields are an editor's. */
function existingYaml(path: string, options: WriteOptions): string | undefined {
  const file = options.existing.find((other) => other.path === path || options.moves.get(other.path) === path)
  return file && cutFile(file.text).yaml
}

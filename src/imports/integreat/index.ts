import { compareMessages, type Finding, type Message } from '../../values/message.ts'
import type { ImportInput, ImportResult } from '../importer.ts'
import { indexAddresses } from './addresses.ts'
import { readName, writeMunicipality, writeNetwork } from './configuration.ts'
import { writeFile } from './front-matter.ts'
import { plainText } from './html.ts'
import { findSections, readExisting } from './layout.ts'
import { createMediaList } from './media-list.ts'
import { findMoves } from './moves.ts'
import { createNotes, type Notes } from './notes.ts'
import { collectOrganizations } from './organizations.ts'
import { settleOthers } from './others.ts'
import { makeReport } from './report.ts'
import { readPages } from './schema.ts'
import { buildTree } from './tree.ts'
import { writePages } from './write-pages.ts'

/**
 * Turns one list of pages of the Integreat platform (`/api/v3/<region>/<language>/pages/`) into files of our content
 * tree. Languages may come in any order and again and again: the files are the same in the end.
 *
 * | what | where |
 * |---|---|
 * | a page | `municipalities/<id>/<language>/<key>.md`, or `<key>/index.md` where any language has pages below it |
 * | its key | the source language's path |
 * | order, organization | only in the source language's file, or the first language's until that comes |
 * | organizations | `organizations/<key>.md` |
 * | configuration, start page | written where absent; languages are added |
 *
 * Nothing is read or written here: `existing` says what is there, the answer says what to write.
 */
export function importIntegreat(input: ImportInput): ImportResult {
  const language = input.resolveLanguage(input.language)
  const { sourceLanguage, resolveLanguage, municipality } = input
  const folder = `municipalities/${municipality}`
  const list = readPages(input.pages)
  if (list.pages.length === 0 && list.findings.length > 0) return emptyResult(input, language, list.findings)

  const tree = buildTree(list.pages, { language, sourceLanguage, resolveLanguage })
  const existing = readExisting(input.existing)
  const sections = findSections(
    tree.pages.map((entry) => entry.key),
    existing,
  )
  const moves = findMoves(existing, sections)
  const media = createMediaList({ folder, fetched: input.fetched ?? new Set() })
  const { organizations, findings: organizationFindings } = collectOrganizations(tree.pages)
  const pages = writePages({
    pages: tree.pages,
    organizations,
    existing,
    sections,
    moves,
    media,
    language,
    sourceLanguage,
    platformLanguage: input.language,
    findTarget: indexAddresses(tree.pages, input.language),
  })
  const notes = createNotes()
  const others = settleOthers({
    existing,
    moves,
    written: pages.files,
    held: pages.held,
    tree: tree.pages,
    language,
    resolveLanguage,
    notes,
  })

  const files = new Map<string, string>()
  const put = (path: string, text: string): void => {
    if (input.existing.get(path) !== text) files.set(`${folder}/${path}`, text)
  }
  for (const [path, text] of [...pages.files, ...others.files]) put(path, text)
  const name = readName(input.existing.get('municipality.yaml'), language) ?? input.name ?? capitalize(municipality)
  const configuration = { name, language, sourceLanguage }
  put('municipality.yaml', writeMunicipality(input.existing.get('municipality.yaml'), configuration))
  if (!pages.files.has(`${language}/index.md`) && !input.existing.has(`${language}/index.md`)) {
    put(`${language}/index.md`, writeFile({ title: name }, ''))
  }
  const network = writeNetwork(input.network, configuration)
  if (network !== input.network) files.set('integreat.yaml', network)

  noteOpenQuestions(input, language, notes)
  const findings = [...list.findings, ...tree.findings, ...organizationFindings, ...pages.findings]
  return {
    files,
    remove: [...moves.keys()].map((path) => `${folder}/${path}`),
    media: media.all(),
    report: makeReport(municipality, language, [{ page: '', notes: notes.all() }, ...pages.notes]),
    messages: asMessages(findings, input),
  }
}

/** What no list of pages says and a person has to write. */
function noteOpenQuestions(input: ImportInput, language: string, notes: Notes): void {
  if (!input.existing.has('municipality.yaml') && input.name === undefined) {
    notes.line('check', 'name of the municipality', 'municipality.yaml: the list does not hold it; please write it')
  }
  if (input.network === undefined) {
    notes.line('check', 'address of the website', 'integreat.yaml: base_url is only a placeholder; please write yours')
  }
  if (!input.existing.has(`${language}/imprint.md`)) {
    notes.line('check', 'imprint', `${language}/imprint.md: lists of pages hold no imprint; please write it`)
  }
  if (!input.existing.has(`${language}/index.md`)) {
    notes.line('check', 'start page', `${language}/index.md has only a title; please write a word of welcome`)
  }
}

function emptyResult(input: ImportInput, language: string, findings: readonly Finding[]): ImportResult {
  return {
    files: new Map(),
    remove: [],
    media: [],
    report: makeReport(input.municipality, language, []),
    messages: asMessages(findings, input),
  }
}

function asMessages(findings: readonly Finding[], input: ImportInput): Message[] {
  const file = input.source ?? 'pages.json'
  return findings.map((finding) => ({ ...finding, file })).sort(compareMessages)
}

function capitalize(id: string): string {
  return id.slice(0, 1).toUpperCase() + plainText(id).slice(1)
}

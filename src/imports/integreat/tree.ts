import { addAll } from '../../ground/add-all.ts'
import { foldName } from '../../ground/address.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import { errorFinding, type Finding, warningFinding } from '../../values/message.ts'
import { cycleFindings, parentFindings } from './parents.ts'
import type { ApiPage } from './schema.ts'
import { byteLength, isReserved, safeSegment, shortHash, splitPath } from './segment.ts'

/** Keys of more segments or bytes make paths that file systems refuse. */
const maximumSegments = 20
const maximumKeyBytes = 700

/** A page with its place in our tree. */
export interface TreePage {
  readonly page: ApiPage
  /** Key: the same for every language's variant. */
  readonly key: string
  /** Its own last part of the address, where that is another than the key's. */
  readonly slug: string | undefined
}

/** What the tree needs to know beside the pages. */
export interface TreeOptions {
  /** Our code of the language of the list, and of the source language. */
  readonly language: string
  readonly sourceLanguage: string
  readonly resolveLanguage: (code: string) => string
}

/**
 * Gives every page its key: the segments of its source variant's path, or, where there is none, its last segment below
 * its parent's key. So the key does not depend on which language is imported first.
 */
export function buildTree(pages: readonly ApiPage[], options: TreeOptions): { pages: TreePage[]; findings: Finding[] } {
  const findings: Finding[] = []
  const byPath = new Map<string, ApiPage>()
  const ids = new Map<string, number>()
  for (const page of pages) {
    const path = splitPath(page.path).join('/')
    const first = byPath.get(path)
    if (first) findings.push(errorFinding('import-duplicate', duplicateText('path', page, first.index)))
    else byPath.set(path, page)
    const same = page.id === undefined ? undefined : ids.get(page.id)
    if (same !== undefined) findings.push(warningFinding('import-duplicate', duplicateText('id', page, same)))
    else if (page.id !== undefined) ids.set(page.id, page.index)
  }
  for (const page of pages) findings.push(...parentFindings(page, byPath))
  const taken = new Set<string>()
  const treePages = pages.map((page) => {
    const found = findKey(page, byPath, options)
    addAll(findings, found.findings)
    const key = freeKey(found.key, taken)
    if (key !== found.key) {
      const text = sentence`$[${page.index}].path: another page is ${found.key} already; this one became ${key}`
      findings.push(
        errorFinding('import-duplicate', text, { note: sentence`Join the two pages, or rename one of them.` }),
      )
    }
    taken.add(foldName(key))
    const own = safeSegment(splitPath(page.path).at(-1) ?? '')
    const keeps = found.plain && key === found.key && own !== key.split('/').at(-1)
    return { page, key, slug: keeps ? own : undefined }
  })
  addAll(findings, cycleFindings(pages, byPath))
  return { pages: treePages, findings }
}

interface FoundKey {
  readonly key: string
  /** False where the name had to be another than the address. */
  readonly plain: boolean
  readonly findings: readonly Finding[]
}

function findKey(page: ApiPage, byPath: ReadonlyMap<string, ApiPage>, options: TreeOptions): FoundKey {
  const segments = keySegments(page, byPath, options, 0)
  if (segments.length === 0) {
    const key = `page-${page.id === undefined ? shortHash(page.title) : safeSegment(page.id)}`
    const text = sentence`$[${page.index}].path: "${page.path}" names no page; it became ${key}`
    return { key, plain: false, findings: [errorFinding('import-path', text)] }
  }
  const names = segments.map((segment, index) => {
    const name = safeSegment(segment)
    return isReserved(name, index === 0) ? `${name}-page` : name
  })
  const key = names.join('/')
  if (names.length > maximumSegments || byteLength(key) > maximumKeyBytes) {
    const short = `page-${shortHash(key)}`
    const text = sentence`$[${page.index}].path is too long for a file; the page became ${short}`
    return { key: short, plain: false, findings: [errorFinding('import-path', text)] }
  }
  const plain = key === segments.join('/')
  if (plain) return { key, plain, findings: [] }
  const text = sentence`$[${page.index}].path: "${segments.join('/')}" is no name for a file; the page became ${key}`
  return { key, plain, findings: [warningFinding('import-path', text)] }
}

function keySegments(
  page: ApiPage,
  byPath: ReadonlyMap<string, ApiPage>,
  options: TreeOptions,
  depth: number,
): string[] {
  const own = splitPath(page.path).slice(2)
  if (options.language === options.sourceLanguage) return own
  const source = sourcePath(page, options)
  if (source !== undefined) return splitPath(source).slice(2)
  const parentPath = page.parentPath ?? splitPath(page.path).slice(0, -1).join('/')
  const parent = byPath.get(splitPath(parentPath).join('/'))
  // The depth ends a circle of parents, too.
  if (!parent || depth > maximumSegments || own.length === 0) return own
  return [...keySegments(parent, byPath, options, depth + 1), nameWithoutSource(page, own.at(-1) ?? '', options)]
}

/**
 * The last segment of a page that the source language lacks: that of its English variant, else of the first by code,
 * so that all its variants have one key.
 */
function nameWithoutSource(page: ApiPage, own: string, options: TreeOptions): string {
  const names = new Map([[options.language, own]])
  for (const [code, variant] of page.variants) {
    const name = splitPath(variant.path).slice(2).at(-1)
    if (name !== undefined) names.set(options.resolveLanguage(code), name)
  }
  const first = names.has('en') ? 'en' : [...names.keys()].sort()[0]
  return names.get(first ?? options.language) ?? own
}

function sourcePath(page: ApiPage, options: TreeOptions): string | undefined {
  for (const [code, variant] of page.variants) {
    if (options.resolveLanguage(code) === options.sourceLanguage) return variant.path
  }
  return undefined
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  for (let number = 2, free = key; ; number += 1) {
    if (!taken.has(foldName(free))) return free
    free = `${key}-${number}`
  }
}

function duplicateText(field: string, page: ApiPage, first: number): Sentence {
  return sentence`$[${page.index}].${field} is the same as $[${first}].${field}; both pages were imported`
}

import type { PlannedFile } from '../values/artifact.ts'
import type { View } from '../values/view.ts'
import { readMemo, writeMemo } from './memo.ts'
import { changedParts, createPageKeys, type PageKey, type PagePart } from './page-key.ts'
import type { Host } from './shelves.ts'

/** A page as it was rendered last. */
export interface PageRecord {
  readonly key: PageKey
  /** SHA-256 of the file. */
  readonly hash: string
  /** The content file whose text it shows. */
  readonly source: string
  /** Why it was rendered then: `new`, or the parts that had changed. */
  readonly why: ReadonlyArray<PagePart | 'new'>
}

/** By path of the page's file below the output folder. */
export type PageRecords = Readonly<Record<string, PageRecord>>

type MemoHost = Pick<Host, 'cache' | 'recent'>

/** What is remembered of the pages of a municipality's language. */
export function readPageRecords(host: MemoHost, municipality: string, language: string): PageRecords {
  return readMemo<PageRecords>(host, nameOf(municipality, language), '') ?? {}
}

function nameOf(municipality: string, language: string): string {
  return `pages ${municipality} ${language}`
}

/** A page that is planned to be written. */
interface PlannedPage {
  readonly page: { readonly view: View; readonly source: string }
  readonly file: PlannedFile
}

/**
 * Finds the pages that show what they showed before: their files need not be made to be known.
 * @returns the files, and what remembers them once the hashes of all are known
 */
export function recallPages(
  host: MemoHost,
  tree: { readonly municipality: string; readonly language: string; readonly planned: readonly PlannedPage[] },
): {
  readonly files: ReadonlyArray<PlannedFile & { readonly view: View }>
  readonly remember: (hashes: ReadonlyMap<string, string>) => void
} {
  const { municipality, language } = tree
  const before = readPageRecords(host, municipality, language)
  const keyOf = createPageKeys()
  const pages = tree.planned.map(({ page, file }) => {
    const key = keyOf(page.view)
    const old = Object.hasOwn(before, file.path) ? before[file.path] : undefined
    return {
      key,
      old,
      source: page.source,
      file: { ...file, view: page.view, hash: old?.key === key ? old.hash : undefined },
    }
  })
  return {
    files: pages.map(({ file }) => file),
    remember(hashes) {
      const records = pages.map(({ file, key, source, old }): [string, PageRecord] => [
        file.path,
        { key, hash: hashes.get(file.path) ?? '', source, why: whyRendered(old, key) },
      ])
      writeMemo(host, nameOf(municipality, language), '', Object.fromEntries(records))
    },
  }
}

function whyRendered(old: PageRecord | undefined, key: PageKey): PageRecord['why'] {
  if (!old) return ['new']
  return old.key === key ? old.why : changedParts(old.key, key)
}

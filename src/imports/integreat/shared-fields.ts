import type { ExistingFile } from './layout.ts'

/**
 * The language whose file carries what is written once (order, organization): the source language where it has the
 * page, else the first by code. So the place does not depend on which language was imported first.
 * @param language the language that is being imported, which has the page
 * @param others the files of the same page that are there
 */
export function findHolder(language: string, others: readonly ExistingFile[], sourceLanguage: string): string {
  const languages = [...new Set([language, ...others.map((file) => file.language)])].sort()
  return languages.includes(sourceLanguage) ? sourceLanguage : (languages[0] ?? language)
}

/** Existing files by a key of theirs. */
export function groupBy(
  files: readonly ExistingFile[],
  keyOf: (file: ExistingFile) => string | undefined,
): ReadonlyMap<string, readonly ExistingFile[]> {
  const groups = new Map<string, ExistingFile[]>()
  for (const file of files) {
    const key = keyOf(file)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(file)
    else groups.set(key, [file])
  }
  return groups
}

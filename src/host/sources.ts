import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { toHostError } from './host-error.ts'

/** A file that a user named on the command line, outside of every content root. */
export interface SourceFile {
  /** As the user would write it. */
  readonly name: string
  readonly text: string
}

/** Reads a file, or all files of a folder with a given ending, sorted by name. */
export function readSourceFiles(path: string, ending: string): readonly SourceFile[] {
  try {
    if (!statSync(path).isDirectory()) return [{ name: path, text: readFileSync(path, 'utf8') }]
    const names = readdirSync(path)
      .filter((name) => name.endsWith(ending))
      .sort()
    return names.map((name) => ({ name: join(path, name), text: readFileSync(join(path, name), 'utf8') }))
  } catch (error) {
    throw toHostError(error, basename(path), 'read')
  }
}

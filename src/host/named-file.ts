import { writeFileSync } from 'node:fs'
import { toHostError } from './host-error.ts'

/**
 * Writes a file that the user has named on the command line, as a shell's `>` would: through links, and into what is no
 * regular file, such as `/dev/stderr`. (Replacing it whole, as published files are, would put a file in the device's place.)
 */
export function writeNamedFile(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw toHostError(error, path, 'write')
  }
}

import { appendFileSync } from 'node:fs'
import { toHostError } from './host-error.ts'

/** Adds text to the end of a file that other programs also add to; makes the file where there is none. */
export function appendText(path: string, text: string): void {
  try {
    appendFileSync(path, text)
  } catch (error) {
    throw toHostError(error, path, 'write')
  }
}

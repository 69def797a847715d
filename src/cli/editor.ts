import { join } from 'node:path'
import type { Place } from '../values/message.ts'

/**
 * The address that opens a content file in Visual Studio Code, for which `init` and `schema` write their settings. A
 * link that the reader follows: no request to the server starts a program.
 * @see https://code.visualstudio.com/docs/configure/command-line#_opening-vs-code-with-urls
 */
export function editorAddress(content: string, file: string, place?: Place): string {
  const path = join(content, file).split('\\').join('/')
  const encoded = path.replace(/^\/?/, '/').split('/').map(encodeURIComponent).join('/').replace('%3A', ':')
  return `vscode://file${encoded}${place ? `:${place.line}:${place.column}` : ''}`
}

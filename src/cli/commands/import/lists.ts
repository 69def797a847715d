import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { nearest } from '../../../ground/nearest.ts'
import { fetchBytes } from '../../../host/fetch.ts'
import { readSourceFiles } from '../../../host/sources.ts'
import type { Message } from '../../../values/message.ts'
import { didYouMean, UsageError } from '../../exit.ts'
import { shelves } from '../../wire.ts'
import type { CommandCall } from '../command.ts'
import { parseJson } from './json.ts'

/** A list of pages and the language that it is in. */
export interface PageList {
  /** What messages call it. */
  readonly name: string
  /** The parsed JSON. */
  readonly pages: unknown
  /** As the source calls it. */
  readonly language: string
}

/** A list as it came. */
interface RawList extends Omit<PageList, 'pages'> {
  readonly text: string
}

const mostBytes = 200 * 1024 * 1024

/** Reads the lists that a user named: a file, a folder of them, or an address. One that is not whole is left out. */
export async function readLists(
  { options, context }: CommandCall,
  source: string,
): Promise<{
  readonly lists: readonly PageList[]
  readonly messages: readonly Message[]
}> {
  const given = typeof options['language'] === 'string' ? options['language'] : undefined
  const raw = /^https?:/i.test(source)
    ? [await readAddress(source, given)]
    : readFiles(resolve(context.cwd, source), source, given)
  const lists: PageList[] = []
  const messages: Message[] = []
  for (const { name, language, text } of raw) {
    const parsed = parseJson(name, text)
    if ('message' in parsed) messages.push(parsed.message)
    else lists.push({ name, language, pages: parsed.value })
  }
  return { lists, messages }
}

async function readAddress(source: string, given: string | undefined): Promise<RawList> {
  if (!URL.canParse(source)) throw new UsageError(`"${source}" is not an address that starts with https://.`)
  const { hostname, pathname } = new URL(source)
  const language = given ?? /\/api\/v3\/[^/]+\/([^/]+)\/pages/.exec(pathname)?.[1]
  const known = demandLanguageOf(language, source)
  const bytes = await fetchBytes(source, { hosts: [hostname], bytes: mostBytes })
  return { name: source, text: new TextDecoder().decode(bytes), language: known }
}

function readFiles(path: string, source: string, given: string | undefined): readonly RawList[] {
  if (!existsSync(path)) {
    throw new UsageError(`There is no file or folder "${source}".${didYouMean(neighboursOf(path))}`)
  }
  const files = readSourceFiles(path, '.json')
  if (files.length === 0) throw new UsageError(`There is no file that ends with .json in "${source}".`)
  if (given !== undefined && files.length > 1) {
    throw new UsageError(`--language names one language, but there are ${files.length} lists in "${source}".`)
  }
  return files.map(({ name, text }) => {
    const language = given ?? /\.([a-z]{2,3}(?:-[a-z]+)*)\.json$/i.exec(name)?.[1]
    return { name: basename(name), text, language: demandLanguageOf(language, basename(name)) }
  })
}

/** Files beside a missing one whose names are much like it. */
function neighboursOf(path: string): readonly string[] {
  const folder = dirname(path)
  return existsSync(folder) ? nearest(basename(path), readdirSync(folder)) : []
}

function demandLanguageOf(language: string | undefined, name: string): string {
  if (language === undefined) throw new UsageError(`The language of "${name}" is not known; name it with --language.`)
  if (shelves.resolveAlias(language)) return language
  throw new UsageError(`There is no language "${language}".${didYouMean(nearest(language, shelves.languages.keys()))}`)
}

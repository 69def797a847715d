import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { nearest } from '../../ground/nearest.ts'
import { importInto } from '../../flow/import.ts'
import { createDisk } from '../../host/disk.ts'
import { fetchBytes } from '../../host/fetch.ts'
import { HostError } from '../../host/host-error.ts'
import { isColourful } from '../../host/process.ts'
import { readSourceFiles } from '../../host/sources.ts'
import { formatReport, type ImportInput, type ImportResult, importers } from '../../imports/index.ts'
import type { Message } from '../../values/message.ts'
import { exitCode, UsageError } from '../exit.ts'
import { formats } from '../report/index.ts'
import { shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'

/** Most bytes of a list of pages and of a picture or document. */
const limits = { list: 200 * 1024 * 1024, media: 20 * 1024 * 1024 }

/** A list of pages and the language that it is in. */
interface PageList {
  readonly name: string
  readonly text: string
  readonly language: string
}

/** `integreat import`. */
export const runImport: RunCommand = async (call) => {
  const [system = '', source = ''] = call.names
  const { options, context } = call
  const importer = importers.get(system)
  if (!importer) {
    const [meant] = nearest(system, importers.keys())
    const known = [...importers.keys()].join(', ')
    throw new UsageError(`There is no importer "${system}"; there are: ${known}.${meant ? ` Did you mean "${meant}"?` : ''}`)
  }
  const municipality = String(options['municipality'])
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(municipality)) {
    throw new UsageError(`"${municipality}" cannot be the address of a municipality: use a to z, 0 to 9 and hyphens.`)
  }
  const root = resolve(context.cwd, String(options['out']))
  const lists = await readLists(call, source)
  const messages: Message[] = []
  for (const list of lists) {
    const content = createDisk(root)
    const pages = parseJson(list)
    const run = (fetched: ReadonlySet<string>) =>
      importInto<ImportResult['report']>(content, municipality, {
        run: (existing, network) => {
          const result = importer.run({ ...inputOf(call, list, pages), municipality, existing, fetched, ...(network !== undefined && { network }) })
          media = result.media
          return result
        },
      })
    let media: ImportResult['media'] = []
    let result = run(new Set())
    if (options['fetchMedia'] === true) result = run(await fetchMedia(call, media, createDisk(root)))
    messages.push(...result.messages)
    const report = formatReport(result.report)
    if (typeof options['report'] === 'string') writeFileSync(resolve(context.cwd, options['report']), report, { flag: list === lists[0] ? 'w' : 'a' })
    if (options['quiet'] !== true) {
      context.stdout.write(typeof options['report'] === 'string' ? '' : report)
      context.stderr.write(`${list.name}: ${result.written} files written, ${result.remove.length} moved\n`)
    }
  }
  const colour = isColourful({ env: context.env, isTerminal: context.stderr.isTTY === true })
  const summary = { errors: 0, warnings: 0, published: [], kept: [], pages: 0, files: { written: 0, unchanged: 0, removed: 0 } }
  if (messages.length > 0) context.stderr.write(formats.pretty(messages, { sourceOf: () => undefined, colour, verbose: false, summary }))
  return messages.some((message) => message.level === 'error') ? exitCode.contentHasErrors : exitCode.good
}

function inputOf({ options }: CommandCall, list: PageList, pages: unknown): Omit<ImportInput, 'municipality' | 'existing'> {
  return {
    pages,
    language: list.language,
    sourceLanguage: String(options['sourceLanguage']),
    resolveLanguage: (code) => shelves.resolveAlias(code)?.code ?? code,
    source: list.name,
  }
}

async function readLists({ options, context }: CommandCall, source: string): Promise<readonly PageList[]> {
  const given = typeof options['language'] === 'string' ? options['language'] : undefined
  if (/^https?:/i.test(source)) {
    const url = new URL(source)
    const language = given ?? /\/api\/v3\/[^/]+\/([^/]+)\/pages/.exec(url.pathname)?.[1]
    const bytes = await fetchBytes(source, { hosts: [url.hostname], bytes: limits.list })
    return [{ name: source, text: new TextDecoder().decode(bytes), language: knownLanguage(language, source) }]
  }
  return readSourceFiles(resolve(context.cwd, source), '.json').map(({ name, text }) => {
    const language = given ?? /[./]([a-z]{2,3}(?:-[a-z]+)?)\.json$/i.exec(name)?.[1]
    return { name: name.slice(name.lastIndexOf('/') + 1), text, language: knownLanguage(language, name) }
  })
}

function knownLanguage(language: string | undefined, name: string): string {
  if (language === undefined) throw new UsageError(`The language of "${name}" is not known; name it with --language.`)
  if (shelves.resolveAlias(language)) return language
  const [meant] = nearest(language, shelves.languages.keys())
  throw new UsageError(`There is no language "${language}".${meant ? ` Did you mean "${meant}"?` : ''}`)
}

function parseJson({ name, text }: PageList): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`"${name}" is not whole JSON: ${(error as Error).message}.`)
  }
}

/** Brings pictures and documents; one that cannot be had is said and left out. */
async function fetchMedia({ context }: CommandCall, media: ImportResult['media'], content: ReturnType<typeof createDisk>) {
  const fetched = new Set<string>()
  for (const { url, file } of media) {
    try {
      const bytes = content.read(file) ?? (await fetchBytes(url, { hosts: ['integreat-app.de', 'integreat.app'], bytes: limits.media }))
      content.write(file, bytes)
      fetched.add(url)
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      context.stderr.write(`warning: ${escapeForTerminal(error.message)}\n`)
    }
  }
  return fetched
}

import { resolve } from 'node:path'
import { importInto } from '../../../flow/import.ts'
import { nearest } from '../../../ground/nearest.ts'
import { sentence } from '../../../ground/sentence.ts'
import { createDisk } from '../../../host/disk.ts'
import { formatReport, type Importer, importers } from '../../../imports/index.ts'
import type { Message } from '../../../values/message.ts'
import { didYouMean, UsageError } from '../../exit.ts'
import { unlessInterrupted } from '../../interruption.ts'
import { shelves } from '../../wire.ts'
import type { CommandCall, RunCommand } from '../command.ts'
import { demandLanguage } from '../options.ts'
import { say } from '../outcome.ts'
import { type PageList, readLists } from './lists.ts'
import { fetchMedia } from './media.ts'
import { tellFindings, tellReports } from './tell.ts'

/** `integreat import`. */
export const runImport: RunCommand = (call) => unlessInterrupted(call.context, importAll(call))

async function importAll(call: CommandCall): Promise<number> {
  const [system = '', source = ''] = call.names
  const { options, context } = call
  const importer = findImporter(system)
  const municipality = demandMunicipality(String(options['municipality']))
  const sourceLanguage = demandLanguage(String(options['sourceLanguage']))
  const { lists, messages } = await readLists(call, source)
  const root = resolve(context.cwd, String(options['out']))
  const reports: string[] = []
  const found: Message[] = [...messages]
  // One after the other: each list sees what the one before it has written.
  for (const list of lists) {
    const content = createDisk(root)
    const { answer, written } = await importInto(content, municipality, {
      run: ({ network, ...there }) =>
        importer.run({
          ...inputOf(list),
          municipality,
          sourceLanguage,
          ...there,
          ...(network !== undefined && { network }),
        }),
      fetch: options['fetchMedia'] === true ? ({ media }) => fetchMedia(media, content, context.stderr) : undefined,
    })
    found.push(...answer.messages)
    reports.push(formatReport(answer.report))
    if (options['quiet'] !== true) {
      say(call, sentence`${list.name}: ${written} files written, ${answer.remove.length} moved`)
    }
  }
  tellReports(call, reports)
  return tellFindings(call, found)
}

function inputOf({ pages, language, name }: PageList) {
  const resolveLanguage = (code: string) => shelves.resolveAlias(code)?.code ?? code
  return { pages, language, source: name, resolveLanguage }
}

function findImporter(system: string): Importer {
  const importer = importers.get(system)
  if (importer) return importer
  const names = [...importers.keys()]
  throw new UsageError(
    `There is no importer "${system}"; there are: ${names.join(', ')}.${didYouMean(nearest(system, names))}`,
  )
}

function demandMunicipality(id: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(id)) {
    throw new UsageError(`"${id}" cannot be the address of a municipality: use a to z, 0 to 9 and hyphens.`)
  }
  if (shelves.languages.has(id)) {
    throw new UsageError(`"${id}" is the address of a language; choose another for the municipality.`)
  }
  return id
}

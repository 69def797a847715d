import { createContent, createLanguage } from '../../flow/create/content.ts'
import { startMunicipality } from '../../flow/create/network.ts'
import { languagesOf, nameFrom } from '../../flow/create/start.ts'
import {
  type Creation,
  chooseHome,
  type Home,
  isRefusal,
  lookAround,
  type Refusal,
  type Surroundings,
  settle,
} from '../../flow/create/surroundings.ts'
import { nearest } from '../../ground/nearest.ts'
import { createDisk } from '../../host/disk.ts'
import { readStarter } from '../../host/starter.ts'
import { kinds } from '../../kinds/index.ts'
import type { Kind } from '../../kinds/kind.ts'
import { didYouMean, exitCode, UsageError } from '../exit.ts'
import { findContent } from '../folders.ts'
import { shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { demandLanguage } from './options.ts'

/** `integreat new`. */
export const runNew: RunCommand = async (call) => {
  const { names, options, context } = call
  const [what = '', name = '', given = '.'] = names
  const make = findMaker(what)
  const content = createDisk(findContent(context.cwd, given))
  const around = accept(lookAround(content, { ...shelves, kinds }))
  const { files, kept } = accept(make(call, around, name))
  for (const [path, text] of files) content.write(path, text)
  if (files.size > 0) context.stdout.write(`${[...files.keys()].join('\n')}\n`)
  const isQuiet = options['quiet'] === true
  if (kept.length > 0 && !isQuiet) context.stderr.write(`There already, and left as it is: ${kept.join(', ')}\n`)
  if (files.size === 0 && !isQuiet) context.stderr.write('Nothing was missing, so nothing was written.\n')
  return exitCode.good
}

type Maker = (call: CommandCall, around: Surroundings, name: string) => Creation | Refusal

const makers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ...kinds.map((kind) => [kind.name, makerOf(kind)] as const),
  ['municipality', makeMunicipality],
  ['language', makeLanguage],
])

function findMaker(what: string): Maker {
  const maker = makers.get(what)
  if (maker) return maker
  const names = [...makers.keys()]
  throw new UsageError(`There is no kind "${what}"; there are: ${names.join(', ')}.${didYouMean(nearest(what, names))}`)
}

function makerOf(kind: Kind): Maker {
  return (call, around, name) => {
    const key = name.replace(/\.md$/, '').replace(/(^|\/)index$/, '')
    const title = readTitle(call) ?? nameFrom(key.slice(key.lastIndexOf('/') + 1))
    return createContent(around, homeOf(call, around), { kind, key, title, languages: readLanguages(call) ?? [] })
  }
}

function makeLanguage(call: CommandCall, around: Surroundings, name: string): Creation | Refusal {
  const language = demandLanguage(name)
  const home = homeOf(call, around)
  const answer = createLanguage(around, home, language)
  const offered = around.network.municipalities.get(around.inventory.isSingle ? '' : home.scope.id)?.config.languages
  if (!isRefusal(answer) && offered && !offered.includes(language)) {
    call.context.stderr.write(
      `When the first texts are done, add "${language}" to "languages" in ${home.scope.config}: until then readers are not offered it.\n`,
    )
  }
  return answer
}

function makeMunicipality(call: CommandCall, around: Surroundings, id: string): Creation | Refusal {
  const { network, inventory } = around
  if (inventory.isSingle) {
    throw new UsageError(
      'This is a network of one. For more, move everything to municipalities/<name>/ and write an integreat.yaml.',
    )
  }
  const { texts } = readStarter()
  const languages = readLanguages(call) ?? network.languages.map(({ code }) => code)
  const ordered = [...new Set([network.sourceLanguage, ...languages])]
  if (!languagesOf(texts).includes(network.sourceLanguage)) {
    throw new UsageError(
      `The texts to start with are written in ${languagesOf(texts).join(' and ')}, not in "${network.sourceLanguage}"; copy a municipality that is there.`,
    )
  }
  const start = { name: readTitle(call) ?? nameFrom(id), languages: ordered, texts, shelves: { ...shelves, kinds } }
  const answer = settle(around, startMunicipality(start, { id, layers: [...network.layers.keys()] }))
  if (!isRefusal(answer) && answer.kept.some((path) => path.endsWith('/municipality.yaml'))) {
    throw new UsageError(`There is a municipality "${id}" already.`)
  }
  return answer
}

function homeOf({ options }: CommandCall, around: Surroundings): Home {
  const word = (key: string) => (typeof options[key] === 'string' ? options[key] : undefined)
  return accept(chooseHome(around, { municipality: word('municipality'), layer: word('layer') }))
}

function readLanguages({ options }: CommandCall): readonly string[] | undefined {
  return (options['languages'] as readonly string[] | undefined)?.map(demandLanguage)
}

function readTitle({ options }: CommandCall): string | undefined {
  const title = options['title']
  if (typeof title !== 'string') return undefined
  if (title.trim() === '') throw new UsageError('The title must not be empty.')
  return title.trim()
}

function accept<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new UsageError(`${answer.refusal}${didYouMean(answer.expected)}`)
  return answer
}

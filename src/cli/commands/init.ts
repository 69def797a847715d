import { existsSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { confirm } from '../../flow/confirm.ts'
import { startNetwork } from '../../flow/create/network.ts'
import { languagesOf, nameFrom } from '../../flow/create/start.ts'
import { ask } from '../../host/ask.ts'
import { createDisk } from '../../host/disk.ts'
import { createHistory } from '../../host/git.ts'
import { isInteractive, packageVersion } from '../../host/process.ts'
import { readStarter } from '../../host/starter.ts'
import { createStore } from '../../host/store.ts'
import { kinds } from '../../kinds/index.ts'
import { exitCode, UsageError } from '../exit.ts'
import { Interruption } from '../interruption.ts'
import { collect } from '../values.ts'
import { shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { demandLanguage, readBaseUrl } from './options.ts'

/** `integreat init`. */
export const runInit: RunCommand = async (call) => {
  const { names, options, context } = call
  const given = names[0] ?? ''
  const folder = resolve(context.cwd, given)
  demandEmpty(folder, given)
  const starter = readStarter()
  const written = languagesOf(starter.texts)
  const { name, languages } = await readAnswers(call, basename(folder), written)
  const files = startNetwork({
    ...starter,
    name,
    languages,
    baseUrl: readBaseUrl(options['baseUrl']) ?? 'https://example.org',
    packageName: `integreat-site@${packageVersion()}`,
    shelves: { ...shelves, kinds },
  })
  const content = createDisk(folder)
  for (const [path, text] of files) content.write(path, text)
  await confirmTranslations(folder, [...files.keys()], context.env)
  context.stdout.write(`${[...files.keys()].sort().join('\n')}\n`)
  context.stderr.write(`"${name}" stands in ${given}. Look at it: integreat dev ${given}\n`)
  return exitCode.good
}

/** A folder that is there may hold nothing but a Git repository: nobody's files are mixed with ours. */
function demandEmpty(folder: string, given: string): void {
  if (!existsSync(folder)) return
  if (!statSync(folder).isDirectory()) throw new UsageError(`"${given}" is a file; choose a folder.`)
  const tops = createDisk(folder)
    .list('')
    .map(({ path }) => path.split('/')[0] ?? '')
  const names = [...new Set(tops)].filter((name) => name !== '.git')
  if (names.length === 0) return
  const rest = names.length > 3 ? ` and ${names.length - 3} more` : ''
  throw new UsageError(
    `"${given}" is not empty: ${names.slice(0, 3).join(', ')}${rest}. Choose an empty or new folder.`,
  )
}

interface Answers {
  readonly name: string
  readonly languages: readonly string[]
}

/** What the command line says, else what somebody at the terminal answers, else what is usual. */
async function readAnswers(call: CommandCall, folder: string, written: readonly string[]): Promise<Answers> {
  const { options, context } = call
  const name = typeof options['name'] === 'string' ? options['name'].trim() : undefined
  const languages = options['languages'] as readonly string[] | undefined
  if (name === '') throw new UsageError('The name must not be empty.')
  const usual = { name: nameFrom(folder), languages: ['de', 'en'] }
  const isAsked =
    options['yes'] !== true &&
    isInteractive({ env: context.env, isTerminal: context.stderr.isTTY === true && process.stdin.isTTY === true })
  const questions = [
    ...(name === undefined ? [{ text: 'Name of the municipality?', usual: usual.name }] : []),
    ...(languages === undefined
      ? [
          {
            text: 'Languages?',
            usual: usual.languages.join(', '),
            judge: (answer: string) => sentenceOf(() => demandLanguages(collect(answer, []), written)),
          },
        ]
      : []),
  ]
  const answers = isAsked ? await ask(questions, { input: process.stdin, output: process.stderr }) : []
  if (!answers) throw new Interruption('SIGINT')
  const answered = isAsked ? answers.at(-1) : undefined
  return {
    name: name ?? (isAsked ? answers[0] : undefined) ?? usual.name,
    languages: demandLanguages(
      languages ?? (answered === undefined ? usual.languages : collect(answered, [])),
      written,
    ),
  }
}

/** The texts to start with exist in some languages; one of them comes first. */
function demandLanguages(codes: readonly string[], written: readonly string[]): readonly string[] {
  const languages = [...new Set(codes.map(demandLanguage))]
  const [source] = languages
  if (source !== undefined && written.includes(source)) return languages
  throw new UsageError(
    `The texts to start with are written in ${written.join(' and ')}; name one of these first: ${['de', ...languages].join(',')}`,
  )
}

function sentenceOf(action: () => unknown): string | undefined {
  try {
    action()
    return undefined
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

/** From the first day on, a changed text shows which of its translations are behind. */
async function confirmTranslations(folder: string, files: readonly string[], env: CommandCall['context']['env']) {
  const host = { content: createDisk(folder), store: createStore() }
  const pages = files.filter((file) => file.endsWith('.md') && file.includes('/'))
  const drafts = (file: string) => /^status: draft/m.test(new TextDecoder().decode(host.content.read(file)))
  await confirm(host, shelves, createHistory(folder, env), {
    files: pages.filter((file) => !drafts(file)),
    minor: false,
    others: 'skip',
  })
}

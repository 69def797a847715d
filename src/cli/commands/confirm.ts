import { type Confirmed, type ConfirmResult, confirm } from '../../flow/confirm.ts'
import { escapeForTerminal } from '../../ground/escape-terminal.ts'
import { sentence, type Tell } from '../../ground/sentence.ts'
import { createDisk } from '../../host/disk.ts'
import { createHistory } from '../../host/git.ts'
import { isColourful } from '../../host/process.ts'
import { createStore } from '../../host/store.ts'
import type { History } from '../../values/ports.ts'
import { stateNames } from '../../values/translation.ts'
import { exitCode, UsageError } from '../exit.ts'
import { findContent } from '../folders.ts'
import { formatPretty } from '../report/pretty.ts'
import { readLanguage, tellIn } from '../report/tell.ts'
import { shelves } from '../wire.ts'
import type { CommandCall, RunCommand } from './command.ts'
import { type ContentFiles, findContentFiles } from './content-files.ts'
import { sourceIn } from './outcome.ts'

/** `integreat confirm`. */
export const runConfirm: RunCommand = async (call) => {
  const { options, context } = call
  const given = call.names.filter((name) => name !== undefined)
  const isAll = options['allChanged'] === true
  const isMinor = options['minor'] === true
  const blocks = options['block'] as readonly number[] | undefined
  if (isAll && given.length > 1) throw new UsageError('--all-changed takes a content folder and no files.')
  if (blocks && (isMinor || isAll || given.length !== 1)) throw new UsageError('--block goes with one translation.')
  const named = isAll
    ? { content: findContent(context.cwd, given[0] ?? '.'), files: [] }
    : findContentFiles(context.cwd, given)
  const history = createHistory(named.content, context.env)
  const files = isAll ? findChanged(history, named) : named.files
  const content = createDisk(named.content)
  const host = { content, store: createStore() }
  const result = await confirm(host, shelves, history, {
    files,
    minor: isMinor,
    blocks,
    others: isAll ? 'skip' : 'refuse',
  })
  return tellAll(call, result, sourceIn(content))
}

/** Files that differ from the last commit; a usage error where nobody can know. */
function findChanged(history: History, { content }: ContentFiles): readonly string[] {
  const why = {
    absent: 'the content does not lie in a Git repository',
    foreign: 'the Git repository belongs to another user, so git does not open it',
    unborn: 'nothing was ever committed here',
    'no-git': 'git is not installed',
    merging: 'a merge is not finished here; finish it first',
    whole: undefined,
    shallow: undefined,
  }[history.state.kind]
  if (why) throw new UsageError(`Which files in "${content}" changed cannot be known: ${why}. Name the files instead.`)
  return history.changed().filter((file) => file.endsWith('.md'))
}

function tellAll(
  { options, context }: CommandCall,
  result: ConfirmResult,
  sourceOf: (file: string) => string | undefined,
): number {
  const { confirmed, unchanged, messages } = result
  const language = readLanguage(options)
  const tell = tellIn(language)
  if (options['quiet'] !== true) {
    for (const one of confirmed) context.stdout.write(`${describe(one, tell)}\n`)
    for (const file of unchanged)
      context.stdout.write(`${tell(sentence`${escapeForTerminal(file)}: was confirmed already`)}\n`)
    if (confirmed.length + unchanged.length + messages.length === 0)
      context.stdout.write(`${tell(sentence`Nothing to confirm.`)}\n`)
  }
  const colour = isColourful({ env: context.env, isTerminal: context.stderr.isTTY === true })
  const text = formatPretty(messages, { sourceOf, colour, verbose: true, language })
  if (text !== '') context.stderr.write(`${text}\n`)
  if (!result.isConfigured) return exitCode.wrongUse
  return messages.some(({ level }) => level === 'error') ? exitCode.contentHasErrors : exitCode.good
}

/** `en/rent.md: confirmed, was outdated; now as de/rent.md (1 of 9 blocks)` and the blocks, a line for each. */
function describe({ file, source, before, isMachine, blocks, left, total }: Confirmed, tell: Tell): string {
  const state = stateNames[before]
  const parts = [
    sentence`${file}: was ${state}, confirmed against ${source} (${blocks.length} of ${total} blocks)`,
    ...(left > 0 ? [sentence`${left} of ${total} blocks still to do`] : []),
    ...(isMachine ? [sentence`still marked as machine translated`] : []),
  ]
  const head = parts.map(tell).join('; ')
  const most = 12
  const lines = blocks.slice(0, most).map(({ number, kind, hint }) => {
    const name = tell(number === undefined ? sentence`dropped` : sentence`block ${number}`)
    return `  ${name}  ${[kind, hint].filter(Boolean).join(' ')}`
  })
  const more = blocks.length > most ? [`  ${tell(sentence`and ${blocks.length - most} more`)}`] : []
  return [head, ...lines, ...more].map((line) => escapeForTerminal(line)).join('\n')
}

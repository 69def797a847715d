import { sentence } from '../../ground/sentence.ts'
import { ask } from '../../host/ask.ts'
import { isInteractive } from '../../host/process.ts'
import { UsageError } from '../exit.ts'
import { Interruption } from '../interruption.ts'
import { readLanguage, tellIn } from '../report/tell.ts'
import type { CommandCall } from './command.ts'
import { say } from './outcome.ts'

/** Says what `--host` shows to whom, and asks; without a terminal only `--yes` is an answer. */
export async function isNetworkAllowed(call: CommandCall): Promise<boolean> {
  const { options, context } = call
  if (options['yes'] === true) return true
  const isTerminal = context.stderr.isTTY === true && process.stdin.isTTY === true
  if (!isInteractive({ env: context.env, isTerminal })) {
    throw new UsageError('--host shows the pages to everybody in your network. Add --yes to say that you want that.')
  }
  const drafts = options['drafts'] === true ? sentence`drafts too, since you gave --drafts` : sentence`but no drafts`
  say(
    call,
    sentence`--host shows the pages as they are now to every device of the network that this computer is in (${drafts}), until you stop it. File names and mistakes stay here. Do this only in a network that you trust.`,
  )
  const tell = tellIn(readLanguage(options))
  const answers = await ask([{ text: tell(sentence`Show them?`), usual: tell(sentence`no`) }], {
    input: process.stdin,
    output: process.stderr,
  })
  if (!answers) throw new Interruption('SIGINT')
  return /^(?:y|yes|j|ja)$/i.test(answers[0] ?? '')
}

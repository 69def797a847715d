import type { State } from './state.ts'
import { say } from './state.ts'
import type { SourceText } from './variables.ts'

interface Damage {
  readonly pattern: RegExp
  readonly level: 'error' | 'warning'
  readonly ruleId: string
  readonly reason: string
  readonly note: (match: RegExpExecArray) => string
}

const translation = { level: 'warning', ruleId: 'translation-damage' } as const

/** What machine translation and hasty typing leave behind in texts. None of it is ever meant. */
const damages: readonly Damage[] = [
  {
    ...translation,
    pattern: /\[([^[\]\n]{1,200})\] +\(([^()\s]{1,300})\)/,
    reason: 'A blank between the brackets keeps this from being a link.',
    note: ([, text, target]) => `Write [${text}](${target}) without the blank.`,
  },
  {
    ...translation,
    pattern: /\[([^[\]\n]{1,200})\]\( +([^()\s]{1,300}) *\)/,
    reason: 'Blanks within the brackets keep this from being a link.',
    note: ([, text, target]) => `Write [${text}](${target}).`,
  },
  {
    ...translation,
    pattern: /\( +(https?:\/\/[^\s()]{1,300}) *\)|\((https?:\/\/[^\s()]{1,300}) +\)/,
    reason: 'Blanks stand between the brackets and the address.',
    note: ([, first, second]) => `Write (${first ?? second}).`,
  },
  {
    ...translation,
    pattern: /(?:^|\s)(?:\* \*|\*\* )([^*\n]{1,200}?)(?:\* \*|\*\*)(?=\s|[.,;:!?)]|$)/,
    reason: 'Blanks between the asterisks keep this from being bold.',
    note: ([, text = '']) => `Write **${text.trim()}** without blanks beside the asterisks.`,
  },
  {
    level: 'error',
    ruleId: 'variable-place',
    pattern: /\]\(\s*\{\{/,
    reason: 'A variable cannot stand in the address of a link.',
    note: () => 'Use :fact[name]: it makes the link by itself.',
  },
  {
    level: 'error',
    ruleId: 'snippet-place',
    pattern: /::snippet\[/,
    reason: 'A snippet stands on a line of its own, with two colons; not within a text, table or heading.',
    note: () => 'Write ::snippet[name] between two empty lines.',
  },
  {
    level: 'warning',
    ruleId: 'directive-stray',
    pattern: /^[ \t]*:{3,}[ \t]*$/m,
    reason: 'This ::: closes nothing, so it is shown as it is.',
    note: () => 'Remove it, or open a box above: :::note',
  },
  {
    level: 'error',
    ruleId: 'directive-unknown',
    pattern: /^[ \t]*:{3,} +[a-z]+/m,
    reason: 'Between the colons and the name of a directive stands no blank.',
    note: ([text]) => `Write ${text.trim().replace(/ +/, '')}.`,
  },
]

/** One look that says whether a longer one is worth it. */
const suspicious = /\] +\(|\]\( |\( +http|\(http[^\s()]* +\)|\* \*|\*\* |\]\(\s*\{\{|::snippet\[|:::/

/** Reports what was meant to be a link, bold, or a directive and is shown as its signs. */
export function judgeText(text: SourceText, state: State): void {
  if (!suspicious.test(text.value)) return
  for (const { pattern, level, ruleId, reason, note } of damages) {
    const match = pattern.exec(text.value)
    if (!match) continue
    const found = match[0].trim()
    const at = state.source.indexOf(found, text.start)
    const start = at === -1 || at > text.end ? text.start : at
    say(state, level, ruleId, state.locate(start, start + found.length), reason, { note: note(match) })
  }
}

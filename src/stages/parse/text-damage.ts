import { type Sentence, sentence } from '../../ground/sentence.ts'
import type { State } from './state.ts'
import { say } from './state.ts'
import type { SourceText } from './variables.ts'

interface Damage {
  readonly pattern: RegExp
  readonly level: 'error' | 'warning'
  readonly ruleId: string
  readonly reason: Sentence
  readonly note: (match: RegExpExecArray) => Sentence
  /** What should stand there, where nobody needs to decide. */
  readonly mended?: (match: RegExpExecArray) => string | undefined
}

const translation = { level: 'warning', ruleId: 'translation-damage' } as const

/** What machine translation and hasty typing leave behind in texts. None of it is ever meant. */
const damages: readonly Damage[] = [
  {
    ...translation,
    pattern: /\[([^[\]\n]{1,200})\] +\(([^()\s]{1,300})\)/,
    reason: sentence`A blank between the brackets keeps this from being a link.`,
    note: ([, text = '', target = '']) => sentence`Write [${text}](${target}) without the blank.`,
    mended: toLink,
  },
  {
    ...translation,
    pattern: /\[([^[\]\n]{1,200})\]\( +([^()\s]{1,300}) *\)/,
    reason: sentence`Blanks within the brackets keep this from being a link.`,
    note: ([, text = '', target = '']) => sentence`Write [${text}](${target}).`,
    mended: toLink,
  },
  {
    ...translation,
    pattern: /\( +(https?:\/\/[^\s()]{1,300}) *\)|\((https?:\/\/[^\s()]{1,300}) +\)/,
    reason: sentence`Blanks stand between the brackets and the address.`,
    note: ([, first, second = '']) => sentence`Write (${first ?? second}).`,
    mended: ([, first, second]) => `(${first ?? second})`,
  },
  {
    ...translation,
    pattern: /(?:^|\s)(?:\* \*|\*\* )([^*\n]{1,200}?)(?:\* \*|\*\*)(?=\s|[.,;:!?)]|$)/,
    reason: sentence`Blanks between the asterisks keep this from being bold.`,
    note: ([, text = '']) => sentence`Write **${text.trim()}** without blanks beside the asterisks.`,
  },
  {
    level: 'error',
    ruleId: 'variable-place',
    pattern: /\]\(\s*\{\{/,
    reason: sentence`A variable cannot stand in the address of a link.`,
    note: () => sentence`Use :fact[name]: it makes the link by itself.`,
  },
  {
    level: 'error',
    ruleId: 'snippet-place',
    pattern: /::snippet\[/,
    reason: sentence`A snippet stands on a line of its own, with two colons; not within a text, table or heading.`,
    note: () => sentence`Write ::snippet[name] between two empty lines.`,
  },
  {
    level: 'warning',
    ruleId: 'directive-stray',
    pattern: /^[ \t]*:{3,}[ \t]*$/m,
    reason: sentence`This ::: closes nothing, so it is shown as it is.`,
    note: () => sentence`Remove it, or open a box above: :::note`,
  },
  {
    level: 'error',
    ruleId: 'directive-unknown',
    pattern: /^[ \t]*:{3,} +[a-z]+/m,
    reason: sentence`Between the colons and the name of a directive stands no blank.`,
    note: ([text]) => sentence`Write ${text.trim().replace(/ +/, '')}.`,
  },
]

/** One look that says whether a longer one is worth it. */
const suspicious = /\] +\(|\]\( |\( +http|\(http[^\s()]* +\)|\* \*|\*\* |\]\(\s*\{\{|::snippet\[|:::/

/** Reports what was meant to be a link, bold, or a directive and is shown as its signs. */
export function judgeText(text: SourceText, state: State): void {
  if (!suspicious.test(text.value)) return
  for (const { pattern, level, ruleId, reason, note, mended } of damages) {
    const match = pattern.exec(text.value)
    if (!match) continue
    const found = match[0].trim()
    const at = state.source.indexOf(found, text.start)
    const isFound = at !== -1 && at <= text.end
    const start = isFound ? at : text.start
    const to = isFound ? mended?.(match) : undefined
    const fix = to === undefined ? undefined : ({ type: 'replace', from: found, to } as const)
    say(state, level, ruleId, state.locate(start, start + found.length), reason, {
      note: note(match),
      ...(fix && { fix }),
    })
  }
}

/** `[Note] (optional)` is no link; what leads somewhere looks so. */
function toLink([, text, target = '']: RegExpExecArray): string | undefined {
  return /^(?:https?:\/\/|mailto:|tel:)|\.md(?:#|$)/i.test(target) ? `[${text}](${target})` : undefined
}

/**
 * Reports blanks around an address that Markdown links by itself: `[Office] (https://…)` and `( https://… )`.
 * @param start where the address begins in the source
 * @param end where it ends
 */
export function judgeBareAddress(start: number, end: number, state: State): void {
  const { source } = state
  const address = source.slice(start, end)
  const [before = '', text] =
    /(?:\[([^[\]\n]{1,200})\] *)?\( *$/.exec(source.slice(Math.max(0, start - 210), start)) ?? []
  const [after = ''] = /^ *\)/.exec(source.slice(end, end + 10)) ?? []
  if (before === '' || after === '' || !/^https?:/i.test(address)) return
  const from = before + address + after
  const to = text === undefined ? `(${address})` : `[${text}](${address})`
  if (from === to) return
  const reason = sentence`Blanks stand where a link has none.`
  const place = state.locate(start - before.length, end + after.length)
  say(state, 'warning', 'translation-damage', place, reason, {
    note: sentence`Write ${to}.`,
    fix: { type: 'replace', from, to },
  })
}

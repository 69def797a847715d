import { type EmphasisName, emphases, type LinkMark, type Run, stretches } from './runs.ts'

const punctuation = /^[\p{P}\p{S}]$/u

/**
 * Moves punctuation out of emphasis where CommonMark would not see the mark otherwise: `**Text:**next` is no strong
 * text, `**Text**:next` is. (CommonMark 0.31, "left-flanking delimiter run".)
 */
export function freeMarks(runs: readonly Run[]): Run[] {
  return emphases.reduce<Run[]>(
    (list, name) => {
      const parts = stretches(list, (run) => run[name])
      return parts.flatMap((part, index) => {
        if (part[0]?.[name] === 0) return part
        const before = edge(parts[index - 1], 'end')
        const after = edge(parts[index + 1], 'start')
        return freeEnd(freeStart(part, name, before), name, after)
      })
    },
    [...runs],
  )
}

function freeStart(part: readonly Run[], name: EmphasisName, before: string): readonly Run[] {
  const [first, ...rest] = part
  if (!first || !isWordCharacter(before)) return part
  if (first.link) return separateLink(part, name, first.link)
  const signs = /^[\p{P}\p{S}]+/u.exec(first.text)?.[0] ?? ''
  if (first.type !== 'word' || signs === '') return part
  if (signs === first.text) return [{ ...first, [name]: 0 }, ...rest]
  return [{ ...first, text: signs, [name]: 0 }, { ...first, text: first.text.slice(signs.length) }, ...rest]
}

function freeEnd(part: readonly Run[], name: EmphasisName, after: string): readonly Run[] {
  const last = part.at(-1)
  if (!last || !isWordCharacter(after)) return part
  const rest = part.slice(0, -1)
  if (last.link) return separateLink(part, name, last.link)
  const signs = /[\p{P}\p{S}]+$/u.exec(last.text)?.[0] ?? ''
  if (last.type !== 'word' || signs === '') return part
  if (signs === last.text) return [...rest, { ...last, [name]: 0 }]
  return [...rest, { ...last, text: last.text.slice(0, -signs.length) }, { ...last, text: signs, [name]: 0 }]
}

/** Gives a link its own mark, so that the mark stands inside its brackets, beside letters. */
function separateLink(part: readonly Run[], name: EmphasisName, link: LinkMark): Run[] {
  const own = Math.max(...part.map((run) => run[name])) + 1_000_000
  return part.map((run, index) => {
    if (run.link === link) return { ...run, [name]: own }
    const besideLink = part[index - 1]?.link === link || part[index + 1]?.link === link
    return run.type === 'blank' && besideLink ? { ...run, [name]: 0 } : run
  })
}

function edge(part: readonly Run[] | undefined, side: 'start' | 'end'): string {
  const run = side === 'start' ? part?.[0] : part?.at(-1)
  if (run?.type !== 'word' || run.link) return ''
  return (side === 'start' ? [...run.text][0] : [...run.text].at(-1)) ?? ''
}

function isWordCharacter(character: string): boolean {
  return character !== '' && !/\s/u.test(character) && !punctuation.test(character)
}

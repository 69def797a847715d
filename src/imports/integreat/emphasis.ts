import type { Notes } from './notes.ts'
import { type EmphasisName, emphases, type Run, stretches } from './runs.ts'

const letterBefore = /[\p{L}\p{M}]$/u
const letterAfter = /^\p{L}/u

/** Takes emphasis from what holds no letter or digit, such as a bold colon. */
export function dropEmptyEmphasis(runs: readonly Run[]): Run[] {
  return emphases.reduce<Run[]>(
    (list, name) =>
      stretches(list, (run) => run[name]).flatMap((stretch) => {
        const readable = stretch.some((run) => run.type === 'atom' || /[\p{L}\p{N}]/u.test(run.text))
        return readable || stretch[0]?.[name] === 0 ? stretch : stretch.map((run) => ({ ...run, [name]: 0 }))
      }),
    [...runs],
  )
}

/** Emphasis that covers all of a word but one letter, or only one letter of it, covers the word. */
export function mendSplitWords(runs: readonly Run[], notes: Notes): Run[] {
  const mended = [...runs]
  for (let index = 1; index < mended.length; index += 1) {
    const left = mended[index - 1] as Run
    const right = mended[index] as Run
    if (left.type !== 'word' || right.type !== 'word' || left.link !== right.link) continue
    if (!letterBefore.test(left.text) || !letterAfter.test(right.text)) continue
    const leftLetters = /[\p{L}\p{M}]+$/u.exec(left.text)?.[0] ?? ''
    const rightLetters = /^[\p{L}\p{M}]+/u.exec(right.text)?.[0] ?? ''
    if ([...leftLetters].length > 1 && [...rightLetters].length > 1) continue
    for (const name of ['strong', 'emphasis'] as const) {
      const one = (mended[index - 1] as Run)[name]
      const other = (mended[index] as Run)[name]
      if (one === other) continue
      notes.line('changed', 'emphasis inside a word', leftLetters + rightLetters)
      if (one !== 0) index += spread(mended, index, rightLetters.length, name, one, 'start')
      else index += spread(mended, index - 1, leftLetters.length, name, other, 'end')
    }
  }
  return mended
}

/** Marks the letters at one end of a word, cutting it in two where it is longer; answers how many runs were added. */
function spread(
  runs: Run[],
  index: number,
  length: number,
  name: EmphasisName,
  mark: number,
  end: 'start' | 'end',
): number {
  const run = runs[index] as Run
  const cut = end === 'start' ? length : run.text.length - length
  if (cut === 0 || cut === run.text.length) {
    runs[index] = { ...run, [name]: mark }
    return 0
  }
  const first = { ...run, text: run.text.slice(0, cut) }
  const second = { ...run, text: run.text.slice(cut) }
  runs.splice(
    index,
    1,
    end === 'start' ? { ...first, [name]: mark } : first,
    end === 'end' ? { ...second, [name]: mark } : second,
  )
  return 1
}

import type { Notes } from './notes.ts'
import { phoneDigits } from './phone.ts'
import { isFilled, type LinkMark, type Run, runsText } from './runs.ts'

/** How many runs on each side of a link may belong to it. */
const reach = 6

/**
 * Repairs links that machine translation tore apart: `J [obcente](mailto:Jobcenter@x.de) r@x.de` becomes one link over
 * the whole address. Only where the pieces together are exactly what the link leads to, or where a link ends within a
 * word.
 */
export function mendLinks(runs: readonly Run[], notes: Notes): Run[] {
  let mended = [...runs]
  for (let at = 0; at < mended.length; at += 1) {
    const link = mended[at]?.link
    if (!link || mended[at - 1]?.link === link) continue
    let end = at + 1
    while (mended[end]?.link === link) end += 1
    const whole = growToTarget(mended, at, end, link) ?? growToWord(mended, at, end, link)
    if (whole) {
      notes.line(
        'changed',
        'link over a part of its text',
        `${runsText(mended.slice(whole.from, whole.to))} → ${link.url}`,
      )
      mended = [...mended.slice(0, whole.from), ...whole.runs, ...mended.slice(whole.to)]
      at = whole.from + whole.runs.length - 1
    } else at = end - 1
  }
  return mended
}

interface Grown {
  readonly from: number
  readonly to: number
  readonly runs: readonly Run[]
}

function growToTarget(runs: readonly Run[], start: number, end: number, link: LinkMark): Grown | undefined {
  const isTarget = targetTest(link.url)
  const inside = runs.slice(start, end)
  if (!isTarget || !isFilled(inside) || isTarget(runsText(inside))) return undefined
  for (let from = start; from >= Math.max(0, start - reach) && isFree(runs, from, start); from -= 1) {
    for (let to = end; to <= Math.min(runs.length, end + reach) && isFree(runs, end, to); to += 1) {
      if (from === start && to === end) continue
      if (runs[from]?.type === 'blank' || runs[to - 1]?.type === 'blank') continue
      // The translation put a blank on either side of the torn piece; the others were there before.
      const pieces = runs.slice(from, to).filter((run, index) => {
        const seam = from + index === start - 1 || from + index === end
        return !(seam && run.type === 'blank')
      })
      if (isTarget(runsText(pieces))) return { from, to, runs: pieces.map((run) => ({ ...run, link })) }
    }
  }
  return undefined
}

/** True where all runs are words and blanks of no other link. */
function isFree(runs: readonly Run[], from: number, to: number): boolean {
  return runs.slice(from, to).every((run) => !run.link && (run.type === 'word' || run.type === 'blank'))
}

/** A test whether a text is, letter by letter, what an address leads to. */
function targetTest(url: string): ((text: string) => boolean) | undefined {
  if (url.startsWith('mailto:')) {
    const address = url.slice(7).split('?')[0]?.toLowerCase() ?? ''
    return (text) => text.toLowerCase() === address
  }
  if (url.startsWith('tel:')) {
    const digits = phoneDigits(url)
    return (text) => /^[\d\s()+/.–-]+$/.test(text) && phoneDigits(text) === digits
  }
  if (!/^https?:/.test(url)) return undefined
  const bare = bareAddress(url)
  return (text) => bareAddress(text) === bare
}

function bareAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
}

/** A link that ends one to three letters before its word does, or begins one letter behind the word's start. */
function growToWord(runs: readonly Run[], start: number, end: number, link: LinkMark): Grown | undefined {
  const before = runs[start - 1]
  const after = runs[end]
  const first = runs[start]
  const last = runs[end - 1]
  const head = first?.type === 'word' && /^\p{Ll}/u.test(first.text) ? wordPart(before, /(?<![\p{L}\p{M}])\p{L}$/u) : ''
  const tail =
    last?.type === 'word' && /\p{L}$/u.test(last.text) ? wordPart(after, /^\p{Ll}{1,3}(?![\p{L}\p{M}])/u) : ''
  if (head === '' && tail === '') return undefined
  return {
    from: head === '' ? start : start - 1,
    to: tail === '' ? end : end + 1,
    runs: [
      ...(head === '' ? [] : cut(before as Run, (before as Run).text.length - head.length, 'end', link)),
      ...runs.slice(start, end),
      ...(tail === '' ? [] : cut(after as Run, tail.length, 'start', link)),
    ],
  }
}

function wordPart(run: Run | undefined, pattern: RegExp): string {
  return run?.type === 'word' && !run.link ? (pattern.exec(run.text)?.[0] ?? '') : ''
}

/** A run cut in two, one end linked. */
function cut(run: Run, at: number, linked: 'start' | 'end', link: LinkMark): Run[] {
  const first = { ...run, text: run.text.slice(0, at), ...(linked === 'start' ? { link } : {}) }
  const second = { ...run, text: run.text.slice(at), ...(linked === 'end' ? { link } : {}) }
  return [first, second].filter((part) => part.text !== '')
}

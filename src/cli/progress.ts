import { escapeForTerminal } from '../ground/escape-terminal.ts'
import { type Sentence, sentence, type Tell, toText } from '../ground/sentence.ts'
import type { Progress } from '../values/ports.ts'

/** A line that says how far the work has come, on the stream for messages. */
export interface ProgressLine {
  readonly progress: Progress
  /** Takes the line away; call it before anything else is printed, and as often as you like. */
  done(): void
}

// Often enough to look alive, seldom enough to cost nothing; a guess at the rest is worth nothing before two seconds.
const interval = 100
const patience = 2000

/**
 * Shows `Rendering 340 of 1200 (28 %), 12 s left` and writes over it; says nothing where nobody watches.
 * @param isTerminal whether somebody watches: a terminal, and no CI system
 * @param tell says it; in English unless given
 * @param now milliseconds of a clock that never goes back
 */
export function createProgress({
  stream,
  isTerminal,
  tell = (said) => toText(said),
  now = () => performance.now(),
}: {
  readonly stream: { write(text: string): unknown; readonly columns?: number }
  readonly isTerminal: boolean
  readonly tell?: Tell
  readonly now?: () => number
}): ProgressLine {
  let what = ''
  let started = 0
  let shownAt = Number.NEGATIVE_INFINITY
  let isShown = false

  const progress: Progress = (event) => {
    if (!isTerminal) return
    const time = now()
    if (event.what !== what) {
      what = event.what
      started = time
    } else if (time - shownAt < interval) return
    shownAt = time
    isShown = true
    // A line that wraps could not be taken away.
    const text = escapeForTerminal(tell(describe(event, time - started))).slice(0, (stream.columns ?? 80) - 1)
    stream.write(`\r${clearLine}${text}`)
  }

  function done(): void {
    if (isShown) stream.write(`\r${clearLine}`)
    isShown = false
    what = ''
  }

  return { progress, done }
}

const clearLine = '\x1b[K'

function describe({ what, done, total }: Parameters<Progress>[0], elapsed: number): Sentence {
  if (total <= 0) return sentence`${what}`
  const share = Math.min(1, done / total)
  const percent = Math.floor(share * 100)
  if (elapsed < patience || share === 0 || share === 1) return sentence`${what} ${done} of ${total} (${percent} %)`
  const left = duration((elapsed / share) * (1 - share))
  return sentence`${what} ${done} of ${total} (${percent} %), ${left} left`
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`
}

// Of what Pagefind answers, one turn of the event loop reads 64 KB, and an index is a megabyte or two.
const turns = 10

/**
 * A pause for long work that is done in one piece after the other: lets the process hear signals, and does so only when
 * it has heard nothing for a while.
 * @param longest that while in milliseconds: short enough that a key press seems to be heard at once, long enough to cost
 *   nothing
 */
export function createPause(longest = 50): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longest) return
    for (let turn = 0; turn < turns; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve))
    last = performance.now()
  }
}

/** A pause that can be made longer, so that something else comes first. */
export interface Hold {
  readonly pause: () => Promise<void>
  /** Has the work wait at its next pause until so many milliseconds from now. */
  hold(milliseconds: number): void
}

// What is heard takes several turns to become something to show.
const short = 15

/** A {@link createPause pause} that can be made longer. */
export function createHold(): Hold {
  const pause = createPause(short)
  let until = 0
  return {
    async pause() {
      await pause()
      for (let left = until - performance.now(); left > 0; left = until - performance.now()) {
        await new Promise<void>((resolve) => setTimeout(resolve, left))
      }
    },
    hold(milliseconds) {
      until = performance.now() + milliseconds
    },
  }
}

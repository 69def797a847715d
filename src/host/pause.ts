// Short enough that a key press seems to be heard at once, long enough to cost nothing.
const longest = 50

/**
 * A pause for long work that is done in one piece after the other: lets the process hear signals, and does so only when
 * it has heard nothing for a while.
 */
export function createPause(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longest) return
    await new Promise<void>((resolve) => setImmediate(resolve))
    last = performance.now()
  }
}

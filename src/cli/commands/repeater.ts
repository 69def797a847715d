/** Work that is done again whenever somebody asks. */
export interface Repeater {
  /** Has the work done once more; resolves when it is. */
  ask(): Promise<void>
}

/**
 * Does work one at a time: however often it is asked for meanwhile, it is done exactly once more.
 * @param onError hears what a later turn throws; the first one's error goes to who asked for it
 */
export function createRepeater(work: () => Promise<void>, onError: (error: unknown) => void): Repeater {
  let running: Promise<void> | undefined
  let isWanted = false
  let isFirst = true

  async function turn(): Promise<void> {
    try {
      while (isWanted) {
        isWanted = false
        await workOnce()
      }
    } finally {
      running = undefined
    }
  }

  async function workOnce(): Promise<void> {
    const isStart = isFirst
    isFirst = false
    try {
      await work()
    } catch (error) {
      if (isStart) throw error
      onError(error)
    }
  }

  return {
    ask() {
      isWanted = true
      running ??= turn()
      return running
    },
  }
}

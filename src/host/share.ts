import type { Task } from '../values/ports.ts'
import type { Thread } from './thread.ts'

/** Pieces of one task that several threads do at once. */
export interface Share {
  /** Has a thread take one piece after the other; ends when there is none left for it. */
  join(thread: Thread): Promise<void>
  /**
   * Takes part itself, and waits for all, also for those that join meanwhile.
   * @returns the results in the order of the pieces
   */
  finish(): Promise<readonly unknown[]>
}

/** @param own does a piece in this thread */
export function createShare<Piece>(pieces: ReadonlyArray<Task<Piece>>, own: (piece: Piece) => Promise<unknown>): Share {
  const waiting = largestFirst(pieces.map(({ size, job }, index) => ({ size, job, index })))
  const take = () => waiting.shift()
  // The largest is for this thread, which need not start first.
  const first = take()
  const results: unknown[] = []
  const hands: Array<Promise<void>> = []
  let failure: { readonly error: unknown } | undefined

  async function begin(next: () => typeof first, work: (piece: Piece) => Promise<unknown>): Promise<void> {
    try {
      await workOff(next, async ({ job, index }) => {
        results[index] = await work(job)
      })
    } catch (error) {
      waiting.length = 0
      failure ??= { error }
    }
  }

  return {
    join(thread) {
      const takeWhileAlive = () => (thread.isAlive() ? take() : undefined)
      const hand = begin(takeWhileAlive, async (piece) => {
        const outcome = await thread.ask(piece)
        if (outcome.type === 'failed') throw outcome.error
        // Nothing is lost with a thread: this one does it.
        return outcome.type === 'died' ? own(piece) : outcome.result
      })
      hands.push(hand)
      return hand
    },
    async finish() {
      hands.push(begin(withFirst(first, take), own))
      for (let at = 0; at < hands.length; at += 1) await hands[at]
      if (failure) throw failure.error
      return results
    },
  }
}

/** Then no thread begins a long task when all others are done. */
export function largestFirst<Item extends { readonly size: number }>(items: readonly Item[]): Item[] {
  return [...items].sort((one, other) => other.size - one.size)
}

/** Takes this one first, which nobody else gets. */
export function withFirst<Item>(first: Item | undefined, take: () => Item | undefined): () => Item | undefined {
  let next = first
  return () => {
    const item = next ?? take()
    next = undefined
    return item
  }
}

/** Does one item after the other, until none is left. */
export async function workOff<Item>(take: () => Item | undefined, work: (item: Item) => Promise<void>): Promise<void> {
  for (let item = take(); item; item = take()) await work(item)
}

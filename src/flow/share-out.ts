import type { Task, Threads } from '../values/ports.ts'

/**
 * Does pieces of a task: here one after the other, or together with threads that are free.
 * @param threads undefined where all is to be done here
 * @param own does a piece here
 * @returns the results in the order of the pieces
 */
export async function shareOut<Piece>(
  threads: Threads | undefined,
  pieces: ReadonlyArray<Task<Piece>>,
  own: (piece: Piece) => Promise<unknown>,
): Promise<readonly unknown[]> {
  if (threads) return threads.share(pieces, own)
  const results: unknown[] = []
  for (const { job } of pieces) results.push(await own(job))
  return results
}

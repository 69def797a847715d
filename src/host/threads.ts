import type { Task, Threads } from '../values/ports.ts'
import { keepHeapsSmall } from './engine.ts'
import { HostError } from './host-error.ts'
import { createShare, largestFirst, withFirst, workOff } from './share.ts'
import { startThread, type Thread, type ThreadOptions } from './thread.ts'

/** What threads are made with. */
export interface ThreadsOptions extends ThreadOptions {
  /** How many work at most, this one with them. */
  readonly most: number
  /** Total size of the work from which on other threads are worth their start. */
  readonly worthFrom: number
}

/**
 * With two, V8's own helpers and Pagefind fill what one thread leaves of two cores: a second one for the same town costs
 * a fifth more work and saves nothing. It helps all the same where it is there already.
 */
const worthSharing = 3

/** Threads that live for one run of tasks. */
export function createThreads(options: ThreadsOptions): Threads {
  const { most, worthFrom } = options
  const running = new Set<Thread>()
  const idle: Thread[] = []
  let isClosed = false
  /** Starts a thread; there only while tasks are done. */
  let start: (() => Thread) | undefined
  /** Gives a thread a part in what is being shared. */
  let join: ((thread: Thread) => void) | undefined

  /** A thread has nothing to do for now. */
  function rest(thread: Thread | undefined): void {
    if (!thread) return
    if (join) join(thread)
    else idle.push(thread)
  }

  /** Threads that can take part in so much work: those that rest, and new ones where that is worth it. */
  function findHelpers(pieces: ReadonlyArray<Task<unknown>>): readonly Thread[] {
    const helpers = idle.splice(0).filter((thread) => thread.isAlive())
    const alive = [...running].filter((thread) => thread.isAlive()).length
    const isWorthIt = most >= worthSharing && sizeOf(pieces) >= worthFrom
    const missing = isWorthIt ? Math.min(most - 1 - alive, pieces.length - 1 - helpers.length) : 0
    for (let count = 0; start && count < missing; count += 1) helpers.push(start())
    return helpers
  }

  async function stopRunning(): Promise<void> {
    await Promise.all([...running].map((thread) => thread.stop()))
    idle.length = 0
  }

  return {
    isWorthIt: (tasks) => most > 1 && sizeOf(tasks) >= worthFrom,
    async run(tasks, { common, own, onDone }) {
      const startOne = () => {
        if (isClosed) throw new Error('A thread was to be started after the end.')
        keepHeapsSmall()
        const thread = startThread(options, common)
        running.add(thread)
        return thread
      }
      start = startOne
      const waiting = largestFirst(tasks)
      const take = () => waiting.shift()
      // The largest is done here, and others have a share in it; so is a last one that all others would wait for.
      const takeHere = withFirst(take(), take)
      const left = tasks.length % most === 1 ? 1 : 0
      const takeThere = () => (waiting.length > left ? take() : undefined)
      const perform = async (
        next: typeof take,
        work: (task: Task<(typeof tasks)[number]['job']>) => Promise<unknown>,
      ) => {
        try {
          await workOff(next, async (task) => onDone(task, await work(task)))
        } catch (error) {
          waiting.length = 0
          throw error
        }
      }
      const count = Math.min(most, tasks.length - left) - 1
      const workers = Array.from({ length: Math.max(count, 0) }, async () => {
        const asker = createAsker(startOne)
        await perform(takeThere, asker.work)
        rest(asker.thread())
      })
      workers.push(perform(takeHere, ({ job }) => own(job)))
      // All are waited for, so that none still writes when the error is told.
      const [failed] = (await Promise.allSettled(workers)).filter((outcome) => outcome.status === 'rejected')
      start = undefined
      await stopRunning()
      if (failed) throw failed.reason
    },
    async share(pieces, own) {
      const share = createShare(pieces, own)
      join = (thread) => {
        share.join(thread).then(() => idle.push(thread))
      }
      try {
        for (const thread of findHelpers(pieces)) join(thread)
        return await share.finish()
      } finally {
        join = undefined
      }
    },
    async close() {
      isClosed = true
      await stopRunning()
    },
  }
}

function sizeOf(tasks: ReadonlyArray<{ readonly size: number }>): number {
  return tasks.reduce((sum, { size }) => sum + size, 0)
}

/** Has tasks done by a thread, which is started for the first of them. */
function createAsker(start: () => Thread) {
  let thread: Thread | undefined
  return {
    thread: () => thread,
    async work({ job, name }: Task<unknown>): Promise<unknown> {
      thread ??= start()
      let outcome = await thread.ask(job)
      if (outcome.type === 'died') {
        // Once more, in a fresh one: memory may have been short because of what it did before.
        thread = start()
        outcome = await thread.ask(job)
      }
      if (outcome.type === 'died') throw deathError(name, outcome.reason)
      if (outcome.type === 'failed') throw outcome.error
      return outcome.result
    },
  }
}

function deathError(name: string, reason: string): HostError {
  const sentence = `The thread that built "${name}" ended twice before it was done (${reason}). Nothing of it was published; run the command again with --concurrency 1, or give the machine more memory.`
  return new HostError({ code: 'THREAD', path: name, what: 'write', sentence })
}

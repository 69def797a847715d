import { Worker } from 'node:worker_threads'
import type { Task, Threads } from '../values/ports.ts'
import { keepHeapsSmall } from './heap.ts'
import { codeOf, HostError } from './host-error.ts'

/** What a thread is started with. */
export interface ThreadsOptions {
  /** The compiled script that the threads run: Node 20 loads no TypeScript in them. */
  readonly script: string
  /** How many work at most, this one with them. */
  readonly most: number
  /** Total size of the tasks from which on other threads are worth their start. */
  readonly worthFrom: number
  /** What the script makes its host from: plain data. */
  readonly setup: unknown
  /** Hears what a thread wants to be said to the user. */
  readonly onSentence: (sentence: string) => void
}

/** What a thread answers. */
export type ThreadAnswer =
  | { readonly type: 'sentence'; readonly sentence: string }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly error: FailedError }

/** An error that crosses threads: its class would be lost. */
export type FailedError = Partial<Pick<HostError, 'code' | 'path' | 'what'>> & {
  readonly name: string
  readonly message: string
  readonly stack: string | undefined
}

/** Threads that live for one run of tasks. */
export function createThreads(options: ThreadsOptions): Threads {
  const running = new Set<Thread>()
  let isClosed = false
  return {
    isWorthIt: (tasks) =>
      options.most > 1 && tasks.length > 1 && tasks.reduce((sum, { size }) => sum + size, 0) >= options.worthFrom,
    async run(tasks, { common, own, onDone }) {
      keepHeapsSmall()
      // The largest first: then no thread begins a long task when all others are done.
      const waiting = [...tasks].sort((one, other) => other.size - one.size)
      const start = () => {
        if (isClosed) throw new Error('A thread was to be started after the end.')
        const thread = startThread(options, common)
        running.add(thread)
        return thread
      }
      const count = Math.min(options.most, tasks.length)
      // The threads first: they start while this one is already at work.
      const others = Array.from({ length: count - 1 }, () => workOff(waiting, createAsker(start), onDone))
      const workers = [...others, workOff(waiting, { work: own, end: async () => {} }, onDone)]
      // All are waited for, so that none still writes when the error is told.
      const [failed] = (await Promise.allSettled(workers)).filter((outcome) => outcome.status === 'rejected')
      if (failed) throw failed.reason
    },
    async close() {
      isClosed = true
      await Promise.all([...running].map((thread) => thread.stop()))
    },
  }
}

/** Who does tasks, one after the other. */
interface Hand<Job> {
  work(job: Job, name: string): Promise<unknown>
  end(): Promise<void>
}

/** Takes one task after the other, until none is left or one has failed. */
async function workOff<Job>(
  waiting: Task<Job>[],
  hand: Hand<Job>,
  onDone: (task: Task<Job>, result: unknown) => void,
): Promise<void> {
  try {
    for (let task = waiting.shift(); task; task = waiting.shift()) onDone(task, await hand.work(task.job, task.name))
  } catch (error) {
    waiting.length = 0
    throw error
  } finally {
    await hand.end()
  }
}

/** Has tasks done by a thread, which is started for the first of them. */
function createAsker(start: () => Thread): Hand<unknown> {
  let thread: Thread | undefined
  return {
    async work(job, name) {
      thread ??= start()
      let answer = await thread.ask(job)
      if (answer.type === 'died') {
        // Once more, in a fresh one: memory may have been short because of what it did before.
        thread = start()
        answer = await thread.ask(job)
      }
      if (answer.type === 'died') throw deathError(name, answer.reason)
      if (answer.type === 'failed') throw toError(answer.error)
      return answer.result
    },
    end: async () => thread?.stop(),
  }
}

type Outcome = Extract<ThreadAnswer, { type: 'done' | 'failed' }> | { readonly type: 'died'; readonly reason: string }

interface Thread {
  ask(job: unknown): Promise<Outcome>
  stop(): Promise<void>
}

// A thread that is in the middle of a page answers within a moment.
const patience = 1000

// Pages are short-lived; with the usual room for young objects a fifth of the time goes into moving them.
const youngMegabytes = 64

function startThread({ script, setup, onSentence }: ThreadsOptions, common: unknown): Thread {
  const worker = new Worker(script, {
    workerData: { setup, common },
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  let isAlive = true
  let answer: (outcome: Outcome) => void = () => {}
  const die = (reason: string) => {
    isAlive = false
    answer({ type: 'died', reason })
  }
  worker.on('message', (message: ThreadAnswer) => {
    if (message.type === 'sentence') onSentence(message.sentence)
    else answer(message)
  })
  worker.on('error', (error) => die(codeOf(error) || String(error)))
  worker.on('exit', (code) => die(`it ended with code ${code}`))
  return {
    ask(job) {
      return new Promise((resolve) => {
        answer = resolve
        if (isAlive) worker.postMessage(job)
        else die('it ended before it began')
      })
    },
    async stop() {
      if (!isAlive) return
      // It ends by itself when it has closed what it holds, unless it hears nothing.
      const ended = new Promise((resolve) => worker.once('exit', resolve))
      worker.postMessage('end')
      const timer = setTimeout(() => worker.terminate(), patience)
      await ended
      clearTimeout(timer)
    },
  }
}

function deathError(name: string, reason: string): HostError {
  const sentence = `The thread that built "${name}" ended twice before it was done (${reason}). Nothing of it was published; run the command again with --concurrency 1, or give the machine more memory.`
  return new HostError({ code: 'THREAD', path: name, what: 'write', sentence })
}

function toError({ name, message, stack, code, path, what }: FailedError): Error {
  if (name === 'HostError') {
    return new HostError({ code: code ?? '', path: path ?? '', what: what ?? 'write', sentence: message })
  }
  return Object.assign(new Error(message), { name, stack })
}

/** An error in the form that crosses threads. */
export function toFailed(error: unknown): FailedError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  if (!(error instanceof HostError)) return { name, message, stack }
  return { name, message, stack, code: error.code, path: error.path, what: error.what }
}

import { Worker } from 'node:worker_threads'
import { codeOf, HostError } from './host-error.ts'

/** What a thread is started with. */
export interface ThreadOptions {
  /** The compiled script that the thread runs: Node 20 loads no TypeScript in it. */
  readonly script: string
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

/** What became of a job. */
export type Outcome =
  | Extract<ThreadAnswer, { type: 'done' }>
  | { readonly type: 'failed'; readonly error: Error }
  | { readonly type: 'died'; readonly reason: string }

/** A thread that does one job after the other. */
export interface Thread {
  readonly isAlive: () => boolean
  ask(job: unknown): Promise<Outcome>
  stop(): Promise<void>
}

// A thread that is in the middle of a page answers within a moment.
const patience = 1000

// Pages are short-lived; with the usual room for young objects a fifth of the time goes into moving them.
const youngMegabytes = 64

/** @param common what every job needs beside itself: plain data */
export function startThread({ script, setup, onSentence }: ThreadOptions, common: unknown): Thread {
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
    else answer(message.type === 'failed' ? { type: 'failed', error: toError(message.error) } : message)
  })
  worker.on('error', (error) => die(codeOf(error) || String(error)))
  worker.on('exit', (code) => die(`it ended with code ${code}`))
  return {
    isAlive: () => isAlive,
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

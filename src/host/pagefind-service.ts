import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { HostError } from './host-error.ts'

/** Pagefind's background process, of which there is one in a process, under watch. */
export interface SearchService {
  /** Does some work with it; throws a {@link HostError} when the process dies, hangs or cannot be started. */
  run<Result>(work: (pagefind: Pagefind) => Promise<Result>): Promise<Result>
  /** Ends the process. */
  stop(): Promise<void>
}

/** Pagefind's library, loaded when the first index is to be made. */
export type Pagefind = typeof import('pagefind')

type Fail = (reason: string, cause?: unknown) => void

/**
 * Pagefind's library waits for ever when its process ends in the middle of an answer, and prints stack traces when it
 * cannot understand it. Here all of that becomes a {@link HostError}.
 * @param patience milliseconds that one piece of work may take
 */
export function watchService(patience: number): SearchService {
  const fails = new Set<Fail>()
  let children = new Set<ChildProcess>()
  let pagefind: Pagefind | undefined
  const failAll: Fail = (reason, cause) => {
    for (const fail of fails) fail(reason, cause)
  }
  // Node tells of every process that this one starts; Pagefind's is known by its only argument, once it has one.
  const onProcess = (event: unknown) => {
    const { process: child } = event as { readonly process: ChildProcess }
    children.add(child)
    child.once('exit', (code, signal) => {
      if (!children.delete(child) || child.spawnargs.at(-1) !== '--service') return
      failAll(`Pagefind's program ended by itself (${signal ?? `code ${code}`})`)
    })
  }
  const stopListening = listenToConsole(failAll)
  subscribe('child_process', onProcess)

  async function run<Result>(work: (pagefind: Pagefind) => Promise<Result>): Promise<Result> {
    let fail: Fail = () => {}
    const failure = new Promise<never>((_, reject) => {
      fail = (reason, cause) => reject(searchError(reason, cause))
    })
    const timer = setTimeout(() => fail('Pagefind does not answer'), patience)
    fails.add(fail)
    try {
      pagefind ??= await import('pagefind')
      return await Promise.race([failure, work(pagefind)])
    } catch (error) {
      // Whatever the process still holds goes with it; asking it to tidy up would start a new one.
      await end()
      throw error instanceof HostError ? error : searchError(reasonOf(error), error)
    } finally {
      clearTimeout(timer)
      fails.delete(fail)
    }
  }

  async function end(): Promise<void> {
    children = new Set()
    await pagefind?.close()
  }

  async function stop(): Promise<void> {
    unsubscribe('child_process', onProcess)
    stopListening()
    // In the middle of an answer it would complain on stderr that nobody listens any more.
    for (const child of children) child.kill('SIGKILL')
    await end()
  }

  return { run, stop }
}

/** The error for a search index that could not be made. */
export function searchError(reason: string, cause?: unknown): HostError {
  const sentence = `The search index cannot be made: ${reason}. Run "npm ci" to install Pagefind afresh, then try again.`
  return new HostError({ code: 'SEARCH', path: 'pagefind', what: 'search', sentence, cause })
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  if (text.startsWith('Failed to install'))
    return `Pagefind has no program for ${process.platform}-${process.arch} here`
  return text === 'Pagefind backend closed' ? "Pagefind's program cannot be started or has ended" : text
}

/**
 * Takes what Pagefind's library prints of its own troubles, and nothing else, for the failure that it is.
 * @returns gives the console back
 */
function listenToConsole(fail: Fail): () => void {
  const { error: print } = console
  console.error = (...words: unknown[]) => {
    const [first, second] = words
    const isComplaint = first instanceof Error && first.message.includes('Pagefind service backend')
    if (first === 'Service stopped') fail("Pagefind's program cannot be started or has ended", second)
    else if (isComplaint) fail("Pagefind's program gives no answer that can be read", first)
    else print(...words)
  }
  return () => {
    console.error = print
  }
}

import type { CommandContext, EndSignal } from './context.ts'

/** The user or the system ended the work before it was done. */
export class Interruption extends Error {
  override readonly name = 'Interruption'
  readonly signal: EndSignal

  constructor(signal: EndSignal) {
    super('Interrupted.')
    this.signal = signal
  }
}

/**
 * What some work comes to, unless a signal comes first; then it throws an {@link Interruption}. The work itself is not
 * undone: it ends with the process, between two of its pauses.
 */
export function unlessInterrupted<Result>({ interrupted }: CommandContext, work: Promise<Result>): Promise<Result> {
  const end = interrupted.then((signal): never => {
    throw new Interruption(signal)
  })
  return Promise.race([work, end])
}

/**
 * Listens for the signals that end a program. Only the first of them: the second one ends the process at once, as it
 * would without us.
 */
export function listenForSignals(): {
  readonly interrupted: Promise<EndSignal>
  readonly release: () => void
} {
  let release = () => {}
  const interrupted = new Promise<EndSignal>((resolve) => {
    const hear = (signal: NodeJS.Signals) => {
      release()
      resolve(signal === 'SIGTERM' ? 'SIGTERM' : 'SIGINT')
    }
    release = () => {
      process.off('SIGINT', hear).off('SIGTERM', hear)
    }
    process.on('SIGINT', hear).on('SIGTERM', hear)
  })
  return { interrupted, release: () => release() }
}

import { codeOf, toHostError } from '../host/host-error.ts'

/** The two streams of the process, under watch. */
export interface Streams {
  /** Waits until everything is out, so that the process may end; throws a HostError where it could not be written. */
  readonly flush: () => Promise<void>
}

/**
 * Hears the faults of stdout and stderr, which would otherwise end the process with a stack trace. A reader that stops
 * early (`| head -1`) is no fault: what it does not want to read is dropped, and work and exit code are as ever. A file
 * that cannot take the text (`> report.json` on a full disk) is one.
 */
export function watchStreams(): Streams {
  let fault: { readonly error: Error; readonly name: string } | undefined
  const watched = [
    { stream: process.stdout, name: 'stdout' },
    { stream: process.stderr, name: 'stderr' },
  ]
  for (const { stream, name } of watched) {
    stream.on('error', (error) => {
      if (!readerIsGone.has(codeOf(error))) fault ??= { error, name }
    })
  }
  return {
    flush: async () => {
      await Promise.all(watched.map(({ stream }) => drained(stream)))
      if (fault) throw toHostError(fault.error, fault.name, 'write')
    },
  }
}

// EIO: the terminal was closed. The two others are Node's words for a stream that failed before.
const readerIsGone = new Set(['EPIPE', 'ECONNRESET', 'EIO', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'])

/** Pipes take 64 KB at a time, and `process.exit` drops the rest. */
function drained(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (stream.destroyed || !stream.writable) resolve()
    else stream.write('', () => resolve())
  })
}

import { escapeForTerminal } from '../../../ground/escape-terminal.ts'
import { fetchBytes } from '../../../host/fetch.ts'
import { HostError } from '../../../host/host-error.ts'
import type { MediaFile } from '../../../imports/index.ts'
import type { Files } from '../../../values/ports.ts'
import type { OutStream } from '../../context.ts'

// The platform's own hosts: a list of pages must not make this machine ask others.
const hosts = ['integreat-app.de', 'integreat.app']
const mostBytes = 20 * 1024 * 1024

/**
 * Brings pictures and documents into the content root; one that cannot be had is said and left out.
 * @returns the addresses of those that are there now
 */
export async function fetchMedia(
  media: readonly MediaFile[],
  content: Files,
  stderr: OutStream,
): Promise<ReadonlySet<string>> {
  const fetched = new Set<string>()
  for (const { url, file } of media) {
    const bytes = content.read(file) ?? (await tryToFetch(url, stderr))
    if (!bytes) continue
    content.write(file, bytes)
    fetched.add(url)
  }
  return fetched
}

async function tryToFetch(url: string, stderr: OutStream): Promise<Uint8Array | undefined> {
  try {
    return await fetchBytes(url, { hosts, bytes: mostBytes })
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    stderr.write(`warning: ${escapeForTerminal(error.message)}\n`)
    return undefined
  }
}

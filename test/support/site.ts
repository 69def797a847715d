import { join } from 'node:path'
import { build } from '../../src/flow/build.ts'
import { readAssets } from '../../src/host/assets.ts'
import { listenOnLoopback } from '../../src/host/listen.ts'
import { createMemory } from '../../src/host/memory.ts'
import { answerFrom, sendBytes, sendText } from '../../src/host/static-site.ts'
import { createTestHost, shelves } from './build.ts'

const root = join(import.meta.dirname, '../..')

/** The styles and scripts that are shipped; the global setup has made them. */
export function shippedAssets() {
  return readAssets(join(root, 'dist/assets'))
}

/**
 * The files of a site with the styles and scripts that are shipped, by path.
 * @param content folder, or a map of paths to texts
 */
export async function buildSite(content: string | Readonly<Record<string, string | Uint8Array>>) {
  const output = createMemory()
  const files = typeof content === 'string' ? content : createMemory(content)
  const host = { ...createTestHost(files, output), assets: shippedAssets() }
  const result = await build(host, shelves, { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' })
  if (result.kept.length > 0 || !result.isConfigured) throw new Error(JSON.stringify(result.messages))
  return output.files
}

/** The same files by their address: `/lindenstadt/de/index.html`. */
export async function buildForBrowser(content: Parameters<typeof buildSite>[0]) {
  return new Map([...(await buildSite(content))].map(([path, bytes]) => [`/${path}`, bytes]))
}

/** A static host whose files may be replaced, as a deployment does. */
export async function hostSite(first: ReadonlyMap<string, Uint8Array>) {
  let files = first
  let isReachable = true
  const requests: string[] = []
  const site = {
    basePath: '/',
    has: (path: string) => files.has(path),
    send: (path: string, exchange: Parameters<typeof sendText>[0], status: 200 | 404) =>
      sendBytes(exchange, status, path, files.get(path) ?? new Uint8Array()),
    sendNothing: (exchange: Parameters<typeof sendText>[0]) => sendText(exchange, 404, 'nothing'),
  }
  const server = await listenOnLoopback((request, response) => {
    if (!isReachable) {
      request.socket.destroy()
      return
    }
    requests.push(request.url ?? '')
    answerFrom(site, { request, response })
  }, 0)
  return {
    address: `http://localhost:${server.port}`,
    /** Paths that were asked for. */
    requests,
    /** Ends every connection before it is answered, or no longer. */
    reach: (isTrue: boolean) => {
      isReachable = isTrue
    },
    deploy: (next: ReadonlyMap<string, Uint8Array>) => {
      files = next
    },
    close: server.close,
  }
}

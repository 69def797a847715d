import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { codeFrame } from '../ground/code-frame.ts'
import type { Message } from '../values/message.ts'
import { clientPath, clientScript, eventsPath, injectClient } from './dev-client.ts'
import { listenOnLoopback } from './listen.ts'
import { isLocalRequest } from './local-request.ts'
import type { Served } from './preview.ts'
import { answerFrom, type Exchange, sendBytes, sendText, splitAddress } from './static-site.ts'

/** The server of `dev`. */
export interface DevServer extends Served {
  /** Replaces all files; until the first time, every page says that the site is being built. */
  publish(files: ReadonlyMap<string, Uint8Array>): void
  /** Has open pages load what was published since they were loaded. */
  reload(): void
  /**
   * Shows findings over every page, also over those that are opened later; an empty list takes them away.
   * @param sourceOf the text of a file, for the lines around a finding
   */
  showErrors(messages: readonly Message[], sourceOf: (file: string) => string | undefined): void
}

/**
 * Serves what was built last, out of a Map and to this machine only, and keeps the browser's pages fresh. What is not in
 * the Map cannot be asked for, and pages from elsewhere cannot ask.
 * @param port 4400 unless said; where it is taken the next free one; 0 for any
 * @param basePath path of the site, with slashes at both ends; `/` unless said
 */
export async function createDevServer({
  port = 4400,
  basePath = '/',
}: {
  readonly port?: number
  readonly basePath?: string
} = {}): Promise<DevServer> {
  const site = createMapSite(basePath)
  const listeners = new Set<ServerResponse>()
  let shown: object = { messages: [], more: 0 }
  const state = () => `data: ${JSON.stringify({ build: site.build(), ...shown })}\n\n`
  const tellAll = () => {
    for (const response of listeners) response.write(state())
  }

  function answer(exchange: Exchange): void {
    const { request, response } = exchange
    const { pathname } = splitAddress(request.url ?? '')
    protect(response)
    if (!isLocalRequest(request)) sendText(exchange, 403, 'Only pages of this server may ask here.')
    else if (pathname === clientPath) sendBytes(exchange, 200, clientPath, Buffer.from(clientScript))
    else if (pathname === eventsPath) listen(response)
    else site.answer(exchange)
  }

  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(state())
    listeners.add(response)
    response.once('close', () => listeners.delete(response))
  }

  const server = await listenOnLoopback((request, response) => answer({ request, response }), port)
  return {
    address: `http://localhost:${server.port}${basePath}`,
    publish: site.publish,
    reload: tellAll,
    showErrors(messages, sourceOf) {
      const first = messages.slice(0, mostShown).map((message) => toShow(message, sourceOf(message.file)))
      shown = { messages: first, more: messages.length - first.length }
      tellAll()
    },
    close: server.close,
  }
}

// Nobody reads on; the terminal has them all.
const mostShown = 50

/** A page of our own: it too is loaded again, and findings are shown over it, perhaps the reason why it is shown. */
function plainPage(text: string): Uint8Array {
  return Buffer.from(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${text}</title><body><p>${text}</p></body></html>`,
  )
}

function createMapSite(basePath: string) {
  const run = randomUUID().slice(0, 8)
  let count = 0
  let files: ReadonlyMap<string, Uint8Array> | undefined
  // Another after a restart, so that pages of the last run are loaded again too.
  const build = () => `${run}-${count}`
  const sendPage = (exchange: Exchange, status: number, path: string, bytes: Uint8Array) =>
    sendBytes(exchange, status, path, path.endsWith('.html') ? injectClient(bytes, build()) : bytes)
  const site = {
    basePath,
    has: (path: string) => files?.has(path) ?? false,
    send: (path: string, exchange: Exchange, status: number) =>
      sendPage(exchange, status, path, files?.get(path) ?? new Uint8Array()),
    sendNothing: (exchange: Exchange) =>
      sendPage(exchange, 404, 'nothing.html', plainPage('There is nothing at this address.')),
  }
  return {
    build,
    publish(published: ReadonlyMap<string, Uint8Array>) {
      if (files && isSame(files, published)) return
      // A copy: the next build may write into the same Map, and pages of two builds must not mix.
      files = new Map(published)
      count += 1
    },
    answer: (exchange: Exchange) =>
      files ? answerFrom(site, exchange) : sendPage(exchange, 503, 'wait.html', plainPage('The site is being built.')),
  }
}

/** True where no file was replaced, added or removed; a file that was built again alike keeps its bytes' object. */
function isSame(old: ReadonlyMap<string, Uint8Array>, now: ReadonlyMap<string, Uint8Array>): boolean {
  return old.size === now.size && [...now].every(([path, bytes]) => old.get(path) === bytes)
}

function protect(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  // No page from elsewhere may load a file as its script, image or frame.
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Cache-Control', 'no-store')
}

function toShow({ file, place, level, ruleId, reason, expected, note }: Message, text: string | undefined) {
  const meant = expected?.length ? `Did you mean ${expected.join(', ')}?` : ''
  return {
    place: place ? `${file}:${place.line}:${place.column}` : file,
    level,
    ruleId,
    reason,
    hint: [meant, note].filter(Boolean).join(' '),
    frame: place && text !== undefined ? codeFrame({ text, place }) : '',
  }
}

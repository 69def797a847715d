import type { ServerResponse } from 'node:http'
import { createQrCode, qrPath } from '../ground/qr.ts'
import { sentence, type Tell, toText } from '../ground/sentence.ts'
import type { Message, Place } from '../values/message.ts'
import type { PageFacts } from '../values/page-facts.ts'
import { pagePath } from './dev-bar.ts'
import { clientPath, clientScriptIn, eventsPath } from './dev-client.ts'
import { countFindings, countLevels, devWords, tellFacts, tellFinding } from './dev-words.ts'
import { listenOnLoopback, listenOnNetwork } from './listen.ts'
import { isLocalRequest } from './local-request.ts'
import { createMapSite } from './map-site.ts'
import { isFromHere, networkAddresses } from './network-address.ts'
import type { Served } from './preview.ts'
import { type Exchange, sendBytes, sendText, splitAddress } from './static-site.ts'

/** The server of `dev`. */
export interface DevServer extends Served {
  /** Where other devices of the network look; undefined where they may not, or where there is no network. */
  readonly networkAddress?: string
  /** Replaces all files; until the first time, every page says that the site is being built. */
  publish(files: ReadonlyMap<string, Uint8Array>): void
  /** Puts single pages in the place of those that were published; the others stay. */
  replace(pages: ReadonlyArray<readonly [path: string, html: string]>): void
  /** Has open pages load what was published since they were loaded. */
  reload(): void
  /**
   * Shows findings over every page, also over those that are opened later; an empty list takes them away.
   * @param sourceOf the text of a file, for the lines around a finding
   */
  showErrors(messages: readonly Message[], sourceOf: (file: string) => string | undefined): void
}

/** What the server is told; all of it may be left out. */
export interface DevServerOptions {
  /** 4400 unless said; where it is taken the next free one; 0 for any. */
  readonly port?: number
  /** Path of the site, with slashes at both ends; `/` unless said. */
  readonly basePath?: string
  /** `network` serves the pages, and nothing that editors see, to every device of the network too. */
  readonly to?: 'this machine' | 'network'
  /** What the page at an address below the site's root is made of, and what was found in a file. */
  readonly factsAt?: (address: string) => PageFacts | undefined
  readonly findingsIn?: (file: string) => readonly Message[]
  /** Address that opens a content file in an editor. */
  readonly editAddress?: (file: string, place?: Place) => string
  /** Says everything that editors see; in English unless given. */
  readonly tell?: Tell
}

/**
 * Serves what was built last, out of a Map and to this machine only, and keeps the browser's pages fresh. What is not in
 * the Map cannot be asked for, pages from elsewhere cannot ask, and no request starts a program or writes a file.
 */
export async function createDevServer(options: DevServerOptions = {}): Promise<DevServer> {
  const { port = 4400, basePath = '/', to = 'this machine', factsAt, findingsIn, editAddress } = options
  const tell = options.tell ?? ((said) => toText(said))
  const clientScript = clientScriptIn(devWords(tell))
  const site = createMapSite(basePath, tell)
  const names = to === 'network' ? networkAddresses() : []
  const listeners = new Map<ServerResponse, boolean>()
  let sources: (file: string) => string | undefined = () => undefined
  const nothing = { messages: [] }
  let shown: object = nothing
  const state = (isHere: boolean) =>
    `data: ${JSON.stringify({ build: site.build(), ...(isHere ? shown : nothing) })}\n\n`
  const tellAll = () => {
    for (const [response, isHere] of listeners) response.write(state(isHere))
  }

  function answer(exchange: Exchange): void {
    const { request, response } = exchange
    const { pathname, query } = splitAddress(request.url ?? '')
    const isHere = isFromHere(request)
    protect(response)
    if (!isLocalRequest(request, names)) sendText(exchange, 403, 'Only pages of this server may ask here.')
    else if (pathname === clientPath) sendBytes(exchange, 200, clientPath, Buffer.from(clientScript))
    else if (pathname === eventsPath) listen(response, isHere)
    else if (pathname !== pagePath) site.answer(exchange)
    else if (isHere) sendBytes(exchange, 200, 'page.json', Buffer.from(JSON.stringify(describePage(query))))
    else sendText(exchange, 403, 'This is for the editor at the machine itself.')
  }

  function describePage(query: string) {
    const path = new URLSearchParams(query).get('path') ?? ''
    const address = decodeAddress(path)
    const page = address?.startsWith(basePath) ? factsAt?.(`/${address.slice(basePath.length)}`) : undefined
    const elsewhere = names[0] === undefined ? '' : `http://${names[0]}:${server.port}${encodeURI(address ?? '')}`
    const code = elsewhere ? createQrCode(elsewhere) : undefined
    const findings = page ? (findingsIn?.(page.file) ?? []) : []
    return {
      page: page && tellFacts(page, tell),
      edit: page && editAddress?.(page.file),
      findings: findings.slice(0, mostShown).map(show),
      ...(findings.length > 0 && { findingsTitle: tell(countFindings(findings.length)) }),
      phone: code && { address: elsewhere, size: code.size, path: qrPath(code) },
    }
  }

  function show(message: Message) {
    return { ...tellFinding(message, sources(message.file), tell), edit: editAddress?.(message.file, message.place) }
  }

  function listen(response: ServerResponse, isHere: boolean): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(state(isHere))
    listeners.set(response, isHere)
    response.once('close', () => listeners.delete(response))
  }

  const open = to === 'network' ? listenOnNetwork : listenOnLoopback
  const server = await open((request, response) => answer({ request, response }), port)
  return {
    address: `http://localhost:${server.port}${basePath}`,
    ...(names[0] !== undefined && { networkAddress: `http://${names[0]}:${server.port}${basePath}` }),
    publish: site.publish,
    replace: site.replace,
    reload: tellAll,
    showErrors(messages, sourceOf) {
      sources = sourceOf
      const first = messages.slice(0, mostShown).map(show)
      const errors = messages.filter(({ level }) => level === 'error').length
      const left = messages.length - first.length
      const more = left === 0 ? '' : tell(sentence`The terminal shows ${left} more.`)
      shown = { messages: first, title: countLevels(errors, messages.length - errors, tell), more }
      tellAll()
    },
    close: server.close,
  }
}

// Nobody reads on; the terminal has them all.
const mostShown = 50

/** The address that a page's path stands for; undefined where it stands for none. */
function decodeAddress(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function protect(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  // No page from elsewhere may load a file as its script, image or frame.
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('X-Frame-Options', 'DENY')
  response.setHeader('Cache-Control', 'no-store')
}

import type { IncomingMessage, ServerResponse } from 'node:http'
import { headersOf } from '../values/headers.ts'
import { contentTypeOf } from './content-types.ts'
import { isPath, parentOf } from './folders.ts'

/** The files of a site, for a server that answers as an ordinary static host would. */
export interface StaticSite {
  /** Path that the site is served below, with slashes at both ends. */
  readonly basePath: string
  /** True for a file that may be served; paths are clean, and below the output folder. */
  has(path: string): boolean
  /** Sends such a file. */
  send(path: string, exchange: Exchange, status: 200 | 404): void
  /** Says that there is nothing, where the site has no 404 page. */
  sendNothing(exchange: Exchange): void
}

/** One request with its response. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/**
 * Answers a request: `index.html` for a folder, a redirect for a folder without its slash, the nearest `404.html` above
 * what is missing; with the headers that the site asks its host to send. Names that start with a dot are never served.
 */
export function answerFrom(site: StaticSite, exchange: Exchange): void {
  const { request, response } = exchange
  const { pathname, query } = splitAddress(request.url ?? '')
  const path = decode(pathname)
  const file = path?.startsWith(site.basePath) ? path.slice(site.basePath.length) : ''
  // What is missing must not be missing for ever.
  const headers = headersOf(isPublic(file) && site.has(file) ? file : '')
  for (const [name, value] of Object.entries(headers)) {
    // A server that has said how long its answers may be kept knows better.
    if (name !== 'Cache-Control' || !response.hasHeader(name)) response.setHeader(name, value)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    sendText(exchange, 405, 'Only GET and HEAD are answered here.')
  } else if (path === undefined) {
    sendText(exchange, 400, 'This is not an address.')
  } else if (path.startsWith(site.basePath)) {
    answerBelow(site, path.slice(site.basePath.length), query, exchange)
  } else if (path === '/' || `${path}/` === site.basePath) {
    redirect(exchange, `${site.basePath}${query}`)
  } else {
    sendMissing(site, undefined, exchange)
  }
}

/** Answers with plain text. */
export function sendText(exchange: Exchange, status: number, text: string): void {
  sendBytes(exchange, status, 'answer.txt', Buffer.from(`${text}\n`))
}

/** Answers with a file's bytes; its name says what they are. */
export function sendBytes({ request, response }: Exchange, status: number, path: string, bytes: Uint8Array): void {
  response.writeHead(status, { 'Content-Type': contentTypeOf(path), 'Content-Length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** The two parts of a request's target; the query keeps its question mark. */
export function splitAddress(target: string): { pathname: string; query: string } {
  const mark = target.indexOf('?')
  return mark < 0 ? { pathname: target, query: '' } : { pathname: target.slice(0, mark), query: target.slice(mark) }
}

function answerBelow(site: StaticSite, path: string, query: string, exchange: Exchange): void {
  const isFolder = path === '' || path.endsWith('/')
  const file = isFolder ? `${path}index.html` : path
  if (!isPublic(file)) sendMissing(site, undefined, exchange)
  else if (site.has(file)) site.send(file, exchange, 200)
  else if (isFolder || !site.has(`${path}/index.html`)) sendMissing(site, parentOf(file), exchange)
  else redirect(exchange, `${site.basePath}${path.split('/').map(encodeURIComponent).join('/')}/${query}`)
}

function isPublic(path: string): boolean {
  return isPath(path) && path.split('/').every((part) => !part.startsWith('.') || part === '.well-known')
}

/** @param folder where to start to look for a 404 page; undefined to look for none */
function sendMissing(site: StaticSite, folder: string | undefined, exchange: Exchange): void {
  const page = folder ? `${folder}/404.html` : '404.html'
  if (folder === undefined) site.sendNothing(exchange)
  else if (site.has(page)) site.send(page, exchange, 404)
  else sendMissing(site, folder === '' ? undefined : parentOf(folder), exchange)
}

function redirect(exchange: Exchange, to: string): void {
  // Not for ever: browsers would keep it for whatever is served at this port next week.
  exchange.response.setHeader('Location', to)
  sendText(exchange, 302, `See ${to}`)
}

/** The decoded path; undefined for what no browser sends: not a path, broken percent signs, control characters. */
function decode(pathname: string): string | undefined {
  try {
    const decoded = decodeURIComponent(pathname)
    return decoded.startsWith('/') && !/[\\\p{Cc}]/u.test(decoded) ? decoded : undefined
  } catch {
    return undefined
  }
}

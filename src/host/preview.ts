import { lstatSync } from 'node:fs'
import { join, resolve } from 'node:path'
import sirv, { type RequestHandler } from 'sirv'
import { contentTypeOf } from './content-types.ts'
import { createDisk } from './disk.ts'
import { createFolders, parentOf } from './folders.ts'
import { HostError } from './host-error.ts'
import { listenOnLoopback } from './listen.ts'
import { answerFrom, type Exchange, type StaticSite, sendBytes, sendText } from './static-site.ts'

/** A running server for people to look at. */
export interface Served {
  /** Where to look: `http://localhost:4300/`. */
  readonly address: string
  close(): Promise<void>
}

/**
 * Serves a built site to this machine only, as a static host would. It may be built again meanwhile.
 * @param folder the output folder
 * @param basePath path of `base_url`, with slashes at both ends; `/` unless said
 * @param port 4300 unless said; where it is taken the next free one; 0 for any
 * @param host how the address names this machine; it is served under each of its names
 */
export async function servePreview({
  folder,
  basePath = '/',
  port = 4300,
  host = 'localhost',
}: {
  readonly folder: string
  readonly basePath?: string
  readonly port?: number
  readonly host?: 'localhost' | '127.0.0.1'
}): Promise<Served> {
  const root = resolve(folder)
  if (!createFolders(root).isReal('')) {
    const sentence = `There is no folder "${folder}" to serve. Run "integreat build" first, or name another folder.`
    throw new HostError({ code: 'ENOENT', path: folder, what: 'serve', sentence })
  }
  const site = createSite(root, basePath)
  const server = await listenOnLoopback((request, response) => answerFrom(site, { request, response }), port)
  return { address: `http://${host}:${server.port}${basePath}`, close: server.close }
}

/** The disk is asked at each request: a list from the start would be wrong after the next build. */
function createSite(root: string, basePath: string): StaticSite {
  // `dev` is sirv's word for exactly that; without it, a file that was built again is sent with its old length.
  const serve = sirv(root, { dev: true, etag: true, dotfiles: false, extensions: [], single: false })
  return {
    basePath,
    has: (path) => isRegularFile(root, path),
    send(path, exchange, status) {
      if (status === 200) sendFile(serve, path, exchange)
      else sendBytes(exchange, status, path, createDisk(root).read(path) ?? new Uint8Array())
    },
    sendNothing,
  }
}

/** True for a file that is reached without following a link; sirv itself would follow one out of the folder. */
function isRegularFile(root: string, path: string): boolean {
  return (
    createFolders(root).isReal(parentOf(path)) &&
    (lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false)
  )
}

function sendFile(serve: RequestHandler, path: string, exchange: Exchange): void {
  const { request, response } = exchange
  response.setHeader('Content-Type', contentTypeOf(path))
  // The path that was checked, and in the one form that sirv turns back into it.
  request.url = encodeURI(`/${path}`)
  // sirv throws at a range that ends before it begins.
  if (!isRange(request.headers.range)) delete request.headers.range
  serve(request, response, () => sendNothing(exchange))
}

function isRange(header = ''): boolean {
  const [, start, end] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(header) ?? []
  return start !== undefined && (!end || Number(end) >= Number(start))
}

function sendNothing(exchange: Exchange): void {
  sendText(exchange, 404, 'There is nothing at this address.')
}

import { randomUUID } from 'node:crypto'
import { type Sentence, sentence, type Tell } from '../ground/sentence.ts'
import { injectClient } from './dev-client.ts'
import { stateOf } from './dev-exchange.ts'
import { answerFrom, type Exchange, sendBytes } from './static-site.ts'

/** A page of our own: it too is loaded again, and findings are shown over it, perhaps the reason why it is shown. */
function plainPage(said: Sentence, tell: Tell): Uint8Array {
  const text = tell(said)
  return Buffer.from(
    `<!doctype html><html lang="${tell(sentence`en`)}"><meta charset="utf-8"><title>${text}</title><body><p>${text}</p></body></html>`,
  )
}

/**
 * The site that `dev` serves: files in a Map, with the client's script in every page.
 * @param basePath path of the site, with slashes at both ends
 */
export function createMapSite(basePath: string, tell: Tell) {
  const run = randomUUID().slice(0, 8)
  let count = 0
  let files: ReadonlyMap<string, Uint8Array> | undefined
  // Another after a restart, so that pages of the last run are loaded again too.
  const build = () => `${run}-${count}`
  const sendPage = (exchange: Exchange, status: number, path: string, bytes: Uint8Array) => {
    if (!path.endsWith('.html')) return sendBytes(exchange, status, path, bytes)
    const state = stateOf(bytes)
    exchange.response.setHeader('ETag', `"${state.tag}"`)
    return sendBytes(exchange, status, path, injectClient(bytes, build(), state))
  }
  const site = {
    basePath,
    has: (path: string) => files?.has(path) ?? false,
    send: (path: string, exchange: Exchange, status: number) =>
      sendPage(exchange, status, path, files?.get(path) ?? new Uint8Array()),
    sendNothing: (exchange: Exchange) =>
      sendPage(exchange, 404, 'nothing.html', plainPage(sentence`There is nothing at this address.`, tell)),
  }
  return {
    build,
    publish(published: ReadonlyMap<string, Uint8Array>) {
      if (files && isSame(files, published)) return
      // A copy: the next build may write into the same Map, and pages of two builds must not mix.
      files = new Map(published)
      count += 1
    },
    replace(pages: ReadonlyArray<readonly [path: string, html: string]>) {
      const made = pages.map(([path, html]) => [path, Buffer.from(html)] as const)
      const changed = made.filter(([path, bytes]) => !files?.has(path) || !bytes.equals(files.get(path) ?? bytes))
      if (!files || changed.length === 0) return
      files = new Map([...files, ...changed])
      count += 1
    },
    answer: (exchange: Exchange) =>
      files
        ? answerFrom(site, exchange)
        : sendPage(exchange, 503, 'wait.html', plainPage(sentence`The site is being built.`, tell)),
  }
}

/** True where no file was replaced, added or removed; a file that was built again alike keeps its bytes' object. */
function isSame(old: ReadonlyMap<string, Uint8Array>, now: ReadonlyMap<string, Uint8Array>): boolean {
  return old.size === now.size && [...now].every(([path, bytes]) => old.get(path) === bytes)
}

import { sha256 } from '../ground/hash.ts'

/** By what the client recognises a page. */
export interface PageState {
  /** Stands for the whole page. */
  readonly tag: string
  /** Stands for the page without its title and what stands in its `<main>`. */
  readonly frame: string
}

// What no reader sees of the head may change with the title.
const content =
  /<title>.*?<\/title>|<meta (?:property|name="description")[^>]*>|<script type="application\/ld\+json">.*?<\/script>|<main\b.*<\/main>/gs

/** The state of a page as it is sent, before the client is put into it. */
export function stateOf(html: Uint8Array): PageState {
  const text = Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString()
  return { tag: sha256(html).slice(0, 16), frame: sha256(text.replace(content, '')).slice(0, 16) }
}

/**
 * The part of the client that brings a page up to date without loading it again: to load a page takes a browser longer
 * than everything that happens before. Scripts that work on what stands in `<main>` would have to start anew, so pages
 * that have others than these are loaded again. `own` stands in the rest of the client.
 */
export const exchangeScript = `
const ownScripts = /^\\/(?:.*\\/)?assets\\/(?:early|page)\\.\\w+\\.js$|^\\/__integreat\\//
let tag = own.get('tag')

// True where the page is now what the server has, and where something newer is on its way.
async function renew(isLatest) {
  try {
    const answer = await fetch(location.href, { cache: 'no-store' })
    if (answer.headers.get('etag') === '"' + tag + '"') return true
    const text = await answer.text()
    if (!isLatest()) return true
    const next = new DOMParser().parseFromString(text, 'text/html')
    const state = new URL([...next.scripts].at(-1).src).searchParams
    const [here, there] = [document, next].map((page) => page.querySelector('main'))
    const scripts = [...document.scripts].filter(({ src }) => src)
    const isPlain = scripts.every(({ src }) => ownScripts.test(new URL(src).pathname))
    if (!here || !there || !isPlain || state.get('frame') !== own.get('frame')) return false
    document.title = next.title
    here.replaceChildren(...there.childNodes)
    tag = state.get('tag')
    return true
  } catch {
    return false
  }
}
`

import { barScript } from './dev-bar.ts'
import { exchangeScript, type PageState } from './dev-exchange.ts'

/** Addresses that the development server keeps for itself, whatever the site's base path is. */
export const eventsPath = '/__integreat/events'
export const clientPath = '/__integreat/client.js'

/**
 * A page with the client's script.
 * @param build tells the script which state of the site the page is of
 */
export function injectClient(html: Uint8Array, build: string, { tag, frame }: PageState): Uint8Array {
  const page = Buffer.from(html.buffer, html.byteOffset, html.byteLength)
  const end = page.lastIndexOf('</body>')
  const address = `${clientPath}?build=${build}&tag=${tag}&frame=${frame}`
  const script = Buffer.from(`<script type="module" src="${address}"></script>`)
  return end < 0 ? Buffer.concat([page, script]) : Buffer.concat([page.subarray(0, end), script, page.subarray(end)])
}

// The pages' Content-Security-Policy forbids inline styles and markup from text; so the overlay is made of nodes, and
// its styles come as a style sheet object. A shadow root keeps them apart from the page's own.
const style = `
  dialog { box-sizing: border-box; width: min(60rem, 94vw); max-height: 90vh; padding: 1.5rem; border: 0;
    border-top: .4rem solid #b3261e; border-radius: .3rem; overflow: auto; background: #fff; color: #1b1b1b;
    font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 1rem 3rem #0006 }
  dialog.warning { border-top-color: #8a5a00 }
  dialog::backdrop { background: #0003 }
  header { display: flex; justify-content: space-between; gap: 1rem; align-items: start }
  h2 { margin: 0; font-size: 1.25rem }
  h3 { margin: 1.25rem 0 .25rem; font: 600 .9rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
  p { margin: .25rem 0 }
  h3 a { color: inherit }
  pre { margin: .5rem 0; padding: .5rem; overflow: auto; background: #f3f3f3; font: .9rem/1.4 ui-monospace, monospace }
  button { min-width: 3rem; min-height: 3rem; font: inherit }
`

/** The script that keeps a page fresh and shows findings over it, in the words of {@link devWords}. */
export function clientScriptIn(words: Readonly<Record<string, string>>): string {
  return `
const words = ${JSON.stringify(words)}
const own = new URL(import.meta.url).searchParams
let build = own.get('build')
const style = new CSSStyleSheet()
style.replaceSync(${JSON.stringify(style)})
let events
let known = '[]'
let latest = 0

function connect() {
  events?.close()
  events = new EventSource(${JSON.stringify(eventsPath)})
  events.onmessage = async (event) => {
    const state = JSON.parse(event.data)
    const turn = ++latest
    const isLatest = () => turn === latest
    const isReloading = state.build !== build && !(await renew(isLatest)) && isLatest() && reload(state.build)
    // What came meanwhile is newer.
    if (isReloading || !isLatest()) return
    build = state.build
    const text = JSON.stringify(state.messages)
    if (text !== known) show(state)
    known = text
    void showBar()
  }
  events.onerror = () => {
    // Browsers try again by themselves, save where the server answered with an error.
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, 1000)
  }
}

// A page out of a service worker's cache stays old however often it is loaded: once for each build is enough.
function reload(wanted) {
  if (sessionStorage.getItem('integreat-build') === wanted) return false
  sessionStorage.setItem('integreat-build', wanted)
  // Browsers keep the scroll position over a reload.
  location.reload()
  return true
}

function show({ messages, title: head, more }) {
  document.querySelector('integreat-messages')?.remove()
  if (messages.length === 0) return
  const host = document.createElement('integreat-messages')
  const root = host.attachShadow({ mode: 'open' })
  root.adoptedStyleSheets = [style]
  const dialog = element('dialog')
  const title = element('h2', head, { id: 'title' })
  const button = element('button', words.close, { type: 'button' })
  const header = element('header')
  header.append(title, button)
  dialog.append(header, ...messages.flatMap(describe))
  if (more) dialog.append(element('p', more))
  for (const [name, value] of [['lang', words.tag], ['dir', 'ltr'], ['aria-labelledby', 'title']]) dialog.setAttribute(name, value)
  if (messages.every(({ level }) => level === 'warning')) dialog.className = 'warning'
  button.onclick = () => dialog.close()
  dialog.onclose = () => host.remove()
  root.append(dialog)
  document.body.append(host)
  // Modal: the focus moves in, stays in, comes back; Escape closes.
  dialog.showModal()
}

function describe({ place, levelName, ruleId, reason, hint, frame, edit }) {
  const heading = element('h3')
  const where = edit ? element('a', place, { href: edit, title: words.openInEditor }) : place
  heading.append(where, '  ' + levelName + '  ' + ruleId)
  const parts = [heading, element('p', reason, { dir: 'auto' })]
  if (frame) parts.push(element('pre', frame, { tabIndex: 0 }))
  if (hint) parts.push(element('p', hint, { dir: 'auto' }))
  return parts
}

function element(name, text = '', properties = {}) {
  const made = Object.assign(document.createElement(name), properties)
  made.textContent = text
  return made
}

${exchangeScript}
${barScript}
// A browser opens six connections to a server; hidden tabs must not hold them. The next answer says what they missed.
document.addEventListener('visibilitychange', () => (document.hidden ? events.close() : connect()))
addEventListener('pageshow', (event) => event.persisted && connect())
connect()
`
}

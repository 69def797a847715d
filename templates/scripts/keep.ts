import { cacheNames } from './worker/names.ts'
import { keptOn, withDate } from './worker/stamp.ts'

// The page that stands in for those that were not kept. It may stand at any address of the site, so everything that it
// needs to know is in its markup.
const box = document.querySelector<HTMLElement>('.keep')
const nav = document.querySelector<HTMLElement>('.saved')
const worker = document.querySelector<HTMLElement>('[data-worker]')?.dataset['worker']
if (box && nav && worker && window.caches) {
  const names = cacheNames(worker.replace(/[^/]*$/, ''))
  void listSaved(nav, names.pages)
  void offerToKeep(box, worker, names)
}

/** Adds the pages that were visited to those that are kept anyway. */
async function listSaved(nav: HTMLElement, name: string): Promise<void> {
  const home = nav.dataset['home'] ?? ''
  const list = nav.querySelector('ul')
  const known = new Set(Array.from(nav.querySelectorAll('a'), ({ pathname }) => pathname))
  const cache = await caches.open(name)
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (!pathname.startsWith(home) || known.has(pathname) || pathname.endsWith('/offline/')) continue
    const title = /<title>([^<]*)/.exec((await (await cache.match(request))?.text()) ?? '')?.[1]
    const item = document.createElement('li')
    const link = item.appendChild(document.createElement('a'))
    link.className = 'button'
    link.href = pathname
    link.textContent = plain(title ?? pathname)
    list?.append(item)
  }
}

/** The text of HTML without tags. */
function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').documentElement.textContent ?? ''
}

/** Keeps all pages of the language in one file, on request; renews and removes it likewise. */
async function offerToKeep(box: HTMLElement, worker: string, names: ReturnType<typeof cacheNames>): Promise<void> {
  const { bundle = '', revision = '', bytes = '1', date = '', months = '[]' } = box.dataset
  const find = <Kind extends HTMLElement>(selector: string) => box.querySelector<Kind>(selector) as Kind
  const [all, again, none] = ['all', 'again', 'none'].map((name) => find(`[data-keep=${name}]`))
  const status = find('p')
  const bar = find<HTMLProgressElement>('progress')
  for (const button of [all, again]) button?.addEventListener('click', keep)
  none?.addEventListener('click', remove)
  await show()
  box.hidden = false

  async function show(): Promise<void> {
    const kept = await (await caches.open(names.kept)).match(bundle)
    const day = kept && keptOn(kept)
    status.textContent = day
      ? (status.dataset['kept'] ?? '').replace('{date}', withDate(date, JSON.parse(months), day))
      : ''
    if (all) all.hidden = Boolean(kept)
    if (again) again.hidden = !kept || kept.headers.get('x-revision') === revision
    if (none) none.hidden = !kept
  }

  async function keep(): Promise<void> {
    if (!bar.hidden) return
    status.textContent = status.dataset['saving'] ?? ''
    bar.value = 0
    bar.hidden = false
    try {
      const content = await download()
      // With a worker from now on, even where the reader saves data: they have asked for it.
      await navigator.serviceWorker.register(worker)
      const { active } = await navigator.serviceWorker.ready
      const headers = { 'content-type': 'application/json', 'x-kept': new Date().toISOString(), 'x-revision': revision }
      await (await caches.open(names.kept)).put(bundle, new Response(content, { headers }))
      const files = performance.getEntriesByType('resource').map(({ name }) => name)
      active?.postMessage([new URL(bundle, location.href).href.replace(/[^/]*$/, ''), ...files])
      await show()
    } catch {
      await show()
      status.textContent = status.dataset['failed'] ?? ''
    }
    bar.hidden = true
  }

  async function download(): Promise<Blob> {
    const response = await fetch(bundle, { cache: 'no-cache' })
    if (!response.ok || !response.body) throw new Error(response.statusText)
    const parts: BlobPart[] = []
    const reader = response.body.getReader()
    let received = 0
    for (let part = await reader.read(); part.value; part = await reader.read()) {
      parts.push(part.value as BlobPart)
      received += part.value.length
      bar.value = received / Number(bytes)
    }
    return new Blob(parts)
  }

  async function remove(): Promise<void> {
    await (await caches.open(names.kept)).delete(bundle)
    await show()
  }
}

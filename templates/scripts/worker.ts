import type { WorkerSite } from '../../src/values/worker.ts'
import { copyOf } from './worker/copy.ts'
import { cacheNames, prefixOf } from './worker/names.ts'
import type { FetchEvent, WorkerScope } from './worker/scope.ts'
import { stamped } from './worker/stamp.ts'

declare const site: WorkerSite

const worker = globalThis as unknown as WorkerScope
const names = cacheNames(site.scope)
const hashed = /\/(?:assets|media)\/[^/]*\.[0-9a-f]{8}[^/]*$/
/** What else a page is made of: a town's own colours, its sign. */
const ofPage = /\.(?:css|svg|png|jpe?g|webp|avif|gif)$/
/** Most visited pages and files that are kept: a phone's memory is not ours. */
const most = { pages: 200, files: 100 }
/** Milliseconds that a network may take while there is a copy, and that a page has before anything else is fetched. */
const patience = 8000
const calm = 1000

worker.addEventListener('install', (event) => {
  worker.skipWaiting()
  event.waitUntil(keepCores())
})

worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([worker.clients.claim(), tidy()])))

// The page that brought the worker tells what it has loaded without it.
worker.addEventListener('message', (event) => {
  event.waitUntil(Promise.all((event.data as string[]).map(keepLoaded)))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || request.headers.has('range')) return
  if (request.mode === 'navigate') event.respondWith(answerPage(event, url.pathname))
  else if (hashed.test(url.pathname)) event.respondWith(answerFile(request, url.pathname))
  else if (ofPage.test(url.pathname)) event.respondWith(answerSmall(request, url.pathname))
})

/** From the network, so that nobody reads old news; a copy where there is none, or where it takes too long. */
async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const pages = await caches.open(names.pages)
  const hasCopy = await pages.match(path)
  try {
    const loading = fetch(event.request)
    const response = await (hasCopy ? Promise.race([loading, tooLate()]) : loading)
    if (response.status >= 500 && hasCopy) throw response
    if (isPage(response)) {
      const copy = response.clone()
      event.waitUntil(stamped(copy).then((kept) => pages.put(path, kept)))
      event.waitUntil(keepCore(homeOf(path), calm))
    } else if (response.status === 404 || response.status === 410) event.waitUntil(pages.delete(path))
    return response
  } catch {
    return (await copyOf(path, site, homeOf(path))) ?? Response.error()
  }
}

/** From the device, since a name with a hash never means anything else. */
async function answerFile(request: Request, path: string): Promise<Response> {
  const files = await caches.open(names.files)
  const known = await files.match(path)
  if (known) return known
  try {
    const response = await fetch(request)
    if (response.ok) await files.put(path, response.clone())
    return response
  } catch {
    // An old copy of a page asks for the styles of its day; those of today do.
    const role = /\/assets\/\w+\./.exec(path)?.[0]
    const today = role && site.assets.find((address) => address.includes(role))
    return (today && (await files.match(today))) || Response.error()
  }
}

/** From the network, since such a name says nothing of the content; a copy where there is none. */
async function answerSmall(request: Request, path: string): Promise<Response> {
  const files = await caches.open(names.files)
  try {
    const response = await fetch(request)
    if (response.ok) await files.put(path, response.clone())
    return response
  } catch {
    return (await files.match(path)) ?? Response.error()
  }
}

function tooLate(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, patience))
}

function isPage(response: Response): boolean {
  return response.ok && !response.redirected && /^text\/html/.test(response.headers.get('content-type') ?? '')
}

function homeOf(path: string): string | undefined {
  return Object.keys(site.languages).find((home) => path.startsWith(home))
}

/** What is kept from the first visit on, in the languages that are being read. */
async function keepCores(): Promise<void> {
  const open = await worker.clients.matchAll({ includeUncontrolled: true })
  const paths = [...open.map(({ url }) => new URL(url).pathname), ...(await addressesIn(names.pages))]
  await Promise.all(Array.from(new Set(paths.map(homeOf)), (home) => keepCore(home, 0)))
}

/** Fetches of a language's start and emergency pages those that have changed; nothing where the reader saves data. */
async function keepCore(home: string | undefined, wait: number): Promise<void> {
  const core = home && site.languages[home]?.core
  if (!core || worker.navigator.connection?.saveData) return
  await new Promise((resolve) => setTimeout(resolve, wait))
  const pages = await caches.open(names.pages)
  const files = await caches.open(names.files)
  for (const address of site.assets) if (!(await files.match(address))) await put(files, address, {})
  for (const [address, revision] of core) {
    const kept = await pages.match(address)
    if (kept?.headers.get('x-revision') !== revision) await put(pages, address, { cache: 'no-cache' }, revision)
  }
}

/** What a page has loaded stands in the browser's own cache, and costs no data again. */
async function keepLoaded(address: string): Promise<void> {
  const { origin, pathname } = new URL(address)
  if (origin !== location.origin) return
  if (hashed.test(pathname) || ofPage.test(pathname))
    await put(await caches.open(names.files), pathname, { cache: 'force-cache' })
  else if (pathname.startsWith(site.scope) && pathname.endsWith('/'))
    await put(await caches.open(names.pages), pathname, { cache: 'force-cache' })
}

/** A failure is no harm: the next visit tries again. */
async function put(cache: Cache, address: string, options: RequestInit, revision?: string): Promise<void> {
  try {
    const response = await fetch(address, options)
    if (response.ok && !response.redirected) await cache.put(address, await stamped(response, revision))
  } catch {
    // No network.
  }
}

async function addressesIn(name: string): Promise<string[]> {
  return Array.from(await (await caches.open(name)).keys(), ({ url }) => new URL(url).pathname)
}

/** Forgets what is beyond the measure, the oldest first, and caches of an earlier make. */
async function tidy(): Promise<void> {
  const ours = new Set<string>(Object.values(names))
  const prefix = prefixOf(site.scope)
  for (const name of await caches.keys()) if (name.startsWith(prefix) && !ours.has(name)) await caches.delete(name)
  const needed = new Set([
    ...site.assets,
    ...Object.values(site.languages).flatMap(({ core }) => core.map(([path]) => path)),
  ])
  for (const what of ['pages', 'files'] as const) {
    const cache = await caches.open(names[what])
    const others = (await addressesIn(names[what])).filter((path) => !needed.has(path))
    for (const path of others.slice(0, -most[what])) await cache.delete(path)
  }
}

import { prefixOf } from './worker/names.ts'
import type { WorkerScope } from './worker/scope.ts'

/** The folder that the worker watched over; put in front by the build. */
declare const scope: string

// Stands in the place of the service worker of a site that keeps nothing any more: forgets everything, and itself.
const worker = globalThis as unknown as WorkerScope

worker.addEventListener('install', () => {
  worker.skipWaiting()
})

worker.addEventListener('activate', (event) => event.waitUntil(retire()))

async function retire(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefixOf(scope))) await caches.delete(name)
  await worker.registration.unregister()
}

/** The part of a service worker's global scope that is used; TypeScript's own types exclude those of pages. */
export interface WorkerScope {
  readonly registration: { unregister(): Promise<boolean> }
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { readonly includeUncontrolled: boolean }): Promise<ReadonlyArray<{ readonly url: string }>>
  }
  readonly navigator: { readonly connection?: { readonly saveData?: boolean } }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(type: 'message', listener: (event: Extendable & { readonly data: unknown }) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
}

export interface Extendable {
  waitUntil(work: Promise<unknown>): void
}

export interface FetchEvent extends Extendable {
  readonly request: Request
  respondWith(response: Promise<Response>): void
}

/** Milliseconds after loading before anything is kept: what is on the screen comes first. */
const calm = 1000

/** Has the browser keep pages for reading without internet; nothing where the reader saves data. */
export function setUpOffline(): void {
  const { worker, manifest } = document.querySelector<HTMLElement>('[data-worker]')?.dataset ?? {}
  const container = navigator.serviceWorker
  const toOffline = document.querySelector<HTMLElement>('.offline-link')
  if (!worker || !container) return
  if (toOffline) toOffline.hidden = false
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return
  if (document.readyState === 'complete') later()
  else addEventListener('load', later)

  function later(): void {
    setTimeout(() => {
      if (manifest) {
        const link = document.createElement('link')
        link.rel = 'manifest'
        link.href = manifest
        document.head.append(link)
      }
      // This page came before the worker that would have kept it; its files are still in the browser's own cache.
      if (container.controller?.scriptURL.endsWith(worker as string)) return
      const files = performance.getEntriesByType('resource').map(({ name }) => name)
      container.register(worker as string).then(
        ({ active, waiting, installing }) => (installing || waiting || active)?.postMessage([location.href, ...files]),
        () => undefined,
      )
    }, calm)
  }
}

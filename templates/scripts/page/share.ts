/** Hands the page's address on by what the device has for that, else copies it. */
export function setUpSharing(tools: HTMLElement): void {
  const button = tools.querySelector<HTMLElement>('[data-tool=share]')
  const status = tools.querySelector<HTMLElement>('.tool-status')
  if (!button || !status || !(navigator.share || navigator.clipboard)) return
  button.hidden = false
  button.addEventListener('click', async () => {
    const url = location.href.split('#')[0] ?? ''
    try {
      if (navigator.share) return await navigator.share({ title: document.title, url })
      await navigator.clipboard.writeText(url)
      status.textContent = status.dataset['copied'] ?? ''
    } catch {
      // The reader has changed their mind.
    }
  })
}

import { recall, remember } from './storage.ts'

/** Steps of the size of letters; the styles know them by number. */
const largest = 3

/**
 * Larger letters and other colours. Both are remembered on the device from the first choice on, and not before;
 * `early.ts` shows them on every page.
 */
export function setUpDisplay(tools: HTMLElement): void {
  const root = document.documentElement
  const themes = tools.querySelectorAll<HTMLElement>('[data-theme]')
  let size = Number(recall('size') ?? 0)
  press(recall('theme') ?? '')
  for (const [name, step] of [
    ['smaller', -1],
    ['larger', 1],
  ] as const) {
    tools.querySelector(`[data-tool=${name}]`)?.addEventListener('click', () => {
      showSize(step)
      remember('size', size ? String(size) : '')
    })
  }
  for (const button of themes) {
    button.addEventListener('click', () => {
      const theme = button.dataset['theme'] ?? ''
      dispatchEvent(new CustomEvent('theme', { detail: theme }))
      press(theme)
      remember('theme', theme)
    })
  }

  function showSize(step: number): void {
    size = Math.max(0, Math.min(largest, size + step || 0))
    if (size) root.dataset['size'] = String(size)
    else delete root.dataset['size']
  }

  function press(theme: string): void {
    for (const button of themes) button.setAttribute('aria-pressed', String(button.dataset['theme'] === theme))
  }
}

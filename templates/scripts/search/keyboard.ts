import type { SearchPage } from './page.ts'

/** Arrow keys lead from the field through the results and back, beside the tab key. */
export function moveWithArrows({ input, list, results, form }: SearchPage): void {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    const stops: readonly HTMLElement[] = [input, ...list.querySelectorAll('a')]
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step]
    if (!next || !stops.includes(document.activeElement as HTMLElement)) return
    event.preventDefault()
    next.focus()
  }
  form.addEventListener('keydown', move)
  results.addEventListener('keydown', move)
}

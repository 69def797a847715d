import { recall, remember } from './storage.ts'

/** Steps of the size of letters; the styles know them by number. */
const largest = 3

/** Larger letters and other colours. Both are remembered on the device from the first choice on, and not before. */
export function setUpDisplay(tools: HTMLElement): void {
  const root = document.documentElement
  const themes = tools.querySelectorAll<HTMLElement>('[data-theme]')
  let size = Number(recall('size') ?? 0)
  showSize(0)
  showTheme(recall('theme') ?? '')
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
      showTheme(theme)
      remember('theme', theme)
    })
  }

  function showSize(step: number): void {
    size = Math.max(0, Math.min(largest, size + step || 0))
    if (size) root.dataset['size'] = String(size)
    else delete root.dataset['size']
  }

  function showTheme(theme: string): void {
    root.style.colorScheme = theme
    for (const button of themes) button.setAttribute('aria-pressed', String(button.dataset['theme'] === theme))
    for (const sheet of document.styleSheets) choose(sheet.cssRules, theme)
  }
}

const asked = new WeakMap<CSSMediaRule, string>()

/** Answers the style sheet's question for the device's colours with the reader's own choice. */
function choose(rules: CSSRuleList, theme: string): void {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule)) continue
    const text = asked.get(rule) ?? rule.media.mediaText
    asked.set(rule, text)
    rule.media.mediaText = theme
      ? text.replace(
          /\(prefers-color-scheme: (\w+)\)/g,
          (_, scheme) => `(min-width: ${scheme === theme ? 0 : 99999}px)`,
        )
      : text
  }
}

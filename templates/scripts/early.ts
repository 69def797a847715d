import { recall } from './page/storage.ts'

// What the reader has chosen to see pages in, before the first of the page is on the screen: the one script that pages
// wait for, as long as for their styles. Without a choice it does nothing.
const asked = new WeakMap<CSSRule, string>()
const root = document.documentElement
const size = recall('size')
const theme = recall('theme')
if (size) root.dataset['size'] = size
if (theme) show(theme)
// The page's own script tells of a new choice.
addEventListener('theme', (event) => show((event as CustomEvent<string>).detail))

function show(theme: string): void {
  root.style.colorScheme = theme
  for (const sheet of Array.from(document.styleSheets)) choose(sheet.cssRules, theme)
}

/** Answers the style sheet's question for the device's colours with the reader's own choice. */
function choose(rules: CSSRuleList, theme: string): void {
  for (const rule of Array.from(rules)) {
    if (!(rule instanceof CSSMediaRule)) continue
    const { media } = rule
    asked.set(rule, asked.get(rule) || media.mediaText)
    media.mediaText = (asked.get(rule) as string).replace(/\(prefers-color-scheme: (\w+)\)/g, (question, scheme) =>
      theme ? `(min-width: ${scheme === theme ? 0 : 99999}px)` : question,
    )
  }
}

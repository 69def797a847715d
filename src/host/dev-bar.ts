/** Where the bar asks what the page is made of. */
export const pagePath = '/__integreat/page'

/** Styles of the bar, for the shadow root that keeps them apart from the page's own. */
export const barStyle = `
  section { position: fixed; z-index: 9; inset: auto 0 0; box-sizing: border-box; display: flex; flex-wrap: wrap;
    align-items: center; gap: 0 1rem; padding: 0 1rem; background: #1d2023; color: #fff;
    font: 1rem/1.4 system-ui, sans-serif; border-top: 2px solid #f2b33d }
  section > * { display: flex; align-items: center; min-height: 3rem; margin: 0 }
  .file { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
  .grow { flex: 1 }
  a, summary, button { color: inherit }
  summary { align-content: center; min-height: 3rem; cursor: pointer }
  button { border: 0; min-width: 3rem; min-height: 3rem; background: none; font: inherit; cursor: pointer }
  .todo { display: inline-flex; align-items: center; padding: 0 .5rem; min-height: 1.8rem; border-radius: .3rem; background: #fdeccb; color: #3a2900 }
  details > div { position: absolute; inset: auto auto 100% 1rem; box-sizing: border-box; max-width: calc(100% - 2rem); max-height: 60vh; overflow: auto; padding: 1rem;
    background: #fff; color: #1b1b1b; border: 2px solid #1d2023 }
  ul { margin: 0; padding: 0; list-style: none }
  li { display: flex; flex-wrap: wrap; align-items: center; gap: 0 1rem; min-height: 3rem }
  h3 { margin: .5rem 0 0; font: 600 .9rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
  p { margin: .25rem 0 }
  svg { display: block; width: min(60vw, 15rem); height: auto; background: #fff }
  :focus-visible { outline: 3px solid #f2b33d; outline-offset: -3px }
  details > div :focus-visible { outline-color: #0b4d5a }
  @media print { section { display: none } }
`

/**
 * The part of the client that shows editors what the page is made of; `element`, `describe` and
 * `words` stand in the rest of it.
 * Its place is kept free at the end of the page, and around what gets the focus.
 */
export const barScript = `
const bar = document.createElement('integreat-bar')
const barRoot = bar.attachShadow({ mode: 'open' })
const barSheet = new CSSStyleSheet()
barSheet.replaceSync(${JSON.stringify(barStyle)})
barRoot.adoptedStyleSheets = [barSheet]
new ResizeObserver(([{ target }]) => {
  document.body.style.paddingBlockEnd = document.documentElement.style.scrollPaddingBlockEnd = target.offsetHeight + 'px'
}).observe(barRoot.appendChild(element('section')))

async function showBar() {
  const answer = await fetch(${JSON.stringify(pagePath)} + '?path=' + encodeURIComponent(location.pathname))
  // Another device gets the pages and nothing else.
  if (!answer.ok) return bar.remove()
  const { page, edit, findings, findingsTitle, phone } = await answer.json()
  const isSmall = sessionStorage.getItem('integreat-bar') === 'small'
  const size = element('button', isSmall ? words.forEditors : words.hide, { type: 'button' })
  size.onclick = () => {
    sessionStorage.setItem('integreat-bar', isSmall ? '' : 'small')
    showBar().then(() => barRoot.querySelector('button').focus())
  }
  const parts = isSmall ? [] : [...sourceOf(page, edit), ...findingsOf(findings, findingsTitle), ...languagesOf(page), ...phoneOf(phone)]
  const section = barRoot.firstElementChild
  for (const [name, value] of [['lang', words.tag], ['dir', 'ltr'], ['aria-label', words.forEditors]]) section.setAttribute(name, value)
  section.replaceChildren(...parts, element('span', '', { className: 'grow' }), size)
  document.body.append(bar)
}

function sourceOf(page, edit) {
  if (!page) return [element('span', words.noFile)]
  const file = element(edit ? 'a' : 'span', page.file, { className: 'file' })
  if (edit) Object.assign(file, { href: edit, title: words.openInEditor })
  const { stale, state } = page.languages.find(({ isCurrent }) => isCurrent) ?? {}
  const marks = [
    ...(page.isDraft ? [words.draft] : []),
    ...(page.shownIn ? [page.shownIn] : stale ? [state] : []),
  ]
  return [file, ...marks.map((mark) => element('span', mark, { className: 'todo' }))]
}

function findingsOf(findings, title) {
  if (findings.length === 0) return []
  return [panel(title, findings.flatMap(describe))]
}

function languagesOf(page) {
  if (!page || page.languages.length < 2) return []
  const list = element('ul')
  for (const { tag, direction, autonym, href, isCurrent, state, isDone } of page.languages) {
    const name = Object.assign(element(href ? 'a' : 'span', autonym), { lang: tag, dir: direction, ...(href && { href }) })
    if (isCurrent) name.setAttribute('aria-current', 'page')
    const item = element('li')
    item.append(name, element('span', state, { className: isDone ? '' : 'todo' }))
    list.append(item)
  }
  return [panel(page.languagesTitle, [list])]
}

function phoneOf(phone) {
  if (!phone) return []
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const lines = picture.appendChild(document.createElementNS(picture.namespaceURI, 'path'))
  const side = phone.size + 8
  for (const [name, value] of [['viewBox', '-4 -4.5 ' + side + ' ' + side], ['aria-hidden', 'true']]) picture.setAttribute(name, value)
  for (const [name, value] of [['d', phone.path], ['stroke', '#000']]) lines.setAttribute(name, value)
  return [panel(words.onPhone, [picture, element('a', phone.address, { href: phone.address })])]
}

function panel(title, content) {
  const details = Object.assign(document.createElement('details'), { name: 'panel' })
  const box = element('div', '', { tabIndex: 0 })
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', title)
  box.append(...content)
  details.append(element('summary', title), box)
  details.onkeydown = (event) => {
    if (event.key !== 'Escape') return
    details.open = false
    details.firstElementChild.focus()
  }
  return details
}
`

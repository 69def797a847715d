import type { Hit } from './engine.ts'
import type { SearchPage } from './page.ts'
import type { PageData } from './pagefind.ts'

const hitsAtOnce = 10

/** Empties the results. */
export function showNothing({ status, list, more }: SearchPage): void {
  status.textContent = list.textContent = ''
  more.hidden = true
}

export function showWaiting(page: SearchPage): void {
  showNothing(page)
  page.status.textContent = page.texts.loading
}

export function showFailure(page: SearchPage): void {
  showNothing(page)
  page.status.textContent = page.texts.failed
}

/**
 * Shows how many pages were found and the first of them.
 * @param isCurrent false as soon as the reader has asked something else
 */
export async function showHits(
  page: SearchPage,
  query: string,
  hits: readonly Hit[],
  isCurrent: () => boolean,
): Promise<void> {
  const { status, list, more, texts } = page
  let shown = 0
  const showMore = async () => {
    const items = await Promise.all(hits.slice(shown, shown + hitsAtOnce).map((hit) => hit.data()))
    if (!isCurrent()) return
    if (shown === 0) {
      showNothing(page)
      status.append(...sentences(page, query, hits.length))
    }
    const elements = items.map((data) => createItem(page, data))
    list.append(...elements)
    if (shown > 0) elements[0]?.querySelector('a')?.focus()
    shown += items.length
    more.hidden = shown >= hits.length
  }
  more.onclick = () => showMore().catch(() => (status.textContent = texts.failed))
  await showMore()
}

function sentences({ texts }: SearchPage, asked: string, count: number): readonly Node[] {
  const query = isolate(asked)
  if (count === 0) return [texts.none, texts.hint].map((text) => element('p', {}, fill(text, { query })))
  const form = Number(texts.forms[count < 100 ? count : 100 + (count % 100)])
  return [element('p', {}, fill(texts.results[form] ?? '', { query, count: String(count) }))]
}

/** Fills the placeholders; what is filled in is never read as a placeholder. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Keeps a text that may run the other way from turning its neighbours round (UAX #9: first strong isolate). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

function createItem({ language, otherLanguages, texts }: SearchPage, { url, excerpt, meta }: PageData): HTMLElement {
  const tag = meta['language'] ?? language
  const other = otherLanguages.find((candidate) => candidate.tag === tag)
  const marked: Attributes = tag === language ? {} : { lang: tag, dir: other?.direction ?? 'auto' }
  const title = element('a', { href: url }, element('bdi', marked, meta['title'] ?? url))
  if (other)
    title.append(' ', element('small', { class: 'mark' }, fill(texts.inLanguage, { language: isolate(other.autonym) })))
  return element(
    'li',
    {},
    title,
    ...(meta['section'] ? [element('p', {}, element('bdi', marked, meta['section']))] : []),
    element('p', marked, ...markedText(excerpt)),
  )
}

/** The excerpt as text nodes and `<mark>` elements of our own: nothing of it is ever read as HTML. */
function markedText(excerpt: string): readonly (Node | string)[] {
  return excerpt.split(/<\/?mark>/).map((part, position) => {
    const text = part.replace(/&lt;/g, '<').replace(/&gt;/g, '>')
    return position % 2 === 1 ? element('mark', {}, text) : text
  })
}

type Attributes = Readonly<Record<string, string>>

function element(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

import type { ScriptLanguage } from '../../components/search-languages.ts'
import type { Answer, Hit } from './engine.ts'
import { cutExcerpt, joinElided } from './excerpt.ts'
import type { SearchPage } from './page.ts'
import type { PageData } from './pagefind.ts'

const hitsAtOnce = 10

/** Empties the results. */
export function showNothing({ status, list, more, help, results }: SearchPage): void {
  status.textContent = list.textContent = ''
  more.hidden = help.hidden = true
  results.removeAttribute('aria-busy')
}

export function showWaiting(page: SearchPage): void {
  showNothing(page)
  page.status.textContent = page.texts.loading
  page.results.setAttribute('aria-busy', 'true')
}

export function showFailure(page: SearchPage): void {
  showNothing(page)
  page.status.textContent = page.texts.failed
}

/**
 * Shows how many pages were found and the first of them; where there are none, the topics and the nearest titles.
 * @param isCurrent false as soon as the reader has asked something else
 * @param onFirst called when the first of the answer is shown
 */
export async function showAnswer(
  page: SearchPage,
  query: string,
  answer: Answer,
  { isCurrent, onFirst }: { readonly isCurrent: () => boolean; readonly onFirst: () => void },
): Promise<void> {
  const { hits } = answer
  const { status, list, more, results, texts } = page
  let shown = 0
  const begin = () => {
    onFirst()
    showNothing(page)
    status.append(...sentences(page, query, answer))
    if (hits.length === 0) showHelp(page, answer)
  }
  const showMore = async () => {
    const isFurther = shown > 0
    const loading = hits.slice(shown, shown + hitsAtOnce).map(async (hit) => createItem(page, hit, await hit.data()))
    shown += loading.length
    // One that fails is told when its turn comes.
    void Promise.allSettled(loading)
    if (loading.length === 0) begin()
    // On a slow line the first is there long before the tenth.
    for (const [index, item] of loading.entries()) {
      const element = await item
      if (!isCurrent()) return
      if (index === 0 && !isFurther) begin()
      results.setAttribute('aria-busy', 'true')
      list.append(element)
      if (index === 0 && isFurther) element.querySelector('a')?.focus()
    }
    results.removeAttribute('aria-busy')
    more.hidden = shown >= hits.length
  }
  more.onclick = () => showMore().catch(() => (status.textContent = texts.failed))
  await showMore()
}

function showHelp({ help, nearest, topics }: SearchPage, answer: Answer): void {
  const [intro] = help.getElementsByTagName('p')
  if (intro) intro.hidden = nearest.hidden = answer.nearest.length === 0
  nearest.textContent = ''
  nearest.append(
    ...answer.nearest.map(({ url, title }) =>
      element('li', {}, element('a', { href: url }, element('bdi', {}, title))),
    ),
  )
  help.hidden = topics.hidden = false
}

function sentences({ texts }: SearchPage, asked: string, { hits, corrected }: Answer): readonly Node[] {
  const query = isolate(asked)
  const count = hits.length
  if (count === 0) return [texts.none, texts.hint].map((text) => element('p', {}, fill(text, { query })))
  const form = Number(texts.forms[count < 100 ? count : 100 + (count % 100)])
  const found = element('p', {}, fill(texts.results[form] ?? '', { query, count: String(count) }))
  if (!corrected) return [found]
  return [found, element('p', {}, fill(texts.corrected, { query: isolate(corrected) }))]
}

/** Fills the placeholders; what is filled in is never read as a placeholder. */
function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** Keeps a text that may run the other way from turning its neighbours round (UAX #9: first strong isolate). */
function isolate(text: string): string {
  return `\u2068${text}\u2069`
}

function createItem({ languages: [own], texts }: SearchPage, hit: Hit, { url, excerpt, meta }: PageData): HTMLElement {
  const { language, shown } = hit
  const marked: Attributes = language === own ? {} : { lang: language.tag, dir: language.direction }
  const ownTitle = joinElided(meta['title'] ?? url, language.lists)
  const title = element('a', { href: shown?.url ?? url }, element('bdi', shown ? {} : marked, shown?.title ?? ownTitle))
  if (language !== own) title.append(' ', languageMark(language, texts.inLanguage))
  // A title in the reader's language stands for itself; that of the text says what was found.
  const place = shown ? [meta['section'], ownTitle].filter(Boolean).join(' › ') : meta['section']
  const pieces = cutExcerpt(excerpt, hit.isSought, language)
  return element(
    'li',
    {},
    title,
    ...(place ? [element('p', {}, element('bdi', marked, place))] : []),
    // Nodes of our own: nothing of an excerpt is ever read as HTML.
    element('p', marked, ...pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text))),
  )
}

/** The name of the language of the text that was found. */
function languageMark({ autonym }: ScriptLanguage, text: string): HTMLElement {
  return element('small', { class: 'mark' }, fill(text, { language: isolate(autonym) }))
}

type Attributes = Readonly<Record<string, string>>

function element(name: string, attributes: Attributes, ...children: readonly (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...children)
  return made
}

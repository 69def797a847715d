import { createEngine } from './search/engine.ts'
import { moveWithArrows } from './search/keyboard.ts'
import { readPage } from './search/page.ts'
import { showAnswer, showFailure, showNothing, showWaiting } from './search/show.ts'

/** Milliseconds without a key before a search begins. */
const pause = 250
/** Milliseconds without an answer before the reader is told to wait. */
const patience = 400
const longestQuery = 300

const page = readPage()
const engine = createEngine(page.languages)
/** Counts the searches, so that a late answer to an old question is not shown. */
let latest = 0
let timer: ReturnType<typeof setTimeout> | undefined

async function search(): Promise<void> {
  clearTimeout(timer)
  const turn = ++latest
  const query = page.input.value.trim().slice(0, longestQuery)
  remember(query)
  page.topics.hidden = query !== ''
  if (query === '') return showNothing(page)
  const waiting = setTimeout(() => turn === latest && showWaiting(page), patience)
  try {
    const answer = await engine.search(query)
    const isCurrent = () => turn === latest
    if (isCurrent()) await showAnswer(page, query, answer, { isCurrent, onFirst: () => clearTimeout(waiting) })
  } catch {
    if (turn !== latest) return
    showFailure(page)
    page.topics.hidden = false
  } finally {
    clearTimeout(waiting)
  }
}

/** Keeps the query in the address, so that going back and sharing show the same results; nothing else is kept. */
function remember(query: string): void {
  const address = new URL(location.href)
  if (query) address.searchParams.set('q', query)
  else address.searchParams.delete('q')
  history.replaceState(history.state, '', address)
}

page.form.addEventListener('submit', (event) => {
  event.preventDefault()
  void search()
})
page.input.addEventListener('input', () => {
  clearTimeout(timer)
  const { value } = page.input
  // What whole words need is fetched while the next is typed: on a slow line each step of a search takes half a second.
  if (/\S\s$/.test(value)) engine.search(value.trim().slice(0, longestQuery)).catch(() => {})
  if (value.trim() === '') void search()
  else timer = setTimeout(search, pause)
})
page.input.addEventListener('focus', engine.prepare)
moveWithArrows(page)

const asked = new URL(location.href).searchParams.get('q')
if (asked) page.input.value = asked
// A browser may have put back what was typed before.
if (page.input.value) void search()

/*
 * The list of municipalities: filters it by name, other names and postcode while the reader types, and puts the nearest
 * first when asked. Nothing leaves the browser, and nothing is asked of it before the button is pressed.
 */
const finder = document.querySelector<HTMLElement>('.finder')
const input = finder?.querySelector('input')
const status = finder?.querySelector<HTMLElement>('[role="status"]')
const items = [...document.querySelectorAll<HTMLElement>('main .tile-list > li')]

/** Without marks and small, so that `Munchen` finds München; `ß` and `ss` are one. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const texts = items.map((item) => ` ${fold(`${item.textContent} ${item.dataset['find'] ?? ''}`)}`)

function filter(): void {
  const typed = input?.value.trim() ?? ''
  const words = fold(typed).split(' ').filter(Boolean)
  let shown = 0
  items.forEach((item, index) => {
    const text = texts[index] ?? ''
    item.hidden = !words.every((word) => text.includes(` ${word}`))
    if (!item.hidden) shown += 1
  })
  for (const section of document.querySelectorAll<HTMLElement>('main section')) {
    section.hidden = !section.querySelector('li:not([hidden])')
  }
  const letters = document.querySelector<HTMLElement>('.letters')
  if (letters) letters.hidden = words.length > 0
  say(shown === 0 ? (status?.dataset['none'] ?? '').replace('\uFFFC', typed) : '')
}

function say(text: string): void {
  if (status) status.textContent = text
}

/** Kilometres between two points, on a ball of 6371 km (haversine). */
function distance(one: readonly number[], other: readonly number[]): number {
  const radians = Math.PI / 180
  const [latitude = 0, longitude = 0, latitude2 = 0, longitude2 = 0] = [...one, ...other].map((x) => x * radians)
  const half = (x: number) => Math.sin(x / 2) ** 2
  const angle = half(latitude2 - latitude) + Math.cos(latitude) * Math.cos(latitude2) * half(longitude2 - longitude)
  return 12742 * Math.asin(Math.sqrt(angle))
}

/** The three nearest, as a list of their own above the others. */
function showNearest(here: readonly number[]): void {
  const places = items
    .filter((item) => item.dataset['at'])
    .map((item) => ({ item, away: distance(here, (item.dataset['at'] ?? '').split(' ').map(Number)) }))
    .sort((one, other) => one.away - other.away)
    .slice(0, 3)
  document.querySelector('.nearest')?.remove()
  const list = document.createElement('ul')
  list.className = 'tile-list nearest'
  for (const { item, away } of places) {
    const copy = item.cloneNode(true) as HTMLElement
    copy.hidden = false
    const small = copy.querySelector('span')?.appendChild(document.createElement('small'))
    if (small) {
      small.dir = 'ltr'
      small.textContent = `${Math.round(away)} km`
    }
    list.append(copy)
  }
  finder?.after(list)
  list.querySelector('a')?.focus()
}

if (finder && input) {
  finder.hidden = false
  input.addEventListener('input', filter)
  const button = finder.querySelector('button')
  if (button && !('geolocation' in navigator)) button.hidden = true
  button?.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => showNearest([coords.latitude, coords.longitude]),
      () => say(button.dataset['failed'] ?? ''),
      { maximumAge: 600_000, timeout: 20_000 },
    )
  })
}

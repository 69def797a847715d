import { sentence } from '../../ground/sentence.ts'
import type { Place } from '../../values/message.ts'
import { allowedElements, attributeForms, globalAttributes, optionalEnd, voidElements } from './html-allowed.ts'
import type { HtmlAttribute, OpenTag } from './html-tokens.ts'
import { type Draft, type OpenElement, push, type State, say } from './state.ts'
import { refuseVariables } from './variables.ts'

const howToAvoid = sentence`Write it in Markdown, or leave it out.`

type PlaceAt = (stretch: { readonly start: number; readonly end: number }) => Place

/** Writes an opening tag with the attributes that it may have. */
export function writeOpen(tag: OpenTag, placeAt: PlaceAt, draft: Draft, state: State): void {
  const { name } = tag
  const place = placeAt(tag)
  const own = allowedElements[name]
  if (!own) {
    reportElement(name, place, state)
    state.unwrapped.set(name, (state.unwrapped.get(name) ?? 0) + 1)
    return
  }
  if (/^h\d$/.test(name)) {
    const note = sentence`Write it with # signs.`
    say(state, 'warning', 'heading-html', place, sentence`A heading in HTML is not part of the table of contents.`, {
      note,
    })
  }
  const seen = new Set<string>()
  let attributes = ''
  for (const attribute of tag.attributes) {
    // Of two attributes of one name, browsers take the first.
    if (seen.has(attribute.name)) continue
    seen.add(attribute.name)
    if (keepsAttribute(attribute, name, own, placeAt(attribute), state)) attributes += writeAttribute(attribute)
  }
  const mark = name === 'a' || name === 'img' ? ` data-place="${state.rawPlaces.push(place) - 1}"` : ''
  push(draft, `<${name}${attributes}${mark}>`)
  if (!voidElements.has(name) && !optionalEnd.has(name)) state.openElements.at(-1)?.push({ name, place })
}

function writeAttribute({ name, value = '' }: HtmlAttribute): string {
  // The value keeps its character references; only what could end it is escaped.
  return ` ${name}="${value.replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}"`
}

function keepsAttribute(
  { name, value = '' }: HtmlAttribute,
  element: string,
  own: readonly string[],
  place: Place,
  state: State,
): boolean {
  if (!own.includes(name) && !(globalAttributes as readonly string[]).includes(name)) {
    const reason = sentence`The attribute "${name.slice(0, 40)}" of <${element}> is not allowed, so it is left out.`
    say(state, 'warning', 'html-removed', place, reason, { note: howToAvoid })
    return false
  }
  refuseVariables(value, sentence`an attribute`, place, state)
  if (attributeForms[name]?.test(value) !== false) return true
  const reason = sentence`The attribute "${name}" of <${element}> cannot be "${value.slice(0, 40)}", so it is left out.`
  say(state, 'warning', 'html-removed', place, reason, { note: sentence`Correct the value.` })
  return false
}

/** Writes a closing tag, unless it closes nothing. */
export function writeClose(name: string, place: Place, draft: Draft, state: State): void {
  if (!allowedElements[name]) {
    const open = state.unwrapped.get(name) ?? 0
    if (open > 0) state.unwrapped.set(name, open - 1)
    else reportElement(`/${name}`, place, state)
    return
  }
  if (voidElements.has(name)) return
  const open = state.openElements.at(-1) ?? []
  const opened = open.findLastIndex((element) => element.name === name)
  if (opened === -1 && !optionalEnd.has(name)) {
    const reason = sentence`</${name}> closes an element that is not open here.`
    say(state, 'warning', 'html-unbalanced', place, reason, { note: sentence`Remove it.` })
    return
  }
  if (opened !== -1) closeFrom(open, opened + 1, draft, state)
  open.length = opened === -1 ? open.length : opened
  push(draft, `</${name}>`)
}

/** Runs the writing of one level, and closes what it leaves open. */
export function writeLevel(draft: Draft, state: State, write: () => void): void {
  if (!state.hasRaw) return write()
  const open: OpenElement[] = []
  state.openElements.push(open)
  write()
  closeFrom(open, 0, draft, state)
  state.openElements.pop()
}

function closeFrom(open: OpenElement[], index: number, draft: Draft, state: State): void {
  for (const { name, place } of open.splice(index).reverse()) {
    const reason = sentence`<${name}> is not closed where it should be.`
    say(state, 'warning', 'html-unbalanced', place, reason, { note: sentence`Write </${name}> behind its text.` })
    push(draft, `</${name}>`)
  }
}

/** Reports an element that is left out. */
export function reportElement(name: string, place: Place, state: State): void {
  const reason = sentence`The HTML element <${name.slice(0, 40)}> is not allowed in texts, so it is left out.`
  say(state, 'warning', 'html-removed', place, reason, { note: howToAvoid })
}

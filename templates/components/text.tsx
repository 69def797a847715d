import type { ComponentChildren } from 'preact'
import { splitAtLtr } from '../../src/ground/isolate.ts'
import type { StringKey, Translate } from '../../src/values/translate.ts'
import type { NavLink, TextLanguage } from '../../src/values/view.ts'

/** A plain text whose numbers, mails and addresses keep their order between right-to-left words. */
export function Isolated({ text }: { text: string }) {
  const stretches = splitAtLtr(text)
  return <>{stretches.map((stretch) => (stretch.isLtr ? <bdi dir="ltr">{stretch.text}</bdi> : stretch.text))}</>
}

/** A text that may be in another language than what is around it. */
export function Text({ text, shownIn }: { text: string; shownIn?: TextLanguage | undefined }) {
  if (!shownIn) return <Isolated text={text} />
  return (
    <bdi lang={shownIn.tag} dir={shownIn.direction}>
      <Isolated text={text} />
    </bdi>
  )
}

/** A link's title, followed by the name of its language where that is not the reader's. */
export function LinkTitle({ link, t }: { link: NavLink; t: Translate }) {
  if (!link.shownIn) return <Isolated text={link.title} />
  return (
    <>
      <Text text={link.title} shownIn={link.shownIn} />
      <LanguageMark language={link.shownIn} t={t} />
    </>
  )
}

function LanguageMark({ language, t }: { language: TextLanguage; t: Translate }) {
  const [before, after] = splitString(t, 'missing.inLanguage', 'language')
  return (
    <>
      {' '}
      <small class="mark">
        <span class="visually-hidden">{before}</span>
        <Autonym language={language} />
        {after && <span class="visually-hidden">{after}</span>}
      </small>
    </>
  )
}

/** A language's own name, marked as being in that language. */
export function Autonym({ language }: { language: TextLanguage }) {
  return (
    <bdi lang={language.tag} dir={language.direction}>
      {language.autonym}
    </bdi>
  )
}

interface FilledProps {
  readonly t: Translate
  readonly string: StringKey
  /** Name of the string's one placeholder; the children stand in its place. */
  readonly value: string
  readonly children: ComponentChildren
}

/** An interface string with markup in the place of its placeholder. */
export function Filled({ t, string, value, children }: FilledProps) {
  const [before, after] = splitString(t, string, value)
  return (
    <>
      {before}
      {children}
      {after}
    </>
  )
}

type Halves = readonly [before: string, after: string]

// Kept with the function that a language's strings come from: a page with sixty marked links needs the same two halves
// sixty times.
const halves = new WeakMap<Translate, Map<string, Halves>>()

function splitString(t: Translate, string: StringKey, value: string): Halves {
  const known = halves.get(t) ?? new Map<string, Halves>()
  halves.set(t, known)
  const found = known.get(string)
  if (found) return found
  // A character that no interface string holds: Unicode's stand-in for an object.
  const [before = '', after = ''] = t(string, { [value]: '\uFFFC' }).split('\uFFFC')
  known.set(string, [before, after])
  return [before, after]
}

/** An address as people read it: `/de/größe/` instead of `/de/gr%C3%B6%C3%9Fe/`. */
export function readable(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}

import type { Place } from './message.ts'
import type { StringKey } from './translate.ts'

/**
 * A text as HTML, cut open where it depends on anything but its own file. `parse` makes it once a file, `resolve`
 * fills the holes for each reader's language; no syntax tree leaves `parse`.
 */
export type Body = ReadonlyArray<string | Hole>

export type Hole = LinkHole | ImageHole | SnippetHole | FactHole | VariableHole | IdHole | StringHole

/** `[text](href)`: the whole `<a>` element is made in `resolve`. */
export interface LinkHole {
  readonly type: 'link'
  /** The destination as written, percent-decoding not applied. */
  readonly href: string
  readonly title?: string
  readonly body: Body
  readonly place: Place
  /** Attributes that are already escaped and allowed, with a leading blank (` dir="ltr"`). */
  readonly attributes: string
}

/** `![alt](src)`. */
export interface ImageHole {
  readonly type: 'image'
  readonly src: string
  readonly alt: string
  readonly title?: string
  readonly place: Place
}

/** `::snippet[name]{key="value"}`. */
export interface SnippetHole {
  readonly type: 'snippet'
  readonly name: string
  readonly values: Readonly<Record<string, string>>
  readonly place: Place
}

/** `:fact[name]`: the fact, linked where it is a phone number, mail, address or website. */
export interface FactHole {
  readonly type: 'fact'
  readonly name: string
  readonly place: Place
}

/** `{{ municipality.name }}`, `{{ facts.fee }}`, `{{ parameter }}`: text only. */
export interface VariableHole {
  readonly type: 'variable'
  readonly path: string
  readonly place: Place
}

/** The value of an `id` attribute: made unique on the page; a heading's comes from the source variant. */
export interface IdHole {
  readonly type: 'id'
  readonly id: string
  /** Index into the file's headings, where the id is a heading's. */
  readonly heading?: number
}

/** An interface string in the language of the text, such as the label of the footnotes. */
export interface StringHole {
  readonly type: 'string'
  readonly key: StringKey
}

/** One heading of a file's own text. */
export interface Heading {
  /** 1 to 6. */
  readonly depth: number
  /** Its plain text; variables appear as written. */
  readonly text: string
  /** The id it has by itself: its `{#id}` or a slug of its text, unique in the file. */
  readonly id: string
  /** True where the author wrote `{#id}`: such an id is not replaced by the source variant's. */
  readonly ownId: boolean
  readonly place: Place
}

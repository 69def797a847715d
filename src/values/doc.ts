import type { Body, Heading } from './body.ts'
import type { Finding, Place } from './message.ts'

/** What a content file is, by its place in the tree. */
export type KindName = 'page' | 'legal' | 'snippet' | 'organization'

/** A content file that was found, before it is read. Everything here follows from its path. */
export interface Source {
  /** Path below the content root, with `/`: `municipalities/lindenstadt/de/housing/rent.md`. */
  readonly file: string
  /** Path of the municipality or layer below the content root; empty for a network of one. */
  readonly scope: string
  readonly kind: KindName
  /** Language code: the folder's name. */
  readonly language: string
  /** Key of the page, snippet or organization: its path without language, `.md` and `/index`. */
  readonly key: string
  /** Tells states of the file apart, see `Files.stamp`; docs have none, since nothing may depend on it. */
  readonly stamp?: string | undefined
}

/** An image or document in a scope's `media/` folder. */
export interface Media {
  readonly file: string
  readonly scope: string
  /** Size in bytes. */
  readonly size: number
  /** Tells states of the file apart, see `Files.stamp`. */
  readonly stamp?: string | undefined
}

/** Front matter after its schema: only known keys, typed. */
export type Meta = Readonly<Record<string, unknown>>

/**
 * A piece of a text by which translations are compared: the title, the description, or one top-level block of the
 * Markdown. What only looks different is the same block; see `stages/parse/normal-form.ts`.
 */
export interface Block {
  /** `title`, `description`, or what stands there: `p`, `h`, `list`, `table`, `snippet` … */
  readonly kind: string
  /** Hash of its text in normal form. Links into the content are left out, since a path depends on where the file lies. */
  readonly hash: string
  /** Where its links and images into the content lead, as written, in their order. */
  readonly links: readonly string[]
  readonly words: number
  /** Its first words, for people; letters, digits and blanks only. */
  readonly hint: string
  /** First and last line in the file. */
  readonly lines: readonly [first: number, last: number]
  /** Where its HTML begins: part of the body and offset in it. Undefined where it has none of its own. */
  readonly at?: readonly [part: number, offset: number]
}

/** What `parse` makes of a file's bytes and kind, and of nothing else. */
export interface Parsed {
  readonly meta: Meta
  /** Place of each front matter key, nested keys joined by dots: `keywords.0`. */
  readonly places: Readonly<Record<string, Place>>
  readonly body: Body
  readonly headings: readonly Heading[]
  /** Title, description and the blocks of the text, in this order. */
  readonly blocks: readonly Block[]
  /** The text without markup, holes left out; for the search index, descriptions and word counts. */
  readonly text: string
  readonly findings: readonly Finding[]
}

/** A content file, read and parsed. */
export interface Doc extends Source, Parsed {}

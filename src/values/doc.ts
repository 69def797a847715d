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

/** What `parse` makes of a file's bytes and kind, and of nothing else. */
export interface Parsed {
  readonly meta: Meta
  /** Place of each front matter key, nested keys joined by dots: `keywords.0`. */
  readonly places: Readonly<Record<string, Place>>
  readonly body: Body
  readonly headings: readonly Heading[]
  /** The text without markup, holes left out; for the search index, descriptions and word counts. */
  readonly text: string
  readonly findings: readonly Finding[]
}

/** A content file, read and parsed. */
export interface Doc extends Source, Parsed {}

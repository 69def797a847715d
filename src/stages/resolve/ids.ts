import type { Body } from '../../values/body.ts'
import type { Doc } from '../../values/doc.ts'
import type { Site } from '../../values/site.ts'
import { chooseSnippetVariant } from './snippets.ts'

/**
 * The id of a heading: its own `{#id}`, else that of the heading at the same place in the source variant, so that one
 * anchor works in every language.
 */
export function headingId(doc: Doc, source: Doc, index: number, fallback: string): string {
  const heading = doc.headings[index]
  const original = source.headings[index]
  if (!heading || heading.ownId || !original || source.headings.length !== doc.headings.length) return fallback
  return original.id
}

/**
 * Gives an id that is unique on a page: the second `fees` becomes `fees-2`.
 * @param taken counts by id; belongs to the page
 */
export function takeId(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1
  taken.set(id, count)
  if (count === 1) return id
  const next = `${id}-${count}`
  if (taken.has(next)) return takeId(id, taken)
  taken.set(next, 1)
  return next
}

/** Every anchor that a link to this text may name, those of its snippets included. */
export function anchorsOf(doc: Doc, source: Doc, site: Site, seen: readonly string[] = []): ReadonlySet<string> {
  const anchors = new Set<string>()
  function collect(body: Body): void {
    for (const part of body) {
      if (typeof part === 'string') continue
      if (part.type === 'id' && part.heading !== undefined) anchors.add(headingId(doc, source, part.heading, part.id))
      if (part.type === 'link') collect(part.body)
      if (part.type === 'snippet' && !seen.includes(part.name)) {
        const snippet = site.snippets.get(part.name)
        const variant = snippet && chooseSnippetVariant(snippet, doc.language, site)
        if (!snippet || !variant) continue
        for (const id of anchorsOf(variant, snippet.source, site, [...seen, part.name])) anchors.add(id)
      }
    }
  }
  collect(doc.body)
  return anchors
}

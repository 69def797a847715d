import { sha256 } from '../ground/hash.ts'
import type { PageView, View } from '../values/view.ts'

/** The parts of a page that can change by themselves, in the words in which `explain` names them. */
export const pageParts = ['text', 'title', 'menu', 'breadcrumbs', 'subpages', 'languages', 'frame'] as const
export type PagePart = (typeof pageParts)[number]

/** What a page shows, as one short hash for each part. Two pages of equal keys are equal files. */
export type PageKey = string

const partOf: Readonly<Record<string, PagePart>> = {
  html: 'text',
  contents: 'text',
  title: 'title',
  documentTitle: 'title',
  description: 'title',
  menu: 'menu',
  breadcrumbs: 'breadcrumbs',
  children: 'subpages',
  languages: 'languages',
  alternates: 'languages',
  available: 'languages',
}

// Longer texts go into a key by their hash, which costs less than escaping them.
const longText = 200

const hashes = new WeakMap<PageView, string>()

/** SHA-256 of what a page says, which its key and the search index both ask for. */
export function hashOfText(view: PageView): string {
  const known = hashes.get(view)
  if (known !== undefined) return known
  const made = sha256(view.html)
  hashes.set(view, made)
  return made
}

/** Makes the keys of one language's pages; what pages share (frame, menu) is hashed once. */
export function createPageKeys(): (view: View) => PageKey {
  const known = new WeakMap<object, string>()
  const digest = (value: unknown): string => {
    if (typeof value === 'string' && value.length > longText) return sha256(value)
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
    const before = known.get(value)
    if (before !== undefined) return before
    const json = JSON.stringify(value)
    const made = json.length > longText ? sha256(json) : json
    known.set(value, made)
    return made
  }
  return (view) => {
    const parts = new Map<PagePart, string>(pageParts.map((part) => [part, '']))
    const { shell, ...rest } = view
    const text = 'html' in view ? hashOfText(view) : ''
    for (const [name, value] of [...Object.entries(rest), ...Object.entries(shell)]) {
      const part = partOf[name] ?? 'frame'
      parts.set(part, `${parts.get(part)}${name}:${name === 'html' ? text : digest(value)}\n`)
    }
    return [...parts.values()].map((text) => sha256(text).slice(0, 20)).join(' ')
  }
}

/** The parts in which two keys of one page differ. */
export function changedParts(before: PageKey, now: PageKey): readonly PagePart[] {
  const old = before.split(' ')
  return now.split(' ').flatMap((hash, index) => (hash === old[index] ? [] : (pageParts[index] ?? [])))
}

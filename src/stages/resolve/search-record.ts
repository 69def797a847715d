import { encodeAddress } from '../../ground/address.ts'
import type { PageMeta } from '../../kinds/page.ts'
import type { SearchRecord } from '../../values/artifact.ts'
import type { Doc } from '../../values/doc.ts'
import type { Entry } from '../../values/site.ts'
import type { PageView } from '../../values/view.ts'
import type { ResolveContext } from './context.ts'
import { fillText } from './variables.ts'

/**
 * What the search finds of a page in its own language, beside its text. A text that stands in for a translation has no record here: it is
 * found in the index of the language that it is written in.
 * @param page number of the page among all of the municipality
 */
export function createRecord(
  context: ResolveContext,
  entry: Entry,
  view: PageView,
  page: number,
): Omit<SearchRecord, 'text'> {
  const { doc, address } = entry
  const { source } = entry.page
  const { title, keywords } = source.meta as PageMeta
  return {
    url: encodeAddress(`${context.site.network.basePath.slice(0, -1)}${address}`),
    page,
    language: context.languages.get(doc.language)?.tag ?? doc.language,
    title: view.title,
    section: view.shell.breadcrumbs.map((link) => link.title).join(' › '),
    headings: fill(
      context,
      doc,
      doc.headings.map(({ text }) => text),
    ),
    keywords: (doc.meta as PageMeta).keywords ?? [],
    original: source === doc ? [] : fill(context, source, [title ?? '', ...(keywords ?? [])]),
  }
}

/** Texts of a file with their variables filled in the language of the file. */
function fill({ site, languages }: ResolveContext, { language }: Doc, texts: readonly string[]): readonly string[] {
  const own = languages.get(language)
  return own ? texts.map((text) => fillText(text, site, own, () => undefined)) : texts
}

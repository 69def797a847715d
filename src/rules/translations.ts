import { sentence } from '../ground/sentence.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Doc } from '../values/doc.ts'
import { errorFinding, type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Page, Site } from '../values/site.ts'

/**
 * Translations carry only what is translated; everything else stands once, in the source variant.
 * @param kinds the shelf of content types, which says what is translated
 */
export function translations(kinds: readonly Kind[]): Rule {
  const translated = new Map<string, ReadonlySet<string>>(kinds.map((kind) => [kind.name, new Set(kind.translated)]))
  return {
    ids: ['field-not-translated', 'source-missing', 'override-partial'],
    judge: (site) => {
      const messages: Message[] = []
      for (const group of [...site.pages.values(), ...site.snippets.values(), ...site.organizations.values()]) {
        for (const doc of group.variants.values()) {
          if (doc !== group.source) messages.push(...repeatedFields(doc, group.source, translated.get(doc.kind)))
        }
      }
      for (const page of site.pages.values())
        messages.push(...missingSource(page, site), ...partialOverride(page, site))
      return messages.map((message) => ({ ...message, municipality: site.municipality.id }))
    },
  }
}

function repeatedFields(doc: Doc, source: Doc, translated: ReadonlySet<string> | undefined): readonly Message[] {
  return Object.keys(doc.meta).flatMap((key) => {
    const value = doc.meta[key]
    if (value === undefined || translated?.has(key)) return []
    // A translation that is being worked on is not public, whatever its source is.
    if (key === 'status' && (value !== 'public' || source.meta[key] === undefined)) return []
    if (JSON.stringify(value) === JSON.stringify(source.meta[key])) return []
    const place = doc.places[key]
    const finding = errorFinding(
      'field-not-translated',
      sentence`"${key}" has another value here than in ${source.file}.`,
      {
        ...(place && { place }),
        note: sentence`Remove it here: "${key}" is written once, in ${source.file}, and holds for every language.`,
      },
    )
    return [{ ...finding, file: doc.file }]
  })
}

/** A page that exists only as a translation. */
function missingSource(page: Page, site: Site): readonly Message[] {
  if (page.scope !== site.municipality.scope || page.variants.has(site.sourceLanguage)) return []
  // The rule source-deleted says it better.
  if (page.source.meta['source_pin'] !== undefined) return []
  const finding = warningFinding(
    'source-missing',
    sentence`This page has no text in the source language "${site.sourceLanguage}".`,
    {
      note: sentence`Write it in ${site.sourceLanguage}/ too, so that the other languages have something to translate and show.`,
    },
  )
  return [{ ...finding, file: page.source.file }]
}

/** An override hides all of the layer's translations: readers of those languages lose theirs. */
function partialOverride(page: Page, site: Site): readonly Message[] {
  const hidden = site.overridden.get(page.key)
  if (!hidden || page.scope !== site.municipality.scope) return []
  const offered = new Set(site.languages.map((language) => language.code))
  const lost = hidden.languages.filter((code) => offered.has(code) && !page.variants.has(code))
  if (lost.length === 0) return []
  const finding = warningFinding(
    'override-partial',
    sentence`This page replaces the one of ${hidden.scope}, which also exists in: ${lost.join(', ')}.`,
    { note: sentence`Translate it into these languages, or readers of them see it in another language.` },
  )
  return [{ ...finding, file: page.source.file }]
}

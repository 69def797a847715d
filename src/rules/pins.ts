import { sentence } from '../ground/sentence.ts'
import type { Doc } from '../values/doc.ts'
import { errorFinding, type Finding, type Message, type Place, warningFinding } from '../values/message.ts'
import { pinVersion, readPin } from '../values/pin.ts'
import type { Rule } from '../values/rule.ts'
import type { Page } from '../values/site.ts'
import type { Translation } from '../values/translation.ts'

const confirmAgain = sentence`Compare the two texts, then run "integreat confirm" with this file.`

/** Pins that cannot be read, are of another text, or stand where none belongs. */
export const pins: Rule = {
  ids: ['pin-malformed', 'pin-version', 'pin-language', 'pin-foreign', 'pin-on-source', 'source-deleted'],
  judge: (site) => {
    const messages: Message[] = []
    for (const { source, variants } of [
      ...site.pages.values(),
      ...site.snippets.values(),
      ...site.organizations.values(),
    ]) {
      messages.push(...onSource(source, variants))
      for (const doc of variants.values()) {
        const translation = site.translations.get(doc.file)
        const finding = translation && describe(translation)
        if (finding) messages.push({ ...finding, file: doc.file })
      }
    }
    return messages.map((message) => ({ ...message, municipality: site.municipality.id }))
  },
}

function describe({ doc, source, fault }: Translation): Finding | undefined {
  if (!fault) return undefined
  const place = placeOf(doc)
  switch (fault.fault) {
    case 'malformed':
      return warningFinding('pin-malformed', sentence`"source_pin" cannot be read. ${fault.what}`, {
        ...placed(doc.places[fault.path] ?? doc.places['source_pin']),
        note: confirmAgain,
      })
    case 'version':
      return warningFinding(
        'pin-version',
        sentence`"source_pin" is of version ${fault.what}; this program knows version ${pinVersion} only.`,
        { ...place, note: sentence`Use a newer integreat, which wrote it.` },
      )
    case 'language':
      return warningFinding(
        'pin-language',
        sentence`This was translated from "${fault.what}", but ${doc.language} is translated from ${source.language} here.`,
        {
          ...place,
          note: sentence`Set "translated_from: {${doc.language}: ${fault.what}}", or compare it with ${source.file} and confirm it.`,
        },
      )
    case 'deleted':
      return errorFinding(
        'source-deleted',
        sentence`The text in "${fault.what}" that this was translated from is gone.`,
        {
          ...place,
          note: sentence`Remove this translation too, or bring back the text in ${fault.what}/.`,
        },
      )
    case 'foreign':
      return warningFinding('pin-foreign', sentence`"source_pin" belongs to another text: ${fault.what}.`, {
        ...place,
        note: confirmAgain,
      })
  }
}

/** The text that all others come from has nothing to be pinned to. */
function onSource(source: Doc, variants: Page['variants']): readonly Message[] {
  const pin = readPin(source.meta['source_pin'])
  if (!pin) return []
  const isOrphan = !('fault' in pin) && pin.language !== source.language && !variants.has(pin.language)
  const finding = isOrphan
    ? errorFinding('source-deleted', sentence`The text in "${pin.language}" that this was translated from is gone.`, {
        ...placeOf(source),
        note: sentence`Remove this translation too, or bring back the text in ${pin.language}/.`,
      })
    : warningFinding(
        'pin-on-source',
        sentence`This text is the source of the others, so its "source_pin" says nothing.`,
        {
          ...placeOf(source),
          note: sentence`Remove "source_pin".`,
        },
      )
  return [{ ...finding, file: source.file }]
}

function placeOf(doc: Doc): { readonly place?: Place } {
  return placed(doc.places['source_pin'])
}

function placed(place: Place | undefined): { readonly place?: Place } {
  return place ? { place } : {}
}

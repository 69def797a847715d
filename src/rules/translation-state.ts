import { sentence } from '../ground/sentence.ts'
import type { Doc } from '../values/doc.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Rule } from '../values/rule.ts'
import type { Site } from '../values/site.ts'
import type { Translation } from '../values/translation.ts'

/**
 * Texts whose translations are behind. One finding for each source text, however many languages it has; machine
 * translations and translations without a pin are only spoken of where `rules:` in integreat.yaml asks for it, since a
 * network may have thousands. `integreat status` lists them all.
 */
export const translationState: Rule = {
  ids: ['translation-outdated', 'translation-machine', 'translation-unverified'],
  judge: (site) => {
    const isWanted = (ruleId: string) => ['error', 'warning'].includes(site.network.config.rules?.[ruleId] ?? '')
    const messages: Message[] = []
    for (const group of [...site.pages.values(), ...site.snippets.values(), ...site.organizations.values()]) {
      const found = [...group.variants.values()].flatMap(({ file }) => site.translations.get(file) ?? [])
      const ofState = (state: Translation['state']) => found.filter((translation) => translation.state === state)
      messages.push(...outdated(group.source, ofState('outdated'), site))
      if (isWanted('translation-machine')) messages.push(...machine(group.source, ofState('machine'), site))
      // A pin that is there and does not count has a finding of its own.
      const withoutPin = ofState('unverified').filter(({ fault }) => fault === undefined)
      if (isWanted('translation-unverified')) messages.push(...unverified(group.source, withoutPin, site))
    }
    return messages
  },
}

function outdated(source: Doc, translations: readonly Translation[], site: Site): readonly Message[] {
  if (translations.length === 0) return []
  const list = translations
    .map(({ doc, stale, total }) => sentence`${doc.language} (${stale} of ${total} blocks)`)
    .reduce((before, next) => sentence`${before}, ${next}`)
  const first = translations.find((translation) => translation.source === source)
  const line = source.blocks[first?.changed[0] ?? -1]?.lines[0]
  const finding = warningFinding(
    'translation-outdated',
    sentence`This text has changed since it was translated: ${list}.`,
    {
      ...(line !== undefined && { place: { line, column: 1 } }),
      note: sentence`Run "integreat diff" with the translation to see what changed, mend it, then "integreat confirm" it.`,
    },
  )
  return [{ ...finding, file: source.file, municipality: site.municipality.id }]
}

function machine(source: Doc, translations: readonly Translation[], site: Site): readonly Message[] {
  if (translations.length === 0) return []
  const list = translations.map(({ doc }) => doc.language).join(', ')
  const finding = warningFinding('translation-machine', sentence`Nobody has read what a machine translated: ${list}.`, {
    note: sentence`Have somebody read it, then take "machine_translated" out of it.`,
  })
  return [{ ...finding, file: source.file, municipality: site.municipality.id }]
}

function unverified(source: Doc, translations: readonly Translation[], site: Site): readonly Message[] {
  if (translations.length === 0) return []
  const list = translations.map(({ doc }) => doc.language).join(', ')
  const finding = warningFinding(
    'translation-unverified',
    sentence`Whether these translations are up to date, nobody knows: ${list}.`,
    {
      note: sentence`Compare them with this text, then run "integreat confirm" with their files.`,
    },
  )
  return [{ ...finding, file: source.file, municipality: site.municipality.id }]
}

import { nearest } from '../../ground/nearest.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Message } from '../../values/message.ts'
import type { Municipality, Network } from '../../values/site.ts'

/** The languages of one municipality and what each shows where a text is missing. */
export interface MunicipalityLanguages {
  readonly sourceLanguage: string
  readonly languages: readonly Language[]
  readonly chains: ReadonlyMap<string, readonly string[]>
  readonly messages: readonly Message[]
}

/**
 * Reads the languages of a municipality. Chains hold only languages that the municipality offers, and end with its
 * source language.
 */
export function readLanguages(network: Network, municipality: Municipality): MunicipalityLanguages {
  const { config, places, file, id } = municipality
  const known = new Map(network.languages.map((language) => [language.code, language]))
  const messages: Message[] = []
  const languages: Language[] = []
  for (const [index, code] of (config.languages ?? [...known.keys()]).entries()) {
    const language = known.get(code)
    const place = places[`languages.${index}`]
    if (language && !languages.includes(language)) languages.push(language)
    if (language) continue
    const finding = errorFinding('language-unknown', sentence`The network has no language "${code}".`, {
      ...(place && { place }),
      expected: nearest(code, [...known.keys()]),
      note: sentence`Add it to "languages" in integreat.yaml, or correct the code.`,
    })
    messages.push({ ...finding, file, municipality: id })
  }
  const sourceLanguage = config.source_language ?? network.sourceLanguage
  if (!languages.some((language) => language.code === sourceLanguage)) {
    const place = places['source_language'] ?? places['languages']
    const finding = errorFinding(
      'language-source',
      sentence`The source language "${sourceLanguage}" is not among its languages.`,
      {
        ...(place && { place }),
        note: sentence`Add it to "languages", or set "source_language" to one of them.`,
      },
    )
    messages.push({ ...finding, file, municipality: id })
  }
  const offered = new Set(languages.map((language) => language.code))
  const chains = new Map<string, readonly string[]>()
  for (const language of languages) {
    const wanted = [...(network.config.fallback?.[language.code] ?? language.fallback), sourceLanguage]
    chains.set(
      language.code,
      [...new Set(wanted)].filter((code) => offered.has(code) && code !== language.code),
    )
  }
  return { sourceLanguage, languages, chains, messages }
}

import type { Network } from '../values/site.ts'

/** Everything that a network says of itself, as plain data for a key; its municipalities are not part of it. */
export function networkParts(network: Network): readonly unknown[] {
  const { config, places, languages, sourceLanguage, origin, basePath, layers, glossary, synonyms } = network
  return [
    { config, places, sourceLanguage, origin, basePath, glossary },
    // A Map says nothing as JSON.
    [...synonyms],
    languages.map(({ code }) => code),
    [...layers.values()],
  ]
}

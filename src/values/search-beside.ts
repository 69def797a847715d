import type { Site } from './site.ts'

/**
 * Codes of the languages that a search looks into beside the reader's own: the one that its texts are translated from, and
 * those that stand in where a translation is missing.
 */
export function languagesBeside(
  { municipality, sourceLanguage }: Pick<Site, 'municipality' | 'sourceLanguage'>,
  code: string,
  standIns: readonly string[],
): readonly string[] {
  const source = municipality.config.translated_from?.[code] ?? sourceLanguage
  return [...new Set([source, sourceLanguage, ...standIns])].filter((other) => other !== code)
}

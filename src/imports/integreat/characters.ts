import type { Notes } from './notes.ts'

/** Units that must not be torn from their number: there a no-break space has its use. */
const numberAndUnit =
  /(\d)[\u00a0\u202f](?=(?:€|EUR|Euro|%|‰|°C?|km|m|cm|mm|kg|g|mg|l|ml|m²|qm|kWh|MB|GB|Uhr|Std|h|min|Min)(?![\p{L}\p{N}]))/gu

/** Languages whose lines break at zero-width spaces. */
const needsZeroWidthSpace = new Set(['th', 'km', 'my', 'lo'])

/**
 * Text without what word processors and editors leave in it: no-break spaces that only widen a gap, byte order marks,
 * zero-width spaces, soft hyphens (a search does not find words that hold one), control characters and halves of surrogate pairs.
 */
export function cleanCharacters(text: string, language: string, notes: Notes): string {
  let clean = text.replace(/[\u2028\u2029\u0085\t\n\f\r]/g, ' ').normalize('NFC')
  clean = clean.replace(numberAndUnit, '$1\ue000')
  const blanks = clean.match(/[\u00a0\u2007\u202f]/g)?.length ?? 0
  if (blanks > 0) notes.count('changed', 'no-break space', blanks)
  clean = clean.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ').replaceAll('\ue000', '\u00a0')
  const invisible = needsZeroWidthSpace.has(language) ? /[\u00ad\u2060\ufeff]/g : /[\u00ad\u200b\u2060\ufeff]/g
  return clean
    .replace(invisible, () => {
      notes.count('dropped', 'invisible character')
      return ''
    })
    .replace(/[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, () => {
      notes.count('dropped', 'control character')
      return ''
    })
}

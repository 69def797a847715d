import { nearest } from '../../ground/nearest.ts'
import { type Sentence, sentence } from '../../ground/sentence.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Finding, type Place } from '../../values/message.ts'

/** The finding for a code in a settings file that is none of the language table. */
export function unknownLanguage(
  code: string,
  table: ReadonlyMap<string, Language>,
  { place, note }: { readonly place: Place | undefined; readonly note: Sentence },
): Finding {
  return errorFinding('language-unknown', sentence`"${code}" is not a language code that integreat knows.`, {
    ...(place && { place }),
    expected: nearest(code, table.keys()),
    note,
  })
}

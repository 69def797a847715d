/** Words whose full stop ends no sentence; without the stop, in small letters. */
const abbreviations = new Set(
  (
    'betr bzgl bzw ca dipl dr ebd eigtl einschl evtl exkl frl geb gest ggf ggfs hrsg inkl jh kath max med mio mrd mr ' +
    'mrs nrn od prof rd st tgl vgl vs vorm zzgl zb mind sog approx'
  ).split(' '),
)
/** Those that are words of their own too: their stop ends nothing where a number follows. */
const beforeNumbers = new Set(
  (
    'abs art aufl az bd hbf lt min nr no pfd pl rd s std str tel ms ' +
    'jan feb mär mrz apr jun jul aug sep sept okt nov dez mo di mi do fr sa so'
  ).split(' '),
)

/**
 * Cuts a line of text into sentences. In doubt it does not cut: stops of abbreviations (`z. B.`, `Nr.`), ordinals
 * (`am 1. Mai`), dates, numbers and addresses end nothing, nor does a stop before a small letter.
 */
export function findSentences(line: string): readonly string[] {
  const sentences: string[] = []
  let current: string[] = []
  const words = line.split(/\s+/).filter(Boolean)
  for (const [index, word] of words.entries()) {
    current.push(word)
    if (!endsSentence(word, words[index + 1])) continue
    sentences.push(current.join(' '))
    current = []
  }
  return current.length > 0 ? [...sentences, current.join(' ')] : sentences
}

/** How many words a sentence has: what holds a letter or a digit. */
export function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

function endsSentence(written: string, next: string | undefined): boolean {
  const word = written.replace(/["'”“«»›‹’)\]]+$/u, '')
  if (/[!?؟。।።]$/u.test(word)) return next === undefined || !startsSmall(next)
  if (!/[.…]$/u.test(word)) return false
  if (next !== undefined && startsSmall(next)) return false
  const bare = word.slice(0, -1).replace(/^["'„“«»‚‘([]+/u, '')
  // The stop of `1.`, of `31.12.` and of `24.` is that of an ordinal; a year ends with a stop of its own.
  if (/^(?:\d{1,2}\.)*\d{1,2}$/.test(bare)) return false
  // `z.` of `z. B.`, and `z.B`
  if (/^(?:\p{L}{1,2}\.)*\p{L}$/u.test(bare)) return false
  const small = bare.toLowerCase()
  if (/^\d/.test(next ?? '') && (beforeNumbers.has(small) || small.endsWith('str'))) return false
  return !abbreviations.has(small)
}

function startsSmall(word: string): boolean {
  return /^["'„“«»‚‘([]*\p{Ll}/u.test(word)
}

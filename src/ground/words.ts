/**
 * A word for comparing, not for display: small letters, without accents, with one letter for those that the same word is
 * written with on different keyboards. The build and the search page fold alike.
 */
export function foldWord(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(variants, (letter) => variantOf.get(letter) ?? '')
    .normalize('NFC')
}

/** Accents of Latin, Greek and Cyrillic; vowel signs of Arabic and Hebrew; joiners and tatweel. Not the vowels of Hindi. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u00ad'’ʼʻ‘`´]/g

/** Letters that no decomposition brings together, and what stands for them. */
const variantOf: ReadonlyMap<string, string> = new Map(
  [
    ...['ßss', 'æae', 'œoe', 'øo', 'łl', 'đd', 'ðd', 'ıi', 'ħh'],
    // Arabic script: Persian and Arabic keyboards, Kurdish and Urdu letters, ta marbuta typed as ha.
    ...['يی', 'ىی', 'ېی', 'ۍی', 'ےی', 'كک', 'ڪک', 'ٱا', 'ةه', 'ەه', 'ھه', 'ہه', 'ۃه'],
    // Amharic and Tigrinya: letters of one sound; only those whose rows are whole are exchanged.
    ...[...'ሐሑሒሓሔሕሖ'].map((letter, index) => letter + 'ሀሁሂሃሄህሆ'[index]),
    ...[...'ኀኁኂኃኄኅኆ'].map((letter, index) => letter + 'ሀሁሂሃሄህሆ'[index]),
    ...[...'ሠሡሢሣሤሥሦ'].map((letter, index) => letter + 'ሰሱሲሳሴስሶ'[index]),
    ...[...'ዐዑዒዓዔዕዖ'].map((letter, index) => letter + 'አኡኢኣኤእኦ'[index]),
    ...[...'ፀፁፂፃፄፅፆ'].map((letter, index) => letter + 'ጸጹጺጻጼጽጾ'[index]),
    // Digits of Arabic and Persian keyboards.
    ...[...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => digit + String(value)),
    ...[...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => digit + String(value)),
  ].map((row) => [row.slice(0, 1), row.slice(1)]),
)
const variants = new RegExp(`[${[...variantOf.keys()].join('')}]`, 'g')

// An apostrophe stands within Ukrainian and French words; what it means is the language's business.
const word = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’ʼ‘`´][\p{L}\p{M}\p{N}]+)*/gu

/** The words of a text in their order; everything that is neither letter nor digit parts them. */
export function findWords(text: string): readonly string[] {
  return text.normalize('NFC').match(word) ?? []
}

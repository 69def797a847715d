/** A language's own order of letters. */
export interface Alphabet {
  /**
   * Letters in their order, apart by blanks; several that count as one stand together with `=`: `ö=ő`. A letter may be
   * written with two characters (`lj`). What is not listed is taken without its marks and, if it is still unknown, comes
   * after all letters.
   */
  readonly letters?: string
  /** What is left out at the beginning of a title: the Arabic article. */
  readonly article?: RegExp
}

/** Puts titles into the order of a language; `Intl.Collator` differs between ICU versions, and output must not. */
export interface Order {
  /** Sorts by this; compared as text. */
  readonly keyOf: (title: string) => string
  /** The letter that a title stands under; `0–9` for numbers, empty where it begins with neither. */
  readonly letterOf: (title: string) => string
}

// No letter takes more characters, also where each of its marks is one.
const longestLetter = 16

/** A letter of a title. */
interface Letter {
  /** As the alphabet has it; one that it does not know, without its marks. */
  readonly letter: string
  /** Its place in the alphabet. */
  readonly place: number | undefined
  /** What it adds to the key. */
  readonly key: string
}

export function createOrder({ letters = '', article }: Alphabet): Order {
  const rows = letters
    .split(' ')
    .filter(Boolean)
    .map((row) => row.split('='))
  const places = new Map(rows.flatMap((row, place) => row.map((letter) => [letter, place] as const)))
  const names = rows.map(([name = '']) => name)
  const longest = Math.max(1, ...[...places.keys()].map((letter) => letter.length))

  /** Cuts a text into the letters of the alphabet. */
  function spell(text: string): readonly Letter[] {
    const found: Letter[] = []
    const rest = text.normalize('NFC')
    for (let at = 0; at < rest.length; ) {
      let size = longest
      while (size > 1 && !places.has(rest.slice(at, at + size))) size -= 1
      const written = size > 1 ? rest.slice(at, at + size) : String.fromCodePoint(rest.codePointAt(at) ?? 0)
      found.push(weigh(written))
      at += written.length
    }
    return found
  }

  // Titles are made of the same few letters.
  const weighed = new Map<string, Letter>()

  function weigh(written: string): Letter {
    const known = weighed.get(written)
    if (known) return known
    const letter = places.has(written) ? written : plain(written)
    const place = places.get(letter)
    const made = {
      letter,
      place,
      key: place === undefined ? keyOfStranger(letter) : String.fromCharCode(0x100 + place),
    }
    weighed.set(written, made)
    return made
  }

  function prepare(title: string): string {
    const text = title.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, '')
    // Thai vowels that are written before their consonant are sorted after it.
    return (article ? text.replace(article, '') : text).replace(/([\u0e40-\u0e44])([\u0e01-\u0e2e])/g, '$2$1')
  }

  return {
    keyOf: (title) =>
      spell(prepare(title))
        .map(({ key }) => key)
        .join(''),
    letterOf(title) {
      const [first] = spell(prepare(title).slice(0, longestLetter))
      if (!first) return ''
      if (/^\p{N}/u.test(first.letter)) return '0–9'
      return rowOf(first.place === undefined ? first.letter : (names[first.place] ?? '')).toUpperCase()
    },
  }
}

/** Blanks and digits come before the letters, those of all other scripts behind them. */
function keyOfStranger(letter: string): string {
  return [...letter].map((character) => (/[\p{L}\p{M}]/u.test(character) ? `\uffff${character}` : character)).join('')
}

function plain(letter: string): string {
  return letter.normalize('NFD').replace(/\p{M}/gu, '').replace('ß', 'ss').normalize('NFC') || letter
}

/** Ethiopic letters stand under the first of their row of seven; Chinese ones have no letters. */
function rowOf(letter: string): string {
  if (/\p{Script=Han}/u.test(letter)) return ''
  const code = letter.codePointAt(0) ?? 0
  return /\p{Script=Ethiopic}/u.test(letter) ? String.fromCodePoint(code - (code % 8)) : letter
}

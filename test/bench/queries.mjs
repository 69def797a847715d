// Questions made from the pages of a built site by rule, for want of real ones: they judge spelling and other languages
// well, and flatter everything that matches words, since a title's words are on its page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const frames = {
  de: 'Wo finde ich etwas über @?',
  en: 'Where can I find something about @?',
  ar: 'أين أجد معلومات عن @؟',
  uk: 'Де я можу знайти інформацію про @?',
  fr: 'Où puis-je trouver des informations sur @ ?',
}

/** @returns `{ set, q, wanted }` for every page of the language that is written in it and has a title of its own */
export function makeQueries(site, town, language) {
  const folder = join(site, town, language, 'pagefind')
  const read = (name, code = language) => JSON.parse(readFileSync(join(site, town, code, 'pagefind', name), 'utf8'))
  const pages = read('pages.json')
  const written = new Set(Object.values(JSON.parse(readFileSync(join(folder, 'numbers.json'), 'utf8'))))
  const german = read('pages.json', 'de')
  const count = new Map()
  for (const row of pages) if (row) count.set(row[1], (count.get(row[1]) ?? 0) + 1)
  return pages.flatMap((row, number) => {
    if (!row || !written.has(number) || count.get(row[1]) > 1) return []
    const [address, title] = row
    const wanted = [decodeURIComponent(`/${town}/${language}/${address}`)]
    const ask = (set, q) => ({ set, q, wanted })
    const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    const foreign = german[number]?.[1]
    return [
      ask('question', frames[language].replace('@', title)),
      ask('keywords', title.toLowerCase()),
      ask('typo', slip(title.toLowerCase(), number)),
      ...(plain !== title && language === 'de' ? [ask('umlaut', plain.toLowerCase())] : []),
      ...(language !== 'de' && foreign && foreign !== title ? [ask('german', foreign.toLowerCase())] : []),
    ]
  })
}

/** One slip in the longest word: a letter left out, doubled, or swapped with the next. */
function slip(title, number) {
  const longest = title.split(/\s+/).reduce((best, word) => (word.length > best.length ? word : best), '')
  if (longest.length < 4) return title
  const at = 1 + (number % (longest.length - 2))
  const [before, letter, next, after] = [longest.slice(0, at), longest[at], longest[at + 1], longest.slice(at + 2)]
  const wrong = [
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${next}${letter}${after}`,
  ]
  return title.replace(longest, wrong[number % 3])
}

// Networks of any size, made of the same few hundred pages: deterministic, several municipalities and languages.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'

/** Code, language that its texts are taken from, script that they are spelled in. */
const languages = [
  ['de', 'de'],
  ['en', 'en'],
  ['ar', 'en', 'arabic'],
  ['uk', 'de', 'cyrillic'],
  ['tr', 'de'],
  ['fa', 'en', 'arabic'],
  ['ru', 'de', 'cyrillic'],
  ['fr', 'en'],
  ['ro', 'de'],
  ['es', 'en'],
]
const alphabets = { arabic: [...'ابجدهفگحيجكلمنوپقرستوڤوخيزا'], cyrillic: [...'абцдефгхийклмнопярстувшхуза'] }
const snippetUses = 1000

export const codes = languages.map(([code]) => code)

/**
 * @typedef {object} Page one page in one language
 * @property {string} municipality
 * @property {string} code its language
 * @property {string} key path below the language, see source.mjs
 * @property {ReadonlyMap<string, boolean>} keys every page of the municipality, and whether pages lie below it
 *
 * @typedef {object} Dialect how one program wants its content
 * @property {(page: Page) => string} pathOf where a page lies
 * @property {(page: Page, key: string) => string} linkTo a link's address, from the key of its target
 * @property {boolean} sharesText whether it knows snippets, and fields that stand once for all languages
 * @property {(plan: object, edition: Edition) => [path: string, text: string][]} extras configuration, shared files
 *
 * @typedef {{ page: number, snippet: number }} Edition how often the one page and the snippet were changed
 */

/**
 * What a network consists of; nothing is written yet.
 * @param {{ source: object[], pages: number }} options `pages` counts every language; it is rounded up to whole ones
 */
export function planCorpus({ source, pages }) {
  const each = Math.ceil(pages / languages.length)
  const howMany = Math.max(4, Math.ceil(each / source.length))
  const municipalities = Array.from({ length: howMany }, (_, index) => {
    const size = Math.floor(((index + 1) * each) / howMany) - Math.floor((index * each) / howMany)
    return planMunicipality(`kreis-${String(index + 1).padStart(3, '0')}`, source.slice(0, size))
  })
  const all = municipalities.flatMap((municipality) => municipality.pages)
  const step = Math.max(1, Math.floor(all.length / snippetUses))
  const withSnippet = new Set(all.filter((_, index) => index % step === 0).slice(0, snippetUses))
  return { municipalities, pages: all, withSnippet, changed: municipalities[1].pages.at(-languages.length) }
}

/** The plan with one more municipality, of the size of the first. */
export function addMunicipality(plan, name) {
  const source = plan.municipalities[0].pages.filter(({ code }) => code === 'de').map(({ source }) => source)
  const added = planMunicipality(name, source)
  return { ...plan, municipalities: [...plan.municipalities, added], pages: [...plan.pages, ...added.pages], added }
}

function planMunicipality(name, source) {
  const keys = new Map(source.map(({ key }) => [key, key === '']))
  for (const { key } of source) if (key.includes('/')) keys.set(key.slice(0, key.lastIndexOf('/')), true)
  const inLanguages = (page) =>
    languages.map(([code, from, script]) => ({
      municipality: name,
      keys,
      key: page.key,
      code,
      from,
      script,
      source: page,
    }))
  return { name, pages: source.flatMap(inLanguages) }
}

/**
 * Writes pages, and what is shared, as a program wants them.
 * @param {string} folder
 * @param {{ plan: object, dialect: Dialect, edition: Edition, pages?: Iterable<Page> }} options without `pages`: all, into
 *   an empty folder
 */
export function writeCorpus(folder, { plan, dialect, edition, pages }) {
  if (!pages) rmSync(folder, { recursive: true, force: true })
  for (const page of pages ?? plan.pages) {
    writeText(join(folder, dialect.pathOf(page)), writePage(page, { plan, dialect, edition }))
  }
  for (const [path, text] of dialect.extras(plan, edition)) writeText(join(folder, path), text)
}

function writePage(page, { plan, dialect, edition }) {
  const { municipality, keys, code, from, script, source } = page
  const { title, keywords, body } = source.texts[from]
  const spell = (text) => (script ? transliterate(text, script) : text)
  const front = {
    title: spell(title),
    ...(keywords.length > 0 && { keywords: keywords.map(spell) }),
    ...((code === 'de' || !dialect.sharesText) && { order: source.order ?? 0 }),
  }
  // A few words differ in each municipality, so that no program may take one text for another.
  const own = body
    .replace(/\.(\s)/, ` (${municipality}/${code}).$1`)
    .replace(/\[([^\]]*)\]\(key:([^)]*)\)/g, (_, words, key) =>
      keys.has(key) ? `[${words}](${dialect.linkTo(page, key)})` : words,
    )
  const paragraphs = [spell(own).trim()]
  if (page === plan.changed) paragraphs.push(marker('page', edition))
  if (plan.withSnippet.has(page)) paragraphs.push(dialect.sharesText ? '::snippet[help]' : snippetText(code, edition))
  return `---\n${stringify(front)}---\n\n${paragraphs.join('\n\n')}\n`
}

/** A sentence that only this edition has, so that a build is seen to have done its job. */
export function marker(what, edition) {
  return `Ausgabe ${what}-${edition[what]}.`
}

/** The shared snippet in one language. */
export function snippetText(code, edition) {
  return `Telephone **0800 1110111** (${code}), day and night. ${marker('snippet', edition)}`
}

/** Text of realistic length in another script, letter for letter; markup and addresses stay. */
function transliterate(text, script) {
  const letters = alphabets[script]
  const parts = /\]\([^)]*\)|<[^>]*>|&#?\w+;|https?:\S+|www\.\S+|[\w.+-]+@[\w.-]+|[a-zäöüß]+/gi
  return text.replace(parts, (part) => {
    if (!/^[a-zäöüß]+$/i.test(part)) return part
    return [...part.toLowerCase()].map((letter) => letters[letter.charCodeAt(0) - 97] ?? letters[26]).join('')
  })
}

function writeText(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

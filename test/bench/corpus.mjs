// Makes a network of any size from a small one: deterministic, several municipalities and languages.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

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

/** Text of realistic length in another script, letter for letter; markup and links stay. */
function transliterate(text, script) {
  const letters = alphabets[script]
  return text.replace(/\]\([^)]*\)|<[^>]*>|\{[^}]*\}|::?\w+|[a-zäöüß]+/gi, (part) => {
    if (!/^[a-zäöüß]+$/i.test(part)) return part
    return [...part.toLowerCase()].map((letter) => letters[letter.charCodeAt(0) - 97] ?? letters[26]).join('')
  })
}

/** Markdown files below a folder, sorted. */
export function markdownFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/**
 * @param {{ source: string, out: string, pages: number }} options `source`: a municipality's folder with `de/` and `en/`
 * @returns how many pages and municipalities were written
 */
export function makeCorpus({ source, out, pages }) {
  rmSync(out, { recursive: true, force: true })
  const trees = new Map(['de', 'en'].map((code) => [code, readTree(join(source, code))]))
  let written = 0
  let municipality = 0
  for (; written < pages; municipality += 1) {
    const name = `kreis-${String(municipality + 1).padStart(3, '0')}`
    const folder = join(out, 'municipalities', name)
    for (const [code, from, script] of languages) {
      for (const [file, text] of trees.get(from) ?? []) {
        if (written >= pages && code !== 'de') break
        write(join(folder, code, file), vary(text, { code, script, number: municipality + 1 }))
        written += 1
      }
    }
    if (existsSync(join(source, 'media'))) cpSync(join(source, 'media'), join(folder, 'media'), { recursive: true })
    write(join(folder, 'municipality.yaml'), `name: Musterkreis ${municipality + 1}\nlanguages: [${codes()}]\n`)
    const imprint = join(folder, 'de/imprint.md')
    if (!existsSync(imprint))
      write(imprint, '---\ntitle: Impressum\n---\n\nMusterkreis, Musterplatz 1, 12345 Musterstadt\n')
  }
  write(join(out, 'integreat.yaml'), `title: Musternetz\nbase_url: https://example.org\nlanguages: [${codes()}]\n`)
  return { pages: written, municipalities: municipality }
}

function codes() {
  return languages.map(([code]) => code).join(', ')
}

function readTree(folder) {
  return markdownFiles(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')])
}

/** A few words differ in each municipality; a translation has no fields of its source. */
function vary(text, { code, script, number }) {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const kept = code === 'de' ? front : front.replace(/^(order|icon|status|organization|slug|missing|toc):.*\n?/gm, '')
  const own = body.replace(/\.(\s)/, ` (${number}/${code}).$1`)
  const title = script ? kept.replace(/^title: (.*)$/m, (_, words) => `title: ${transliterate(words, script)}`) : kept
  return `---\n${title.trim()}\n---\n${script ? transliterate(own, script) : own}`
}

/** The same pages as Hugo reads them: a page with others below it is `_index.md`. */
export function makeHugoCorpus({ content, out }) {
  rmSync(out, { recursive: true, force: true })
  const root = join(content, 'municipalities')
  for (const file of markdownFiles(root)) {
    if (file.includes('/snippets/') || file.includes('/organizations/')) continue
    const isSection = file.endsWith('/index.md') && readdirSync(join(root, dirname(file))).length > 1
    const target = isSection ? file.replace(/index\.md$/, '_index.md') : file
    write(join(out, target), readFileSync(join(root, file), 'utf8').replace(/^order:/m, 'weight:'))
  }
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

// The pages that every corpus is made of: a real district's, imported, or the example network's where it is absent.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const dumps = join(root, '../shared/data/dumps')

/**
 * @typedef {object} SourcePage
 * @property {string} key path below the language folder in a–z, 0–9 and `-`, the same in every language; '' is the start page
 * @property {number | undefined} order
 * @property {Record<'de' | 'en', { title: string, keywords: string[], body: string }>} texts
 */

/**
 * Pages that exist in German and in English, each page before those below it. Links by file path lead to keys, as
 * `](key:rest)`; links to anything else but the web have become plain text.
 * @param {string} work folder to import into
 * @returns {{ name: string, pages: SourcePage[] }}
 */
export function readSource(work) {
  const isReal = existsSync(dumps)
  const folder = isReal ? importDumps(work) : join(root, 'content-example/shared/germany')
  const trees = { de: readTree(join(folder, 'de')), en: readTree(join(folder, 'en')) }
  const files = [...trees.de.keys()].filter((file) => trees.en.has(file))
  const keys = new Map(files.map((file) => [file, keyOf(file)]))
  const pages = files.map((file) => {
    const [de, en] = [trees.de, trees.en].map((tree) => readPage(tree.get(file), file, keys))
    return { key: keyOf(file), order: de.order, texts: { de, en } }
  })
  const start = { key: '', order: 0, texts: { de: startText('Willkommen'), en: startText('Welcome') } }
  const others = pages.filter(({ key }) => key !== '').sort((one, other) => compareKeys(one.key, other.key))
  return { name: isReal ? 'a real district, imported' : 'content-example', pages: withParents([start, ...others]) }
}

function importDumps(work) {
  const content = join(work, 'imported')
  const args = ['import', 'integreat', dumps, '--municipality', 'district', '--out', content, '--quiet']
  const { status } = spawnSync(process.execPath, [join(root, 'bin/integreat.js'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) throw new Error(`The import of the real pages ended with ${status}; run "npm run prepare" first.`)
  return join(content, 'municipalities/district')
}

/** Path below the folder → text of its Markdown files; what pages are made of is left out. */
function readTree(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !/^(snippets|organizations)\/|^(imprint|privacy|accessibility)\.md$/.test(file))
  return new Map(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

function keyOf(file) {
  const names = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  return file
    .replace(/(^|\/)index\.md$|\.md$/, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => names[letter])
    .replace(/[^a-z0-9/]+/g, '-')
}

function compareKeys(one, other) {
  return one.replaceAll('/', '\0') < other.replaceAll('/', '\0') ? -1 : 1
}

/** A page without the page above it has no place in a menu. */
function withParents(pages) {
  const kept = new Set()
  return pages.filter(({ key }) => {
    const parent = key.slice(0, Math.max(0, key.lastIndexOf('/')))
    if (key !== '' && !kept.has(parent)) return false
    return !kept.has(key) && kept.add(key)
  })
}

function startText(welcome) {
  return { title: welcome, keywords: [], body: `${welcome}! Deutsch, English.\n` }
}

function readPage(text, file, keys) {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const { title, order, keywords = [] } = parse(front)
  return { title: withoutHoles(title), order, keywords, body: withKeys(withoutHoles(body), file, keys).trimStart() }
}

/** What only integreat understands: directives and facts. The real pages have none. */
function withoutHoles(text) {
  return text
    .replace(/^ *:::?.*\n?/gm, '')
    .replace(/:fact\[([^\]]*)\](\{[^}]*\})?/g, '$1')
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/ *\{#[^}]*\}$/gm, '')
}

function withKeys(body, file, keys) {
  return body.replace(/(!?)\[([^\]]*)\]\((?![a-z]+:|\/\/)([^)\s]*)[^)]*\)/gi, (_, image, words, target) => {
    const path = posix.join(posix.dirname(file), decodeURI(target.split('#')[0]))
    const key = keys.get(path)
    return image !== '' || target.startsWith('#') || !key ? words : `[${words}](key:${key})`
  })
}

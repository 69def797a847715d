// `npm run bench:search [-- --ablation]`: asks a built site's search real questions and prints, beside Pagefind as it comes,
// how often one of the first five pages answers. Figures, not verdicts: nothing here fails for finding little.
//   --slow          how long a dozen of them take on slow 3G, and what they weigh, instead
//   --data FOLDER   corpora `<town>.<language>/{pages,queries}.jsonl`; default ../shared/data/search
//   --dumps FOLDER  lists of the Integreat platform that they were made from; default ../shared/data/dumps
// Where there are none, the example network is asked questions that are made from its own pages.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSync } from 'esbuild'
import { chromium } from 'playwright-core'
import sirv from 'sirv'
import { findChromium } from '../chromium.mjs'
import { makeQueries } from './queries.mjs'
import { compressSite, timeSearches } from './search-time.mjs'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(root, '../shared/data/search') },
    dumps: { type: 'string', default: join(root, '../shared/data/dumps') },
    example: { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
    slow: { type: 'boolean', default: false },
  },
})
const integreat = join(root, 'bin/integreat.js')
const work = mkdtempSync(join(tmpdir(), 'integreat-search-'))

function run(...args) {
  const { status, stderr } = spawnSync(process.execPath, [integreat, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`integreat ${args.join(' ')} failed:\n${stderr.slice(-2000)}`)
}

const rows = (file) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Imports and builds the corpora; the id of a page is its address. */
function prepareReal(site) {
  const names = readdirSync(values.data).filter((name) => existsSync(join(values.dumps, `${name}.json`)))
  const content = join(work, 'content')
  for (const name of names) {
    const [town, language] = name.split('.')
    const dump = join(values.dumps, `${name}.json`)
    run('import', 'integreat', dump, '--municipality', town, '--language', language, '--out', content, '--quiet')
  }
  run('build', content, '--out', site, '--quiet')
  return names.map((name) => {
    const [town, language] = name.split('.')
    const addresses = new Map(rows(join(values.data, name, 'pages.jsonl')).map(({ id, path }) => [id, path]))
    const queries = rows(join(values.data, name, 'queries.jsonl')).filter(({ answerable }) => answerable)
    const asked = queries.map(({ set, q, rel }) => ({ set, q, wanted: rel.map((id) => addresses.get(id)) }))
    return { name, address: `/${town}/${language}/search/`, queries: asked }
  })
}

/** Builds the example network and makes questions from it. */
function prepareExample(site) {
  run('build', join(root, 'content-example'), '--out', site, '--quiet', '--base-url', 'https://example.org')
  return ['de', 'en', 'ar', 'uk', 'fr'].map((language) => ({
    name: `lindenstadt.${language}`,
    address: `/lindenstadt/${language}/search/`,
    queries: makeQueries(site, 'lindenstadt', language),
  }))
}

/** Runs in the page: the addresses of the first ten answers to each query. */
async function answer({ queries, variant, program }) {
  const all = JSON.parse(document.querySelector('[data-languages]').dataset.languages)
  if (variant.plain) {
    const pagefind = await import(`${all[0].index}pagefind.js`)
    await pagefind.options({ baseUrl: '/' })
    return Promise.all(
      queries.map(async (query) => {
        const { results } = await pagefind.search(query)
        return Promise.all(results.slice(0, 10).map(async (result) => (await result.data()).url))
      }),
    )
  }
  const languages = (variant.own ? all.slice(0, 1) : all).map((language) => ({
    ...language,
    letters: variant.letters ? language.letters : '',
    lists: variant.stop ? language.lists : { ...language.lists, stop: '' },
  }))
  const fetchAll = globalThis.fetch
  if (!variant.synonyms) {
    globalThis.fetch = async (input) => {
      const reply = await fetchAll(input)
      if (!/\/words\/\w+\.json$/.test(String(input))) return reply
      const [words] = await reply.json()
      return new Response(JSON.stringify([words, []]))
    }
  }
  const { createEngine } = await import(program)
  const engine = createEngine(languages)
  const found = []
  for (const query of queries) {
    const { hits } = await engine.search(query)
    found.push(await Promise.all(hits.slice(0, 10).map(async (hit) => hit.shown?.url ?? (await hit.data()).url)))
  }
  globalThis.fetch = fetchAll
  return found
}

/** Share of the queries of each set that one of the first five answers, and of those that find nothing. */
function score(queries, found) {
  const sets = new Map()
  for (const [index, { set, wanted }] of queries.entries()) {
    const urls = (found[index] ?? []).map((url) => decodeURIComponent(url))
    const sum = sets.get(set) ?? { all: 0, good: 0, none: 0 }
    const isGood = urls.slice(0, 5).some((url) => wanted.includes(url))
    sets.set(set, { all: sum.all + 1, good: sum.good + (isGood ? 1 : 0), none: sum.none + (urls.length === 0 ? 1 : 0) })
  }
  return [...sets].map(([set, { all, good, none }]) => {
    const nothing = none > 0 ? ` (nothing ${((100 * none) / all).toFixed(1)} %)` : ''
    return `${set} ${(good / all).toFixed(3)}${nothing}`
  })
}

const site = join(work, 'site')
const isReal = !values.example && existsSync(values.data) && existsSync(values.dumps)
const corpora = isReal ? prepareReal(site) : prepareExample(site)
const { outputFiles } = buildSync({
  entryPoints: [join(root, 'templates/scripts/search/engine.ts')],
  bundle: true,
  format: 'esm',
  write: false,
})
if (values.slow) compressSite(site)
const files = sirv(site, { brotli: true })
const server = createServer((request, response) => {
  if (request.url !== '/engine.js') return files(request, response)
  response.writeHead(200, { 'content-type': 'text/javascript' })
  response.end(outputFiles[0].contents)
})
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const origin = `http://127.0.0.1:${server.address().port}`
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] })
try {
  for (const { name, address, queries } of values.slow ? corpora : []) {
    const some = queries.filter((_, index) => index % Math.ceil(queries.length / 12) === 0).map(({ q }) => q)
    console.log(`${name}, from Enter to the first result on slow 3G, ${some.length} queries:`)
    console.log(`  ${await timeSearches({ browser, address: `${origin}${address}`, queries: some })}`)
  }
  for (const { name, address, queries } of values.slow ? [] : corpora) {
    console.log(`${name}, ${queries.length} queries, share answered by one of the first five pages:`)
    for (const [title, variant] of Object.entries(variants())) {
      const page = await browser.newPage()
      await page.goto(`${origin}${address}`)
      const found = await page.evaluate(answer, { queries: queries.map(({ q }) => q), variant, program: '/engine.js' })
      console.log(`  ${title.padEnd(24)} ${score(queries, found).join('  ')}`)
      await page.close()
    }
  }
} finally {
  await browser.close()
  server.close()
  rmSync(work, { recursive: true, force: true })
}

/** What is run: the search beside Pagefind and, where it is asked for, the search with one part left out. */
function variants() {
  const whole = { stop: true, synonyms: true, letters: true }
  const both = { 'Pagefind as it comes': { plain: true }, integreat: whole }
  if (!values.ablation) return both
  return {
    ...both,
    'without stop words': { ...whole, stop: false },
    'without synonyms': { ...whole, synonyms: false },
    'without other languages': { ...whole, own: true },
    'without words of the site': { ...whole, letters: false },
  }
}

// What people really build: each scenario is the change that went before, and what the build must have done.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addMunicipality, marker } from './corpus.mjs'

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {boolean} search whether the build makes search indexes
 * @property {boolean} isCold whether it starts with nothing but the content
 * @property {(state: { plan: object, edition: object }) => { plan: object, edition: object, pages: Iterable<object> }}
 *   change the network after the change, and the pages that have to be written anew
 * @property {(state: { plan: object, edition: object }) => Map<object, string>} expected pages with a text that they must
 *   show now
 */

const unchanged = { change: (state) => ({ ...state, pages: [] }), expected: () => new Map() }

/** @type {Scenario[]} in an order in which each leaves good content to the next */
export const scenarios = [
  { name: 'cold, without search', search: false, isCold: true, ...unchanged },
  { name: 'cold, with search', search: true, isCold: true, ...unchanged },
  { name: 'nothing changed', search: false, isCold: false, ...unchanged },
  {
    name: 'one page changed, with search',
    search: true,
    isCold: false,
    change: ({ plan, edition }) => ({ plan, edition: { ...edition, page: edition.page + 1 }, pages: [plan.changed] }),
    expected: ({ plan, edition }) => new Map([[plan.changed, marker('page', edition)]]),
  },
  {
    name: 'one snippet changed that 1,000 pages use',
    search: false,
    isCold: false,
    change: ({ plan, edition }) => ({
      plan,
      edition: { ...edition, snippet: edition.snippet + 1 },
      pages: plan.withSnippet,
    }),
    expected: ({ plan, edition }) => new Map([...plan.withSnippet].map((page) => [page, marker('snippet', edition)])),
  },
  {
    name: 'one municipality added, with search',
    search: true,
    isCold: false,
    change: ({ plan, edition }) => {
      const larger = addMunicipality(plan, `neu-${String(plan.municipalities.length + 1).padStart(3, '0')}`)
      return { plan: larger, edition, pages: larger.added.pages }
    },
    expected: ({ plan }) => new Map(plan.added.pages.map((page) => [page, '</html>'])),
  },
]

/** Throws unless every page of the network was written, those that changed say it, and search is there if it must be. */
export function verify({ program, scenario, state }) {
  const fail = (what) => {
    throw new Error(`${program.name}, ${scenario.name}: ${what}.`)
  }
  const missing = state.plan.pages.filter((page) => !existsSync(builtFile(program, page)))
  if (missing.length > 0) {
    fail(
      `${missing.length} of ${state.plan.pages.length} pages were not written, ${builtFile(program, missing[0])} among them`,
    )
  }
  for (const [page, text] of scenario.expected(state)) {
    if (!readFileSync(builtFile(program, page), 'utf8').includes(text)) {
      fail(`${builtFile(program, page)} does not say "${text}"`)
    }
  }
  if (scenario.search && searchFiles(program, state.plan).some((file) => !existsSync(file))) fail('no search index')
}

function builtFile(program, { municipality, code, key }) {
  return join(program.out, municipality, code, key, 'index.html')
}

/** integreat makes an index for each municipality and language, the others have one for everything. */
function searchFiles(program, plan) {
  const entry = 'pagefind/pagefind-entry.json'
  if (!program.dialect.sharesText) return [join(program.out, entry)]
  return plan.municipalities.flatMap(({ name, pages }) =>
    [...new Set(pages.map(({ code }) => code))].map((code) => join(program.out, name, code, entry)),
  )
}

// Runs every scenario at one size: each program in turn, A B C A B C …, so that what disturbs one disturbs all.

import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { planCorpus, writeCorpus } from './corpus.mjs'
import { measure, median } from './measure.mjs'
import { scenarios, verify } from './scenarios.mjs'

/**
 * @param {{ programs: object[], source: object[], pages: number, runs: number, only: RegExp, work: string, say: (line: string) => void }} options
 *   the first program is compared with each of the others
 * @returns the size of the network, and a row for each scenario and program
 */
export async function compare({ programs, source, pages, runs, only, work, say }) {
  let state = { plan: planCorpus({ source, pages }), edition: { page: 0, snippet: 0 } }
  const size = { pages: state.plan.pages.length, municipalities: state.plan.municipalities.length }
  for (const { content, dialect } of programs) writeCorpus(content, { ...state, dialect })
  const rows = []
  for (const scenario of scenarios.filter(({ name }) => only.test(name))) {
    const costs = programs.map(() => [])
    if (!scenario.isCold) for (const program of programs) await measure(program.steps(scenario))
    for (let run = 0; run < runs; run += 1) {
      const { pages: changed, ...next } = scenario.change(state)
      state = next
      for (const [index, program] of programs.entries()) {
        const { content, dialect } = program
        if (scenario.isCold) for (const trace of program.traces) putAway(trace, work)
        else writeCorpus(content, { ...state, dialect, pages: changed })
        costs[index].push(await measure(program.steps(scenario)))
        verify({ program, scenario, state })
      }
    }
    rmSync(join(work, attic), { recursive: true, force: true })
    for (const [index, program] of programs.entries()) rows.push(toRow({ scenario, program, costs, index }))
    say(`${pages} pages, ${scenario.name}: done`)
  }
  return { ...size, rows }
}

const attic = 'put-away'
let number = 0

/**
 * Moves what a program left out of its way. It is removed when all runs are done: for half a minute ext4 passes over each
 * file that was just removed when it looks for room for a new one, which took up to ten times the time of writing a site.
 */
function putAway(path, work) {
  if (!existsSync(path)) return
  mkdirSync(join(work, attic), { recursive: true })
  number += 1
  renameSync(path, join(work, attic, String(number)))
}

function toRow({ scenario, program, costs, index }) {
  const [ours, own] = [costs[0], costs[index]]
  const ratios = (what) => ours.map((cost, run) => cost[what] / own[run][what])
  return {
    scenario: scenario.name,
    program: program.name,
    note: !scenario.search && !program.canLeaveSearchOut ? ' (with search: it cannot leave it out)' : '',
    ...Object.fromEntries(['wall', 'cpu', 'memory'].map((what) => [what, median(own.map((cost) => cost[what]))])),
    ...(index > 0 && {
      ratio: Object.fromEntries(
        ['wall', 'cpu', 'memory'].map((what) => [what, { median: median(ratios(what)), all: ratios(what) }]),
      ),
    }),
  }
}

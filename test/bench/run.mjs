// `npm run bench`: builds the same pages with integreat and what it is compared with. Figures, not verdicts: nothing
// fails for being slow, everything for not having built what it should.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { compare } from './compare.mjs'
import { planCorpus, writeCorpus } from './corpus.mjs'
import { gnuTime, measure } from './measure.mjs'
import { profile } from './profile.mjs'
import { createIntegreat, createPeers, installedPeers, installPeers } from './programs.mjs'
import { describeMachine, toTable } from './report.mjs'
import { scenarios } from './scenarios.mjs'
import { readSource } from './source.mjs'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    peers: { type: 'string' },
    only: { type: 'string', default: '' },
    install: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    work: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})

if (values.help) {
  console.log(`npm run bench -- [options]
  --pages 1000,10000  sizes, every language counted (default: 1000)
  --runs 5            runs of each build (default: 3)
  --peers hugo        programs to compare with (default: those that are installed; "" for none)
  --only REGEXP       only the builds of such a name
  --install           bring Hugo and GNU time (Debian, as root) and Eleventy (npm, into the temporary folder)
  --profile           say where the time of a cold build, a build without a change and one with a changed page goes
  --write             write the tables to test/bench/RESULTS.md
  --work FOLDER       keep the pages and sites in this folder`)
} else {
  await run()
}

async function run() {
  if (values.install) installPeers()
  if (!existsSync(gnuTime)) throw new Error('This needs GNU time: "npm run bench -- --install" brings it on Debian.')
  const work = values.work ?? mkdtempSync(join(tmpdir(), 'integreat-bench-'))
  try {
    const integreat = createIntegreat(join(work, 'integreat'))
    const names = values.peers?.split(',').filter((name) => name !== '') ?? installedPeers()
    const programs = [integreat, ...createPeers(work, names)]
    const source = readSource(work)
    const runs = Number(values.runs)
    const command = `npm run bench -- ${process.argv.slice(2).join(' ')}`.replace(/ -- $/, '')
    const texts = [describeMachine({ programs, source: source.name, runs, command }), remarks(programs)]
    console.log(`${texts.join('\n')}\n`)
    for (const pages of values.pages.split(',').map(Number)) {
      const text = values.profile
        ? await profileAll({ program: integreat, source: source.pages, pages, work })
        : toTable(
            await compare({ programs, source: source.pages, pages, runs, only: new RegExp(values.only), work, say }),
          )
      texts.push(text)
      console.log(`${text}\n`)
    }
    if (values.write) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), `# Results\n\n${texts.join('\n\n')}\n`)
  } finally {
    if (!values.work) rmSync(work, { recursive: true, force: true })
  }
}

async function profileAll({ program, source, pages, work }) {
  const plan = planCorpus({ source, pages })
  const edition = { page: 0, snippet: 0 }
  writeCorpus(program.content, { plan, edition, dialect: program.dialect })
  const [, cold, same, page] = scenarios
  const texts = [`## ${plan.pages.length} pages`, await profile({ program, scenario: cold, work })]
  await measure(program.steps(same))
  texts.push(await profile({ program, scenario: same, work }))
  const changed = page.change({ plan, edition })
  writeCorpus(program.content, { ...changed, dialect: program.dialect })
  texts.push(await profile({ program, scenario: page, work }))
  return texts.join('\n\n')
}

/** What a reader of the figures must know of this version of integreat. */
function remarks([{ canLeaveSearchOut, hasCache }]) {
  return [
    '- "without search" and "nothing changed": no search index on either side; with search: integreat makes one index for each municipality and language, the others have Pagefind’s program go over what they wrote',
    ...(canLeaveSearchOut ? [] : ['- this integreat cannot leave search out: its figures are always with search']),
    ...(hasCache ? [] : ['- this integreat has no cache on disk: only its output is warm']),
  ].join('\n')
}

function say(line) {
  console.error(line)
}

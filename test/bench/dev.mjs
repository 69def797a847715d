// `npm run bench:dev`: how long an editor waits from saving a page until the browser shows it. Figures, not verdicts.
//   --pages 10000   every language counted (default)
//   --saves 15      of each kind
//   --work FOLDER   keep the pages in this folder, and take them from it where they are there
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findChromium } from '../chromium.mjs'
import { planCorpus, writeCorpus } from './corpus.mjs'
import { median } from './measure.mjs'
import { createIntegreat } from './programs.mjs'
import { readSource } from './source.mjs'

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '10000' },
    saves: { type: 'string', default: '15' },
    work: { type: 'string' },
  },
})
/** Milliseconds between two saves of somebody who writes: long enough for the build that follows each. */
const pause = 6000

const work = values.work ?? mkdtempSync(join(tmpdir(), 'integreat-bench-'))
const executablePath = findChromium()
if (!executablePath) throw new Error('This needs Chromium; "npm test" brings it on Debian.')
try {
  await run()
} finally {
  if (!values.work) rmSync(work, { recursive: true, force: true })
}

async function run() {
  const program = createIntegreat(join(work, 'integreat'))
  const source = readSource(work)
  const plan = planCorpus({ source: source.pages, pages: Number(values.pages) })
  const edition = { page: 0, snippet: 0 }
  if (!existsSync(program.content)) writeCorpus(program.content, { plan, edition, dialect: program.dialect })
  const page = plan.changed
  const file = join(program.content, program.dialect.pathOf(page))
  const dev = await startDev(program.content, join(work, 'dev-cache'))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await tab.goto(`${dev.address}${page.municipality}/${page.code}/${page.key}/`)
    const texts = await timeSaves({ tab, file, edit: (text, mark) => `${text.trimEnd()}\n\n${mark}\n` })
    const titles = await timeSaves({ tab, file, edit: (text, mark) => text.replace(/^title: .*$/m, `title: ${mark}`) })
    console.log(
      `${plan.pages.length} pages, ${source.name}; ${values.saves} saves each; from saving to the reloaded page:`,
    )
    console.log(describe('text changed', texts))
    console.log(describe('title changed', titles))
    console.log(`memory of the process after them: ${memoryOf(dev.child.pid)} MiB`)
  } finally {
    await browser.close()
    // It may still write what its folder is removed with.
    const ended = once(dev.child, 'exit')
    dev.child.kill('SIGINT')
    await ended
  }
}

async function startDev(content, cache) {
  const args = ['bin/integreat.js', 'dev', content, '--port', '0', '--quiet', '--cache-dir', cache]
  const child = spawn(process.execPath, args, {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('http')) return { child, address: line }
  }
  throw new Error('dev ended before it served anything.')
}

/** Saves the file again and again, each time with a text of its own; the first of all is not counted. */
async function timeSaves({ tab, file, edit }) {
  const before = readFileSync(file, 'utf8')
  const times = []
  for (let index = 0; index <= Number(values.saves); index++) {
    await wait(pause)
    const mark = `Stand ${index}-${Date.now()}`
    const shown = tab.waitForFunction(
      (text) => document.readyState === 'complete' && document.querySelector('main').textContent.includes(text),
      mark,
      { polling: 'raf' },
    )
    const start = performance.now()
    writeFileSync(file, edit(before, mark))
    await shown
    if (index > 0) times.push(performance.now() - start)
  }
  writeFileSync(file, before)
  return times
}

function describe(what, times) {
  const sorted = [...times].sort((one, other) => one - other)
  const ms = (value) => `${value.toFixed(0)} ms`
  return `${what}: median ${ms(median(times))}, ${ms(sorted[0])} to ${ms(sorted.at(-1))}`
}

function memoryOf(pid) {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return kilobytes === undefined ? 'unknown' : (Number(kilobytes) / 1024).toFixed(0)
}

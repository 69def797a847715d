// `npm run lighthouse`: builds the example, serves it by `integreat preview` and has Lighthouse judge six types of page as
// a phone sees them. Prints the four scores of each and every audit below 1. Lighthouse is too heavy to be a dependency,
// so npx brings it, in one exact version; Chromium is the system's.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringChromium } from '../chromium.mjs'

const lighthouse = 'lighthouse@13.5.0'
const pages = {
  chooser: '',
  start: 'lindenstadt/de/',
  section: 'lindenstadt/de/wohnen/',
  page: 'lindenstadt/de/arbeit/arbeit-suchen/',
  search: 'lindenstadt/de/search/',
  'A to Z': 'lindenstadt/de/a-z/',
}
const categories = ['performance', 'accessibility', 'best-practices', 'seo']

const chromium = bringChromium()
if (!chromium) process.exit(1)
const root = join(import.meta.dirname, '../..')
const integreat = join(root, 'bin/integreat.js')
const work = mkdtempSync(join(tmpdir(), 'integreat-lighthouse-'))
const site = join(work, 'site')
let preview
try {
  run(process.execPath, [integreat, 'build', join(root, 'content-example'), '--out', site, '--no-cache', '--quiet'])
  preview = spawn(process.execPath, [integreat, 'preview', site, '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await new Promise((resolve) => preview.stdout.once('data', (text) => resolve(String(text).trim())))
  const reports = Object.entries(pages).map(([name, path]) => [name, judge(`${address}${path}`)])
  console.table(Object.fromEntries(reports.map(([name, report]) => [name, scoresOf(report)])))
  for (const [name, { audits }] of reports) {
    for (const { id, score, title, displayValue = '' } of Object.values(audits)) {
      if (typeof score === 'number' && score < 1) console.log(`${name}: ${id} ${score}  ${title} ${displayValue}`)
    }
  }
} finally {
  preview?.kill()
  rmSync(work, { recursive: true, force: true })
}

/** The report of one page, as Lighthouse's JSON. */
function judge(url) {
  const path = join(work, 'report.json')
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking'
  run(
    'npx',
    [
      '--yes',
      lighthouse,
      url,
      '--form-factor=mobile',
      `--only-categories=${categories}`,
      '--output=json',
      `--output-path=${path}`,
      `--chrome-flags=${flags}`,
      '--quiet',
    ],
    { CHROME_PATH: chromium },
  )
  return JSON.parse(readFileSync(path, 'utf8'))
}

function scoresOf(report) {
  return Object.fromEntries(categories.map((id) => [id, Math.round((report.categories[id]?.score ?? 0) * 100)]))
}

function run(program, args, environment = {}) {
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...environment } }
  const { status } = spawnSync(program, args, options)
  if (status !== 0) throw new Error(`${program} ${args.slice(0, 3).join(' ')} ended with ${status}`)
}

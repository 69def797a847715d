// `npm run bench [-- --pages 10000 --runs 3]`: builds the same pages with integreat and, where it is installed, Hugo,
// in turn, and prints the ratio of each pair. Figures, not verdicts: nothing here fails for being slow.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeCorpus, makeHugoCorpus } from './corpus.mjs'

const { values } = parseArgs({ options: { pages: { type: 'string' }, runs: { type: 'string' } } })
const sizes = (values.pages ?? '1000,10000').split(',').map(Number)
const runs = Number(values.runs ?? 3)
const root = join(import.meta.dirname, '../..')
const integreat = join(root, 'bin/integreat.js')
const dumps = join(root, '../shared/data/dumps')
const work = mkdtempSync(join(tmpdir(), 'integreat-bench-'))

/** Wall seconds and peak memory of a whole process, by GNU time where it is there. */
function measure(command, args, cwd) {
  const hasTime = existsSync('/usr/bin/time')
  const start = performance.now()
  const [file, ...rest] = hasTime ? ['/usr/bin/time', '-f', 'PEAK %M', command, ...args] : [command, ...args]
  const { status, stderr } = spawnSync(file, rest, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  const seconds = (performance.now() - start) / 1000
  if (status !== 0) throw new Error(`${command} failed:\n${stderr.slice(-2000)}`)
  return { seconds, mebibytes: Number(/PEAK (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024 }
}

function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)]
}

function prepareSource() {
  if (!existsSync(dumps)) return join(root, 'content-example/municipalities/lindenstadt')
  const content = join(work, 'imported')
  const args = ['import', 'integreat', dumps, '--municipality', 'lkaugsburg', '--out', content, '--quiet']
  spawnSync(process.execPath, [integreat, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  return join(content, 'municipalities/lkaugsburg')
}

const source = prepareSource()
const hasHugo = spawnSync('hugo', ['version']).status === 0
console.log(
  `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}${hasHugo ? '' : '; Hugo is not installed'}`,
)
for (const pages of sizes) {
  const content = join(work, `${pages}`)
  const made = makeCorpus({ source, out: content, pages })
  const hugoContent = join(work, `${pages}-hugo`)
  makeHugoCorpus({ content, out: hugoContent })
  const [ours, hugos] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    const out = join(work, 'out')
    rmSync(out, { recursive: true, force: true })
    ours.push(measure(process.execPath, [integreat, 'build', content, '--out', out, '--quiet'], root))
    if (!hasHugo) continue
    rmSync(out, { recursive: true, force: true })
    const args = ['--quiet', '--contentDir', hugoContent, '-d', out]
    hugos.push(measure('hugo', args, join(import.meta.dirname, 'hugo')))
  }
  const seconds = median(ours.map((run) => run.seconds)).toFixed(2)
  const peak = Math.round(median(ours.map((run) => run.mebibytes)))
  const ratio = hasHugo ? median(ours.map((run, index) => run.seconds / hugos[index].seconds)).toFixed(2) : undefined
  const beside = ratio
    ? `, ${ratio} × Hugo (${median(hugos.map((run) => run.seconds)).toFixed(2)} s, without search)`
    : ''
  console.log(
    `${made.pages} pages, ${made.municipalities} municipalities, cold, with search: ${seconds} s, ${peak} MiB${beside}`,
  )
}
rmSync(work, { recursive: true, force: true })

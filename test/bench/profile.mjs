// Where the time of a build goes: self time by file and by function, of the main thread and every worker.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure } from './measure.mjs'

const root = join(import.meta.dirname, '../..')
const most = 15

/**
 * Builds once under V8's profiler.
 * @returns {Promise<string>} Markdown
 */
export async function profile({ program, scenario, work }) {
  const folder = join(work, 'profile')
  rmSync(folder, { recursive: true, force: true })
  await measure(program.steps({ ...scenario, nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${folder}`] }))
  const profiles = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  const spent = profiles.flatMap(selfTimes).filter(({ name }) => name !== '(idle)')
  const total = spent.reduce((sum, { ms }) => sum + ms, 0)
  const seconds = (total / 1000).toFixed(1)
  return [
    `### ${scenario.name}: ${seconds} s at work in ${profiles.length} ${profiles.length === 1 ? 'thread' : 'threads'} (programs started by it not included)`,
    ...toTable('file or package', spent, total, ({ file }) => file),
    ...toTable('function', spent, total, ({ name, file }) => `${name} (${file})`),
  ].join('\n')
}

/** Milliseconds that V8 saw in each function itself. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map(({ id, callFrame }) => [id, { ...callFrame, ms: 0 }]))
  for (const [index, id] of samples.entries()) byId.get(id).ms += timeDeltas[index] / 1000
  return [...byId.values()]
    .filter(({ ms }) => ms > 0)
    .map(({ functionName, url, lineNumber, ms }) => ({
      name: functionName || '(anonymous)',
      file: fileOf({ url, lineNumber }),
      ms,
    }))
}

function fileOf({ url, lineNumber }) {
  if (!url.startsWith('file:')) return url || 'native'
  const path = fileURLToPath(url)
  const ofPackage = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(path)?.[1]
  return ofPackage ?? sourceOf(path, lineNumber) ?? relative(root, path)
}

const comments = new Map()

/** esbuild writes the name of each file above what it has taken from it. */
function sourceOf(path, lineNumber) {
  if (!existsSync(path)) return undefined
  if (!comments.has(path)) {
    const lines = readFileSync(path, 'utf8').split('\n')
    comments.set(
      path,
      lines.flatMap((line, index) => {
        const name = /^\/\/ ((?:src|templates|node_modules)\/.*)$/.exec(line)?.[1]
        return name ? [{ index, name: name.replace(/^node_modules\/((?:@[^/]+\/)?[^/]+)\/.*/, '$1') }] : []
      }),
    )
  }
  return comments.get(path).findLast(({ index }) => index <= lineNumber)?.name
}

function toTable(title, spent, total, nameOf) {
  const byName = new Map()
  for (const each of spent) byName.set(nameOf(each), (byName.get(nameOf(each)) ?? 0) + each.ms)
  const sorted = [...byName].sort(([, one], [, other]) => other - one)
  return [
    '',
    `| ${title} | ms | % |`,
    '|---|--:|--:|',
    ...sorted.slice(0, most).map(([name, ms]) => `| ${name} | ${ms.toFixed(0)} | ${((100 * ms) / total).toFixed(1)} |`),
  ]
}

// What a whole process costs: wall time, CPU time and memory of itself and of every process and thread that it starts.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** GNU time asks the system (`wait4`) what a process and its children have used. */
export const gnuTime = '/usr/bin/time'

/**
 * Takes in every process whose parent ended before it (Pagefind's, which is killed at the end), so that the system
 * counts it too: Perl's one line for `prctl(PR_SET_CHILD_SUBREAPER)`, which Node has no call for. Perl is on every Debian.
 */
const prctl = { x64: 157, arm64: 167 }[process.arch]
const reaper = [
  `syscall(${prctl}, 36, 1, 0, 0, 0) == 0 or die "prctl: $!"`,
  'my $main = fork() // die; exec(@ARGV) or die "$ARGV[0]: $!" if $main == 0',
  'my $status = 0; while ((my $ended = wait()) != -1) { $status = $? if $ended == $main }',
  'exit($status & 127 ? 128 + ($status & 127) : $status >> 8)',
].join('; ')

/** Milliseconds between two looks at the memory of all processes. */
const interval = 50

/**
 * Runs commands one after the other. Wall and CPU time are added up; of memory the highest moment counts.
 * @param {{ command: string, args: string[], cwd?: string }[]} steps
 * @returns {Promise<{ wall: number, cpu: number, memory: number, output: string }>} seconds, seconds, MiB; throws when
 *   a command fails, since a failure is quick
 */
export async function measure(steps) {
  const total = { wall: 0, cpu: 0, memory: 0, output: '' }
  for (const step of steps) {
    const cost = await measureStep(step)
    total.wall += cost.wall
    total.cpu += cost.cpu
    total.memory = Math.max(total.memory, cost.memory)
    total.output += cost.output
  }
  return total
}

async function measureStep({ command, args, cwd }) {
  const folder = mkdtempSync(join(tmpdir(), 'integreat-bench-time-'))
  const report = join(folder, 'time')
  const env = { ...process.env, NO_COLOR: '1' }
  try {
    const start = performance.now()
    const timed = ['-q', '-o', report, '-f', '%U %S %M', 'perl', '-e', reaper, command, ...args]
    const child = spawn(gnuTime, timed, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const chunks = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk))
    const watch = watchMemory(child.pid)
    const status = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, signal) => resolve(signal ?? code))
    })
    const wall = (performance.now() - start) / 1000
    const highest = watch.stop()
    const output = Buffer.concat(chunks).toString()
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${output.slice(-3000)}`)
    const [user, system, largest] = readFileSync(report, 'utf8').trim().split(' ').map(Number)
    // The largest process alone is known exactly, the sum of all of them by looking again and again.
    return { wall, cpu: user + system, memory: Math.max(largest / 1024, highest), output }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Looks at a process and all that it starts until it is stopped; gives the highest sum in MiB. */
function watchMemory(pid) {
  const family = new Map([[String(pid), true]])
  let highest = 0
  const timer = setInterval(() => {
    highest = Math.max(highest, memoryOf(family))
  }, interval)
  return {
    stop: () => {
      clearInterval(timer)
      return highest
    },
  }
}

/** @param {Map<string, boolean>} family every process seen so far, and whether it descends from the watched one */
function memoryOf(family) {
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  for (const pid of running) {
    if (!family.has(pid)) family.set(pid, family.get(readStatus(pid, 'PPid')) === true)
  }
  const kilobytes = running.filter((pid) => family.get(pid)).map((pid) => Number(readStatus(pid, 'VmRSS') ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

/** A process that has ended by now says nothing. */
function readStatus(pid, field) {
  try {
    return new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  } catch {
    return undefined
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { temporaryFolder } from './host.ts'

const caches = temporaryFolder()
process.once('exit', caches.remove)

const program = join(import.meta.dirname, '../../bin/integreat.js')

/** What a run of the program came to. */
export interface Run {
  /** Exit code, or the name of the signal that ended it. */
  readonly code: number | string
  readonly stdout: string
  readonly stderr: string
}

interface RunOptions {
  readonly cwd?: string
  /** Variables on top of `PATH`; nothing else of this machine reaches the program. */
  readonly env?: Readonly<Record<string, string>>
  /** Sees the process while it runs, to send it signals or to stop listening. */
  readonly watch?: (child: ChildProcess) => void
}

/** Runs the program as a shell would, in an environment of its own. */
export function runProgram(args: readonly string[], { cwd, env = {}, watch }: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], {
    ...(cwd !== undefined && { cwd }),
    // Caches go to a folder of the test run, never to this machine's own.
    env: { PATH: process.env['PATH'], XDG_CACHE_HOME: caches.path, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  watch?.(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code: code ?? signal ?? 'nothing', stdout, stderr }))
  })
}

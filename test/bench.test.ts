import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const script = join(import.meta.dirname, 'bench/run.mjs')
const hasTime = existsSync('/usr/bin/time')

/** Runs the benchmark over the smallest network; what stands for Hugo is a program that may do anything. */
function runBenchmark(args: readonly string[], hugo = 'hugo') {
  const all = [script, '--pages', '40', '--runs', '1', ...args]
  return spawnSync(process.execPath, all, { encoding: 'utf8', env: { ...process.env, HUGO: hugo } })
}

const options = { timeout: 600_000 }
const absence = hasTime ? '' : ' (left out: GNU time is not here)'

describe.skipIf(!hasTime)(`the benchmark${absence}`, options, () => {
  test('prints a line for each build and program', () => {
    const { status, stdout, stderr } = runBenchmark(['--peers', '', '--only', 'one page changed'])
    expect({ status, stderr }).toMatchObject({ status: 0 })
    expect(stdout).toMatch(/^\| one page changed, with search \| integreat \| [\d.]+ \| [\d.]+ \| \d+ \|/m)
  })

  test('fails when a program ends well and has built nothing', () => {
    const { status, stderr } = runBenchmark(['--peers', 'hugo', '--only', '^cold, without search'], 'true')
    expect(status).not.toBe(0)
    expect(stderr).toContain('Hugo, cold, without search: 40 of 40 pages were not written')
  })

  test('fails when a program fails', () => {
    const { status, stderr } = runBenchmark(['--peers', 'hugo', '--only', '^cold, without search'], 'false')
    expect(status).not.toBe(0)
    expect(stderr).toContain('ended with 1')
  })
})

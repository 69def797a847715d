// Every check of the project, in the order of their cost. `npm test` and CI run this and nothing else.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bringChromium } from './chromium.mjs'

const root = join(import.meta.dirname, '..')
const total = { passed: 0, failed: 0, skipped: 0 }

/** Runs a tool of node_modules; counts as one check. */
function runTool(title, file, args) {
  console.log(`\n# ${title}`)
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  total[status === 0 ? 'passed' : 'failed'] += 1
}

/** Runs the tests; each counts. */
function runTests(title, args) {
  console.log(`\n# ${title}`)
  const folder = mkdtempSync(join(tmpdir(), 'integreat-test-'))
  const report = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', 'test/vitest.config.ts', ...reporters, ...args],
    {
      cwd: root,
      stdio: 'inherit',
    },
  )
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    total.passed += result.numPassedTests
    total.failed += result.numFailedTests + result.testResults.filter(isBroken).length
    total.skipped += result.numPendingTests + result.numTodoTests
    if (status !== 0 && result.numFailedTests === 0) total.failed += 1
  } catch {
    total.failed += 1
  }
  rmSync(folder, { recursive: true, force: true })
}

/** A file that could not even be loaded has no tests that failed. */
function isBroken(file) {
  return file.status === 'failed' && file.assertionResults.length === 0
}

const chromium = bringChromium()
if (chromium) process.env.CHROMIUM = chromium
runTool('format and lint', '@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.'])
runTool('types', 'typescript/bin/tsc', ['-p', '.'])
runTool('dead code', 'knip/bin/knip.js', [])
runTests('tests', [])

console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed > 0 ? 1 : 0)

import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'

/*
 * The recipes of content-example/, run as their CI systems run them: each step's own lines in a shell, in a copy of the
 * network. Only what the systems do themselves (checkout, cache, upload, deploy) is left out.
 */
const root = join(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'integreat-recipes-'))
const program = join(work, 'program')
const network = join(work, 'network')

interface Step {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string | number | boolean>>
  readonly env?: Readonly<Record<string, string>>
}

interface Job {
  readonly steps: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly on: unknown
  readonly permissions: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<string, Job>>
}

const read = (file: string) => parse(readFileSync(join(root, 'content-example', file), 'utf8'))
const check: Workflow = read('.github/workflows/check.yml')
const site: Workflow = read('.github/workflows/site.yml')
const gitlab = read('.gitlab-ci.yml')

beforeEach(() => {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(program, { recursive: true })
  // What npm would bring from the registry: the package, in place of its version.
  for (const name of ['bin', 'dist', 'package.json']) cpSync(join(root, name), join(program, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'))
  cpSync(join(root, 'content-example'), network, { recursive: true })
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

// Each runs the program some times.
const timeout = 600_000

describe('the workflow for pull requests', { timeout }, () => {
  test('passes over the example network and fails when a page has a mistake', () => {
    expect(runSteps(check, 'check')).toEqual(['Install 0', 'Check 0'])
    breakPage()
    expect(runSteps(check, 'check')).toEqual(['Install 0', 'Check 1'])
    const summary = readFileSync(join(work, 'summary'), 'utf8')
    expect(summary).toContain('### integreat: 0 errors')
    expect(summary).toContain('<code>municipalities/lindenstadt/de/index.md:')
  })

  test('has no secret, no right to write, and leaves no cache behind', () => {
    const text = readFileSync(join(root, 'content-example/.github/workflows/check.yml'), 'utf8')
    expect(check.on).toBe('pull_request')
    expect(check.permissions).toEqual({ contents: 'read' })
    expect(text).not.toMatch(/secrets\.|actions\/cache@/)
    expect(Object.values(check.jobs).map((job) => job.permissions)).toEqual([undefined])
  })

  test('looks for the cache that the other workflow saves', () => {
    const cacheOf = (workflow: Workflow, job: string) =>
      workflow.jobs[job]?.steps.find(({ uses }) => uses?.startsWith('actions/cache'))?.with ?? {}
    const [restored, saved] = [cacheOf(check, 'check'), cacheOf(site, 'build')]
    expect(restored['path']).toBe(saved['path'])
    expect(String(saved['key']).startsWith(String(restored['restore-keys']))).toBe(true)
  })
})

describe('the workflow for the site', { timeout }, () => {
  test('builds the site under its address, and keeps good pages when a municipality has errors later', () => {
    expect(runSteps(site, 'build')).toEqual(['Install 0', 'Check 0', 'Build 0'])
    const good = readFileSync(join(network, 'site/lindenstadt/de/index.html'), 'utf8')
    expect(good).toContain('/integreat/lindenstadt/de/')
    expect(output()).toBe('code=0\n')
    breakPage()
    rmSync(join(work, 'output'))
    expect(runSteps(site, 'build')).toEqual(['Install 0', 'Check 1', 'Build 0'])
    expect(readFileSync(join(network, 'site/lindenstadt/de/index.html'), 'utf8')).toBe(good)
    expect(output()).toBe('code=1\n')
  })

  test('publishes nothing where there is an error and no earlier site', () => {
    breakPage()
    expect(runSteps(site, 'build')).toEqual(['Install 0', 'Check 1', 'Build 1'])
    expect(output()).toBe('')
  })

  test('gives the right to publish to a job that runs no command', () => {
    expect(site.permissions).toEqual({ contents: 'read' })
    expect(site.jobs['build']?.permissions).toBeUndefined()
    expect(site.jobs['deploy']?.steps.filter(({ run }) => run !== undefined)).toEqual([])
  })
})

test('no workflow puts words of the system into a shell line, where they could be commands', () => {
  const runs = [check, site].flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps))
  expect(runs.filter(({ run }) => run?.includes('${{'))).toEqual([])
})

describe('the GitLab pipeline', { timeout }, () => {
  test('checks merge requests', () => {
    expect(runScript('check')).toBe(0)
    const report = () => JSON.parse(readFileSync(join(network, gitlab.check.artifacts.reports.codequality), 'utf8'))
    expect(report()).toEqual([])
    breakPage()
    expect(runScript('check')).toBe(1)
    expect(report()).toMatchObject([{ location: { path: 'municipalities/lindenstadt/de/index.md' } }])
    expect(gitlab.check.artifacts.when).toBe('always')
  })

  test('publishes the folder of GitLab Pages, keeps good pages when there are errors, and says so at the end', () => {
    expect(runScript('pages')).toBe(0)
    expect(built()).toBe('BUILD_CODE=0\n')
    breakPage()
    expect(runScript('pages')).toBe(0)
    expect(built()).toBe('BUILD_CODE=1\n')
    expect(gitlab.pages.artifacts.paths).toEqual(['public'])
    expect(existsSync(join(network, 'public/lindenstadt/de/index.html'))).toBe(true)
    expect(readdirSync(join(network, 'public'))).not.toContain('.integreat')
    expect(runScript('errors', { BUILD_CODE: '1' })).toBe(1)
    expect(runScript('errors', { BUILD_CODE: '0' })).toBe(0)
  })
})

/** What the job has told the jobs after it. */
function built(): string {
  return readFileSync(join(network, gitlab.pages.artifacts.reports.dotenv), 'utf8')
}

function breakPage() {
  appendFileSync(join(network, 'municipalities/lindenstadt/de/index.md'), '\n[Nirgends](nowhere.md)\n')
}

/** What the steps have told GitHub. */
function output(): string {
  return existsSync(join(work, 'output')) ? readFileSync(join(work, 'output'), 'utf8') : ''
}

/** Runs a job's own steps as GitHub does, and gives each with its exit code; after a failure only Check goes on. */
function runSteps(workflow: Workflow, job: string): string[] {
  const done: string[] = []
  for (const { name, run, env = {}, ...step } of workflow.jobs[job]?.steps ?? []) {
    if (run === undefined) continue
    const code = runShell(run, { ...workflow.env, ...env })
    done.push(`${name} ${code}`)
    if (code !== 0 && !('continue-on-error' in step)) break
  }
  return done
}

/** Runs a job's lines as GitLab does. */
function runScript(job: string, env: Readonly<Record<string, string>> = {}): number {
  const { extends: base, before_script = gitlab[base]?.before_script ?? [], script } = gitlab[job]
  return runShell([...before_script, ...script].join('\n'), { ...gitlab.variables, ...env })
}

/** Names that the systems fill in; the package comes from here, and nothing from the network. */
const given: Readonly<Record<string, string>> = {
  '${{ github.workspace }}': network,
  '${{ steps.pages.outputs.base_url }}': 'https://example.org/integreat',
  $CI_PROJECT_DIR: network,
}

function runShell(script: string, env: Readonly<Record<string, string>>): number {
  const filled = Object.entries(env).map(([name, value]) => [
    name,
    Object.entries(given).reduce((text, [word, meaning]) => text.replace(word, meaning), value),
  ])
  const { status } = spawnSync('bash', ['-e', '-c', script], {
    cwd: network,
    stdio: 'ignore',
    env: {
      PATH: `${join(work, 'prefix/bin')}${delimiter}${process.env['PATH']}`,
      HOME: work,
      CI: 'true',
      npm_config_prefix: join(work, 'prefix'),
      npm_config_offline: 'true',
      GITHUB_OUTPUT: join(work, 'output'),
      GITHUB_STEP_SUMMARY: join(work, 'summary'),
      GITHUB_WORKSPACE: network,
      CI_PAGES_URL: 'https://example.org/integreat',
      ...Object.fromEntries(filled),
      INTEGREAT: program,
    },
  })
  return status ?? -1
}

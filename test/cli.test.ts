import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/host.ts'
import { type Run, runProgram } from './support/program.ts'

const example = join(import.meta.dirname, '../content-example')
const folder = temporaryFolder()
const good = join(folder.path, 'good')
const bad = join(folder.path, 'bad')

/** The smallest network of one without a finding. */
const files = {
  'municipality.yaml': 'name: Lindenstadt\nbase_url: https://example.org\nlanguages: [de]\n',
  'de/index.md': '---\ntitle: Willkommen\n---\n\nGuten Tag.\n',
  'de/imprint.md': '---\ntitle: Impressum\n---\n\nStadt Lindenstadt\n',
}

function write(root: string, map: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(map)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

beforeAll(() => {
  write(good, files)
  write(bad, { ...files, 'de/broken.md': '---\ntitle: Kaputt\n---\n\n[Pass](nowhere.md)\n' })
})
afterAll(() => folder.remove())

function expectNoTrace({ stdout, stderr }: Run): void {
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|Error:/)
}

describe('the exit code', () => {
  test.each<[string, () => string[], number]>([
    ['0 for content without mistakes', () => ['check', good], 0],
    ['0 for help', () => ['--help'], 0],
    ['0 for the help of a command', () => ['build', '--help'], 0],
    ['0 for the version', () => ['--version'], 0],
    ['1 for content with errors', () => ['check', bad], 1],
    ['1 for a build that kept a municipality back', () => ['build', bad, '--out', join(folder.path, 'out-bad')], 1],
    ['2 for a command that does not exist', () => ['biuld'], 2],
    ['2 for no command', () => [], 2],
    ['2 for a flag that does not exist', () => ['build', good, '--ouput', 'x'], 2],
    ['2 for a folder that does not exist', () => ['check', join(folder.path, 'nowhere')], 2],
    ['2 for a folder without configuration', () => ['check', folder.path], 2],
    ['2 for a format that does not exist', () => ['check', good, '--format', 'jsn'], 2],
    ['2 for a municipality that does not exist', () => ['check', example, '-m', 'lindenstatd'], 2],
    ['2 for a language that does not exist', () => ['build', example, '-l', 'xx', '--out', join(folder.path, 'x')], 2],
    ['2 for a number that is none', () => ['check', good, '--max-warnings', 'few'], 2],
    ['2 for output over the content', () => ['build', good, '--out', good], 2],
    ['2 for output in the content', () => ['build', good, '--out', join(good, 'de', 'out')], 2],
    [
      '2 for an address that is none',
      () => ['build', good, '--base-url', 'example', '--out', join(folder.path, 'x')],
      2,
    ],
    ['2 for a preview of what was never built', () => ['preview', good], 2],
    ['2 for a schema that does not exist', () => ['schema', 'paeg'], 2],
    ['3 for an output folder that cannot be made', () => ['build', good, '--out', '/proc/nowhere'], 3],
  ])('is %s', async (_, args, code) => {
    const run = await runProgram(args())
    expect(run, run.stderr).toMatchObject({ code })
    expectNoTrace(run)
  })

  test('is 2 for a configuration that is wrong, with its line', async () => {
    const root = join(folder.path, 'misconfigured')
    cpSync(example, root, { recursive: true })
    writeFileSync(join(root, 'integreat.yaml'), 'title: A\nbase_url: https://example.org\nlangauges: [de]\n')
    const run = await runProgram(['check', root])
    expect(run.code).toBe(2)
    expect(run.stdout).toMatch(/integreat\.yaml:3:1\b[\s\S]*languages/)
  })

  test('is 1 for a warning where warnings are errors, or are too many', async () => {
    const root = join(folder.path, 'warned')
    write(root, { ...files, 'de/index.md': '---\ntitle: Willkommen\ntittle: x\n---\n\nGuten Tag.\n' })
    expect((await runProgram(['check', root])).code).toBe(0)
    expect((await runProgram(['check', root, '--strict'])).code).toBe(1)
    expect((await runProgram(['check', root, '--max-warnings', '1'])).code).toBe(0)
    expect((await runProgram(['check', root, '--max-warnings', '0'])).code).toBe(1)
  })
})

describe('names that are nearly right', () => {
  test.each([
    [['biuld'], 'build'],
    [['build', '.', '--ouput', 'x'], '--out'],
    [['schema', 'paeg'], 'page'],
    [['check', example, '-m', 'lindenstatd'], 'lindenstadt'],
    [['check', example, '--format', 'jsno'], 'json'],
    [['build', example, '-l', 'de-simpel'], 'de-simple'],
    [['import', 'integrat', 'x.json', '-m', 'm', '-l', 'de'], 'integreat'],
  ])('%j are answered with %s', async (args, name) => {
    const { stderr } = await runProgram(args, { cwd: folder.path })
    expect(stderr).toMatch(new RegExp(`Did you mean "?${name}"?`))
  })
})

describe('the streams', () => {
  test('findings of a check are data, in both forms', async () => {
    const pretty = await runProgram(['check', bad])
    expect(pretty.stdout).toContain('de/broken.md:5:1')
    expect(pretty.stdout).toContain('link-broken')
    const { stdout } = await runProgram(['check', bad, '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ messages: [{ ruleId: 'link-broken', file: 'de/broken.md' }] })
  })

  test('GitHub gets a summary of the job, added to what other steps said, and files as it knows them', async () => {
    const summary = join(folder.path, 'summary.md')
    writeFileSync(summary, 'before\n')
    const env = { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: folder.path }
    const run = await runProgram(['check', bad, '--format', 'github'], { env })
    expect(run.code).toBe(1)
    expect(run.stdout).toMatch(/^::error file=bad\/de\/broken\.md,line=5,.*,title=link-broken::[^\n]+\n$/)
    const text = readFileSync(summary, 'utf8')
    expect(text).toMatch(/^before\n### integreat: 1 error, 0 warnings\n/)
    expect(text).toContain('<code>bad/de/broken.md:5:1</code>')
    await runProgram(['check', bad, '--format', 'pretty'], { env })
    expect(readFileSync(summary, 'utf8')).toBe(text)
  })

  test('a summary that cannot be written is named', async () => {
    const env = { GITHUB_STEP_SUMMARY: folder.path }
    const run = await runProgram(['check', bad, '--format', 'github'], { env })
    expect(run).toMatchObject({ code: 3, stderr: expect.stringContaining(folder.path) })
    expect(run.stdout).toContain('::error ')
    expectNoTrace(run)
  })

  test('findings are told in German where that is asked for, and in no language that is not there', async () => {
    const { stdout } = await runProgram(['check', bad, '--messages', 'de'])
    expect(stdout).toMatch(/ {2}Dieser Link führt ins Leere: Es gibt keine Seite .*\n/)
    expect(stdout).not.toMatch(/[a-z] (?:the|is|no) [a-z]/)
    expect(stdout).toMatch(/\n1 Fehler in 1 Datei\n$/)
    expect((await runProgram(['check', bad, '--messages', 'fr'])).code).toBe(2)
    const built = await runProgram(['build', good, '--out', join(folder.path, 'out-german'), '--messages', 'de'])
    expect(built.stderr).toMatch(
      /^\d+ Seiten von 1 Kommune in .* \(Dateien: \d+ geschrieben, 0 unverändert, 0 entfernt\)\n$/,
    )
  })

  test('GitLab and SARIF get nothing but their report', async () => {
    const gitlab = await runProgram(['check', bad, '--format', 'gitlab'], { env: { CI_PROJECT_DIR: bad } })
    expect(JSON.parse(gitlab.stdout)).toMatchObject([{ check_name: 'link-broken', location: { path: 'de/broken.md' } }])
    const out = join(folder.path, 'out-sarif')
    const sarif = await runProgram(['build', bad, '--out', out, '--format', 'sarif'], { cwd: folder.path })
    const [run] = JSON.parse(sarif.stdout).runs
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('bad/de/broken.md')
    expect(run.tool.driver.semanticVersion).toBe((await runProgram(['--version'])).stdout.trim())
  })

  test('a build says what it did on stderr and nothing on stdout', async () => {
    const run = await runProgram(['build', good, '--out', join(folder.path, 'out-said')])
    expect(run.stdout).toBe('')
    expect(run.stderr).toMatch(
      /^\d+ pages of 1 municipality in .*out-said \(files: \d+ written, 0 unchanged, 0 removed\)\n$/,
    )
  })

  test('quiet says nothing where nothing is wrong', async () => {
    const out = join(folder.path, 'out-quiet')
    expect(await runProgram(['build', good, '--out', out, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await runProgram(['check', good, '--quiet'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('has no colour but where it is forced, and never against NO_COLOR', async () => {
    const colour = /\u001b\[/
    expect((await runProgram(['check', bad])).stdout).not.toMatch(colour)
    expect((await runProgram(['check', bad], { env: { FORCE_COLOR: '1' } })).stdout).toMatch(colour)
    expect((await runProgram(['check', bad], { env: { NO_COLOR: '1' } })).stdout).not.toMatch(colour)
  })

  test('a reader that stops early ends nothing and causes no complaint', async () => {
    const run = await runProgram(['check', bad, '--format', 'json'], { watch: (child) => child.stdout?.destroy() })
    expect(run).toMatchObject({ code: 1, stderr: '' })
  })
})

describe('a signal', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends a build with one line and code %d, and leaves no half file', async (signal, code) => {
    const out = join(folder.path, `out-${signal}`)
    const run = await runProgram(['build', example, '--out', out], {
      watch: (child) => {
        const waiting = setInterval(() => {
          if (!existsSync(join(out, '.integreat'))) return
          clearInterval(waiting)
          child.kill(signal)
        }, 5)
        child.on('close', () => clearInterval(waiting))
      },
    })
    expect(run).toEqual({ code, stdout: '', stderr: 'Interrupted.\n' })
    for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.html')) expect(readFileSync(join(out, name), 'utf8')).toMatch(/<\/html>\n$/)
    }
    const again = await runProgram(['build', example, '--out', out, '--quiet'])
    expect(again).toMatchObject({ code: 0 })
  })
})

test('a report goes where a shell would write it: through a link, which stays one', async () => {
  const report = join(folder.path, 'report.txt')
  const link = join(folder.path, 'link.txt')
  writeFileSync(report, 'old')
  symlinkSync(report, link)
  writeFileSync(join(folder.path, 'pages.json'), '[]')
  const out = join(folder.path, 'imported')
  const args = ['import', 'integreat', 'pages.json', '-m', 'm', '-l', 'de', '--out', out, '--report', link]
  await runProgram(args, { cwd: folder.path })
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readFileSync(report, 'utf8')).not.toBe('old')
})

test('a current folder that was removed is said in one sentence', async () => {
  const gone = join(folder.path, 'gone')
  mkdirSync(gone)
  const run = await runProgram(['check'], { cwd: gone, watch: () => rmSync(gone, { recursive: true }) })
  expect([2, 3]).toContain(run.code)
  expectNoTrace(run)
})

test('the JSON Schema of every kind is printed', async () => {
  const { stdout } = await runProgram(['schema'])
  const kinds = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(/\s/)[0] ?? '')
  expect(kinds).toEqual(expect.arrayContaining(['page', 'snippet', 'municipality', 'layer', 'network', 'report']))
  for (const kind of kinds) {
    const schema = JSON.parse((await runProgram(['schema', kind])).stdout)
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' })
    for (const [key, property] of Object.entries(schema.properties)) {
      expect(property, `${kind}.${key}`).toHaveProperty('description')
    }
  }
})

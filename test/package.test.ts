import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/*
 * The package as it is published: packed, unpacked into a folder of its own, and beside it nothing but the packages that
 * it says it needs.
 */
const root = join(import.meta.dirname, '..')
const work = mkdtempSync(join(tmpdir(), 'integreat-package-'))
const modules = join(work, 'node_modules')
const installed = join(modules, 'integreat-site')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

beforeAll(() => {
  const npm = ['pack', '--ignore-scripts', '--pack-destination', work]
  execFileSync('npm', npm, { cwd: root, stdio: 'pipe' })
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['xzf', archive], { cwd: work })
  mkdirSync(modules)
  cpSync(join(work, 'package'), installed, { recursive: true })
  for (const name of Object.keys(manifest.dependencies)) link(name)
}, 60_000)

afterAll(() => rmSync(work, { recursive: true, force: true }))

function link(name: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(join(root, 'node_modules', name), join(modules, name))
}

describe('the published package', () => {
  test('starts a network and builds it with what it declares to need', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(installed, 'bin/integreat.js'), ...args], { cwd: work, encoding: 'utf8' })
    expect(run('init', 'my-town')).toMatchObject({ status: 0 })
    expect(run('build', 'my-town', '--out', 'site')).toMatchObject({ status: 0 })
    expect(existsSync(join(work, 'site/de/pagefind'))).toBe(true)
    expect(run('import', 'integreat', '--help')).toMatchObject({ status: 0 })
  })

  test('has types for programs that use the library', () => {
    // What `prepack` does, without the step that would write into the folder of the sources.
    const declare: string = manifest.scripts.prepack
    const [tsc, ...args] = declare.replace('dist/types', join(installed, 'dist/types')).split(' ')
    execFileSync(join(root, 'node_modules/.bin', tsc ?? ''), args, { cwd: root })
    writeFileSync(
      join(work, 'good.ts'),
      "import { check } from 'integreat-site'\nexport const made: typeof check = check\n",
    )
    writeFileSync(join(work, 'bad.ts'), "import { check } from 'integreat-site'\nexport const made: number = check\n")
    expect(typeCheck('good.ts')).toBe('')
    expect(typeCheck('bad.ts')).toContain("is not assignable to type 'number'")
  }, 60_000)

  test('carries the licence of each package that is bundled with it', () => {
    const licences = readFileSync(join(installed, 'dist/LICENSES.txt'), 'utf8')
    for (const name of ['zod', 'preact', 'commander', 'parse5']) {
      const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
      expect(licences).toContain(`${name} ${version}\n\n`)
    }
  })
})

function typeCheck(file: string): string {
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023']
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/tsc'), [...flags, file], { cwd: work, encoding: 'utf8' })
  return stdout
}

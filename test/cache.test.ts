import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/host.ts'
import { runProgram } from './support/program.ts'

/* The cache on a real disk, with the real program: whatever becomes of it, the output is that of a build without it. */
const folder = temporaryFolder()
const content = join(folder.path, 'content')
const cache = join(folder.path, 'cache')
const page = join(content, 'municipalities/lindenstadt/de/arbeit.md')
let wanted: Readonly<Record<string, string>>
let complaints: string

/** Every file below a folder as text. */
function filesBelow(root: string): Readonly<Record<string, string>> {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(root.length), readFileSync(path, 'latin1')]))
}

function write(path: string, text: string): void {
  mkdirSync(join(content, path, '..'), { recursive: true })
  writeFileSync(join(content, path), text)
}

beforeAll(async () => {
  const network = 'title: Netz\nbase_url: https://example.org\nlanguages: [de, en]\n'
  write('integreat.yaml', network)
  write('shared/land/layer.yaml', 'name: Land\n')
  write('shared/land/de/schule.md', '---\ntitle: Schule\n---\n\nText.\n')
  for (const town of ['lindenstadt', 'weiler']) {
    write(`municipalities/${town}/municipality.yaml`, `name: ${town}\nextends: [land]\n`)
    write(`municipalities/${town}/de/index.md`, '---\ntitle: Start\n---\n\nWillkommen.\n')
    write(`municipalities/${town}/de/arbeit.md`, '---\ntitle: Arbeit\n---\n\n[Geld](geld.md) http://example.org\n')
    write(`municipalities/${town}/de/geld.md`, '---\ntitle: Geld\n---\n\nText.\n')
    write(`municipalities/${town}/en/arbeit.md`, '---\ntitle: Work\n---\n\nText.\n')
  }
  const run = await build(join(folder.path, 'cold'), ['--no-cache', '--concurrency', '1'])
  wanted = filesBelow(join(folder.path, 'cold'))
  complaints = run.stderr.replaceAll(/ in .*$/gm, '')
}, 120_000)
afterAll(folder.remove)

function build(out: string, options: readonly string[] = ['--cache-dir', cache]) {
  return runProgram(['build', content, '--out', out, ...options])
}

/** Builds with the cache as it is now; the report must say everything that a cold build says. */
async function expectRight(): Promise<string> {
  const out = join(folder.path, 'out')
  const run = await build(out)
  expect(filesBelow(out)).toEqual(wanted)
  expect(run.code).toBe(0)
  const [warnings, report] = [/^warning: cache.*\n/gm, run.stderr.replaceAll(/^warning: cache.*\n/gm, '')]
  expect(report.replaceAll(/ in .*$/gm, '')).toBe(complaints)
  return run.stderr.match(warnings)?.join('') ?? ''
}

const entries = () => readdirSync(cache).map((name) => join(cache, name))

/** A fault of every entry of the cache. */
function damage(change: (bytes: Buffer) => Buffer): void {
  for (const path of entries()) writeFileSync(path, change(readFileSync(path)))
}

describe('whatever becomes of the cache', { timeout: 240_000 }, () => {
  test('the output and the complaints of a warm build are those of a cold one', async () => {
    expect(await expectRight()).toBe('')
    expect(entries().length).toBeGreaterThan(5)
    expect(await expectRight()).toBe('')
    rmSync(join(folder.path, 'out'), { recursive: true })
    expect(await expectRight()).toBe('')
  })

  test.each<[string, () => void]>([
    ['is cut', () => damage((bytes) => bytes.subarray(0, bytes.length - 9))],
    ['is empty', () => damage(() => Buffer.alloc(0))],
    ['holds another byte at its end', () => damage((bytes) => flip(bytes, bytes.length - 3))],
    ['holds another byte in its middle', () => damage((bytes) => flip(bytes, Math.floor(bytes.length / 2)))],
    ['holds something else', () => damage(() => Buffer.from('#!/bin/sh\necho no\n'))],
    ['holds folders', () => damageByFolders()],
  ])('one that %s is one warning and made again', async (_, fault) => {
    await build(join(folder.path, 'out'))
    fault()
    expect(await expectRight()).toMatch(/^warning: cache-corrupt: .*\n$/)
  })

  test('one that is deleted is made again without a word', async () => {
    rmSync(cache, { recursive: true, force: true })
    expect(await expectRight()).toBe('')
  })

  test('a build that left search out leaves the next one everything to do', async () => {
    const out = join(folder.path, 'out')
    rmSync(out, { recursive: true, force: true })
    await build(out, ['--cache-dir', cache, '--no-search'])
    expect(filesBelow(out)).not.toEqual(wanted)
    expect(await expectRight()).toBe('')
  })

  test('one whose entries have changed places is not believed', async () => {
    await build(join(folder.path, 'out'))
    const [first = '', ...rest] = entries()
    const bytes = rest.map((path) => readFileSync(path))
    for (const [index, path] of [first, ...rest.slice(0, -1)].entries()) writeFileSync(path, bytes[index] ?? '')
    await expectRight()
  })

  test('entries of two builds that wrote it at once are not believed together', async () => {
    const paths = ['scope municipalities/lindenstadt', 'site write lindenstadt'].map((name) =>
      join(cache, `${createHash('sha256').update(name).digest('hex').slice(0, 40)}.cache`),
    )
    const text = readFileSync(page, 'utf8')
    await build(join(folder.path, 'out'))
    const before = paths.map((path) => readFileSync(path))
    writeFileSync(page, `${text}\nEin Satz mehr.\n`)
    await build(join(folder.path, 'out'))
    writeFileSync(page, text)
    for (const [index, path] of paths.entries()) writeFileSync(path, before[index] ?? '')
    expect(await expectRight()).toBe('')
  })

  test('one that cannot be written is one warning', async () => {
    rmSync(cache, { recursive: true, force: true })
    writeFileSync(cache, 'a file where the folder should be')
    expect(await expectRight()).toMatch(/^warning: cache-corrupt: .*cannot be written.*\n$/)
    rmSync(cache)
  })
})

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

function damageByFolders(): void {
  for (const path of entries()) {
    rmSync(path)
    mkdirSync(path)
  }
}

describe('what changed is seen', { timeout: 240_000 }, () => {
  test('other bytes of the same length and the same time are', async () => {
    const out = join(folder.path, 'same-time')
    const time = new Date('2025-01-01')
    utimesSync(page, time, time)
    await build(out)
    const before = readFileSync(page, 'utf8')
    writeFileSync(page, before.replace('[Geld]', '[Gold]'))
    utimesSync(page, time, time)
    await build(out)
    expect(readFileSync(join(out, 'lindenstadt/de/arbeit/index.html'), 'utf8')).toContain('>Gold</a>')
    writeFileSync(page, before)
  })

  test('a file of the output that somebody changed is written again, with --check hash whatever its times', async () => {
    const out = join(folder.path, 'out')
    await expectRight()
    for (const name of ['weiler/de/geld/index.html', 'index.html', 'sitemap.xml']) {
      writeFileSync(join(out, name), 'no')
      await expectRight()
    }
    rmSync(join(out, 'robots.txt'))
    await expectRight()
    const run = await build(out, ['--cache-dir', cache, '--check', 'hash'])
    expect(run.stderr).toMatch(/files: 0 written, \d+ unchanged, 0 removed/)
  })

  test('explain says which part of a page had changed', async () => {
    const out = join(folder.path, 'out')
    await build(out)
    const before = readFileSync(page, 'utf8')
    writeFileSync(page, before.replace('Arbeit', 'Beruf'))
    await build(out)
    const of = async (name: string) => (await runProgram(['explain', name, content, '--cache-dir', cache])).stdout
    expect(await of('municipalities/lindenstadt/de/arbeit.md')).toMatchSnapshot()
    expect(await of('/lindenstadt/de/geld/')).toMatchSnapshot()
    expect(await of('/weiler/de/geld/')).toMatchSnapshot()
    writeFileSync(page, before)
    const unknown = await runProgram(['explain', '/weiler/de/gold/', content, '--cache-dir', cache])
    expect([unknown.code, unknown.stderr]).toMatchSnapshot()
  })
})

test('what no run has used for ninety days is removed, and what one uses is not', async () => {
  const own = join(folder.path, 'aged')
  const out = join(folder.path, 'aged-out')
  const age = (name: string, days: number) => {
    const then = Date.now() / 1000 - days * 24 * 60 * 60
    utimesSync(join(own, name), then, then)
  }
  const run = () => runProgram(['build', content, '--out', out, '--cache-dir', own])
  await run()
  const kept = readdirSync(own).filter((name) => name.endsWith('.cache'))
  writeFileSync(join(own, 'gone.cache'), 'of a town that is no more')
  writeFileSync(join(own, 'rests.cache'), 'of a town that rests')
  for (const name of kept) age(name, 89)
  age('gone.cache', 91)
  age('rests.cache', 89)
  // Once a day is enough: the first build has just looked.
  await run()
  expect(readdirSync(own)).toContain('gone.cache')
  age('tidied', 2)
  const { stderr } = await run()
  expect(stderr).not.toContain('cache')
  expect(readdirSync(own).filter((name) => name.endsWith('.cache'))).toEqual([...kept, 'rests.cache'].sort())
  // What was of use counts as new.
  const oldest = Date.now() - 24 * 60 * 60 * 1000
  expect(kept.filter((name) => statSync(join(own, name)).mtimeMs > oldest).length).toBeGreaterThan(2)
})

test('the number of threads changes no byte', { timeout: 240_000 }, async () => {
  const large = join(folder.path, 'large')
  cpSync(content, large, { recursive: true })
  // The larger one is shared by three threads; the other is done by one of them. A page lists its neighbours: folders
  // of more than twenty would only make the test longer.
  const page = (title: string) => `---\ntitle: ${title}\n---\n\n## A\n\nText.\n`
  for (const [town, parts] of [['lindenstadt', 21] as const, ['weiler', 5] as const]) {
    for (let part = 0; part < parts; part += 1) {
      const path = join(large, `municipalities/${town}/de/part-${part}`)
      mkdirSync(path)
      writeFileSync(join(path, 'index.md'), page(`Part ${part}`))
      for (let index = 0; index < 20; index += 1) writeFileSync(join(path, `p${index}.md`), page(`P${index}`))
    }
  }
  const outputs = ['1', '3'].map((count) => [count, join(folder.path, `threads-${count}`)] as const)
  for (const [count, out] of outputs) {
    const run = await runProgram(['build', large, '--out', out, '--no-cache', '--concurrency', count])
    expect(run.code).toBe(0)
    expect(existsSync(out)).toBe(true)
  }
  const [one = '', three = ''] = outputs.map(([, out]) => out)
  expect(filesBelow(three)).toEqual(filesBelow(one))
})

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/host.ts'
import { runProgram } from './support/program.ts'

/* What a build promises, with the real program on a real disk. */
const folder = temporaryFolder()
const content = join(folder.path, 'content')
const reference = join(folder.path, 'reference')
let wanted: ReadonlyMap<string, string>

/** A small part of the example network: two municipalities, two languages. */
function writeContent(): void {
  cpSync(join(import.meta.dirname, '../content-example'), content, { recursive: true })
  rmSync(join(content, 'municipalities/landkreis-auental'), { recursive: true })
  const network = readFileSync(join(content, 'integreat.yaml'), 'utf8')
  writeFileSync(
    join(content, 'integreat.yaml'),
    network.replace(/^languages: .*$/m, 'languages: [de, ar]').replace(/^fallback:\n(?: {2}.*\n)+/m, ''),
  )
  for (const name of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
    if (/^(municipalities|shared)\/[^/]+\/(?!de$|ar$|media$)[^/.]+$/.test(name)) {
      rmSync(join(content, name), { recursive: true })
    }
  }
  for (const file of [
    'municipalities/lindenstadt/municipality.yaml',
    'municipalities/weiler-am-see/municipality.yaml',
  ]) {
    const text = readFileSync(join(content, file), 'utf8')
    writeFileSync(join(content, file), text.replace(/^languages: .*$/m, 'languages: [de, ar]'))
  }
}

/** Path → hash of every file below a folder, the build's own notes left out. */
function hashFiles(root: string): Map<string, string> {
  const hashes = new Map<string, string>()
  for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
    if (path.startsWith('.integreat') || statSync(join(root, path)).isDirectory()) continue
    hashes.set(
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    )
  }
  return hashes
}

function build(out: string, options: Parameters<typeof runProgram>[1] = {}) {
  return runProgram(['build', content, '--out', out, '--quiet'], options)
}

beforeAll(async () => {
  writeContent()
  const { code, stderr } = await build(reference)
  expect(code, stderr).toBe(0)
  wanted = hashFiles(reference)
  expect(wanted.size).toBeGreaterThan(100)
})
afterAll(() => folder.remove())

describe('the same input gives the same bytes', () => {
  test.each<[string, Record<string, string>]>([
    ['in another time zone', { TZ: 'Pacific/Apia' }],
    ['in another locale', { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
    ['without a locale', { LC_ALL: 'C' }],
    ['in a CI system', { CI: 'true' }],
    ['without a home, with a temporary folder that is not there', { HOME: '/nowhere', TMPDIR: '/nowhere' }],
  ])('%s', async (name, env) => {
    const out = join(folder.path, `out ${name} ü#%`)
    expect(await build(out, { env })).toMatchObject({ code: 0 })
    expect(hashFiles(out)).toEqual(wanted)
    rmSync(out, { recursive: true })
  })

  test('from another folder, in a tree that was copied in another order', async () => {
    const copy = join(folder.path, 'copy')
    for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' }).reverse()) {
      const from = join(content, path)
      if (statSync(from).isDirectory()) mkdirSync(join(copy, path), { recursive: true })
      else cpSync(from, join(copy, path), { recursive: true })
    }
    const out = join(folder.path, 'out-copy')
    const run = await runProgram(['build', '.', '--out', out, '--quiet'], { cwd: copy })
    expect(run).toMatchObject({ code: 0 })
    expect(hashFiles(out)).toEqual(wanted)
  })
})

test('a second build writes nothing and changes no time of a file', async () => {
  const out = join(folder.path, 'out-twice')
  await build(out)
  const page = join(out, 'lindenstadt/de/index.html')
  const before = statSync(page).mtimeMs
  const { stderr } = await runProgram(['build', content, '--out', out])
  expect(stderr).toContain(`${wanted.size} unchanged, 0 removed`)
  expect(stderr).toContain('0 written')
  expect(statSync(page).mtimeMs).toBe(before)
})

test('what the site has no more is removed, and what somebody else put there stays', async () => {
  const out = join(folder.path, 'out-orphans')
  await build(out)
  const own = join(out, 'google123.html')
  writeFileSync(own, 'mine')
  const page = join(content, 'municipalities/weiler-am-see/de/leisure/lake.md')
  const text = readFileSync(page, 'utf8')
  const town = join(content, 'municipalities/weiler-am-see')
  cpSync(town, join(folder.path, 'kept'), { recursive: true })
  rmSync(town, { recursive: true })
  try {
    expect(await build(out)).toMatchObject({ code: 0 })
    expect(existsSync(join(out, 'weiler-am-see'))).toBe(false)
    expect(readFileSync(own, 'utf8')).toBe('mine')
  } finally {
    cpSync(join(folder.path, 'kept'), town, { recursive: true })
  }
  expect(readFileSync(page, 'utf8')).toBe(text)
  expect(await build(out)).toMatchObject({ code: 0 })
  rmSync(own)
  expect(hashFiles(out)).toEqual(wanted)
})

test('a municipality with a mistake keeps its last good site, and no byte of the others changes', async () => {
  const out = join(folder.path, 'out-broken')
  await build(out)
  const page = join(content, 'municipalities/lindenstadt/de/leisure/library.md')
  const text = readFileSync(page, 'utf8')
  writeFileSync(page, `${text}\n[nirgendwo](nowhere.md)\n`)
  try {
    const run = await runProgram(['build', content, '--out', out])
    expect(run.code).toBe(1)
    expect(run.stderr).toContain('Not published, since they have errors: lindenstadt.')
    expect(hashFiles(out)).toEqual(wanted)
  } finally {
    writeFileSync(page, text)
  }
})

test('killed at any moment, every file is whole, and the next build mends the rest', { timeout: 240_000 }, async () => {
  const out = join(folder.path, 'out-killed')
  for (const delay of [0, 40, 120, 300, 600]) {
    rmSync(out, { recursive: true, force: true })
    const run = await build(out, {
      watch: (child) => {
        const waiting = setInterval(() => {
          if (!existsSync(out)) return
          clearInterval(waiting)
          setTimeout(() => child.kill('SIGKILL'), delay)
        }, 2)
        child.on('close', () => clearInterval(waiting))
      },
    })
    const files = hashFiles(out)
    const torn = [...files].filter(([path, hash]) => wanted.get(path) !== hash && !/\.tmp$/.test(path))
    expect(torn, `killed after ${delay} ms: ${run.code}`).toEqual([])
    expect(await build(out)).toMatchObject({ code: 0 })
    expect(hashFiles(out), `built again after ${delay} ms`).toEqual(wanted)
  }
})

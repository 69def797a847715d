import { execFileSync } from 'node:child_process'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDisk } from '../src/host/disk.ts'
import { HostError } from '../src/host/host-error.ts'
import { createMemory } from '../src/host/memory.ts'
import { removeLeftovers } from '../src/host/replace-file.ts'
import type { Files } from '../src/values/ports.ts'

let folder = ''
let root = ''

beforeEach(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), 'integreat-host-'))
  root = join(folder, 'root')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const twins: ReadonlyArray<readonly [string, () => Files]> = [
  ['the disk', () => createDisk(root)],
  ['the memory', () => createMemory()],
]

function textOf(files: Files, path: string): string | undefined {
  const bytes = files.read(path)
  return bytes && new TextDecoder().decode(bytes)
}

function codeOf(action: () => unknown): string {
  try {
    action()
  } catch (error) {
    return error instanceof HostError ? error.code : `not a HostError: ${error}`
  }
  return 'no error'
}

describe.each(twins)('%s', (_name, create) => {
  test('is empty where nothing was written', () => {
    expect(create().list('')).toEqual([])
    expect(create().list('de')).toEqual([])
    expect(create().read('de/index.md')).toBeUndefined()
    expect(() => create().remove('de/index.md')).not.toThrow()
  })

  test('lists files and folders by path, in code units', () => {
    const files = create()
    for (const path of ['b.md', 'a/x.md', 'a-b/x.md', 'a/Ä.md', 'a/z.md', 'B.md', 'a/b/c/d.md', 'اللغة.md']) files.write(path, path)
    expect(files.list('').map(({ path }) => path)).toEqual([
      'B.md', 'a', 'a-b', 'a-b/x.md', 'a/b', 'a/b/c', 'a/b/c/d.md', 'a/x.md', 'a/z.md', 'a/Ä.md', 'b.md', 'اللغة.md',
    ])
    expect(files.list('a/b')).toEqual([
      { path: 'a/b/c', type: 'directory', size: 0, nameIsText: true },
      { path: 'a/b/c/d.md', type: 'file', size: 10, nameIsText: true },
    ])
  })

  test('names the folders of Git and of packages and does not enter them', () => {
    const files = create()
    for (const path of ['.git/objects/ab', 'a/node_modules/b/c.md', 'a/b.md']) files.write(path, '')
    expect(files.list('').map(({ path }) => path)).toEqual(['.git', 'a', 'a/b.md', 'a/node_modules'])
  })

  test('reads what was written, text and bytes, and says whether it wrote', () => {
    const files = create()
    expect(files.write('a/b.txt', 'für')).toBe(true)
    expect(files.write('a/b.txt', 'für')).toBe(false)
    expect(files.write('a/b.txt', new TextEncoder().encode('für'))).toBe(false)
    expect(files.write('a/b.txt', 'fur!')).toBe(true)
    expect(textOf(files, 'a/b.txt')).toBe('fur!')
    expect(files.write('empty', '')).toBe(true)
    expect(files.write('empty', '')).toBe(false)
    expect(files.read('a')).toBeUndefined()
  })

  test('removes a file and the folders that this empties', () => {
    const files = create()
    for (const path of ['a/b/c/d.md', 'a/e.md']) files.write(path, path)
    files.remove('a/b/c/d.md')
    expect(files.list('').map(({ path }) => path)).toEqual(['a', 'a/e.md'])
    files.remove('a/e.md')
    expect(files.list('')).toEqual([])
    expect(files.write('a/b/c/d.md', 'again')).toBe(true)
    expect(textOf(files, 'a/b/c/d.md')).toBe('again')
  })

  test('says that a file lies where a folder is needed', () => {
    const files = create()
    files.write('a/b', 'file')
    expect(codeOf(() => files.write('a/b/c/d.md', ''))).toBe('ENOTDIR')
    expect(files.read('a/b/c')).toBeUndefined()
  })

  test.each(['', '/', '/etc/passwd', '..', '../x', 'a/../../x', 'a//b', 'a/', './a', 'a/.', 'a\0b'])('knows no path %j', (path) => {
    const files = create()
    expect(files.read(path)).toBeUndefined()
    expect(() => files.write(path, 'x')).toThrow('is not a path')
    expect(() => files.remove(path)).toThrow('is not a path')
    if (path) expect(files.list(path)).toEqual([])
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })
})

describe('links', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'real'), { recursive: true })
    mkdirSync(join(folder, 'outside'))
    writeFileSync(join(root, 'real/in.md'), 'inside')
    writeFileSync(join(folder, 'outside/secret.md'), 'secret')
    symlinkSync(join(folder, 'outside/secret.md'), join(root, 'file.md'))
    symlinkSync(join(folder, 'outside'), join(root, 'away'))
    symlinkSync('real', join(root, 'near'))
    symlinkSync('.', join(root, 'loop'))
    symlinkSync('nowhere', join(root, 'broken'))
    symlinkSync('self', join(root, 'self'))
  })

  test('are listed as links and not entered', () => {
    const links = createDisk(root).list('').filter(({ type }) => type === 'symlink')
    expect(links.map(({ path }) => path)).toEqual(['away', 'broken', 'file.md', 'loop', 'near', 'self'])
    expect(createDisk(root).list('')).toHaveLength(8)
    expect(createDisk(root).list('away')).toEqual([])
  })

  test('are not read through, neither as file nor as folder', () => {
    const disk = createDisk(root)
    for (const path of ['file.md', 'away/secret.md', 'near/in.md', 'loop/real/in.md', 'broken', 'self', 'self/x']) {
      expect(disk.read(path), path).toBeUndefined()
    }
    expect(textOf(disk, 'real/in.md')).toBe('inside')
  })

  test('are never written or removed through', () => {
    const disk = createDisk(root)
    expect(codeOf(() => disk.write('away/secret.md', 'changed'))).toBe('ELOOP')
    expect(codeOf(() => disk.write('away/new/deep.md', 'changed'))).toBe('ELOOP')
    expect(codeOf(() => disk.write('broken/deep.md', 'changed'))).toBe('ELOOP')
    disk.remove('away/secret.md')
    expect(readdirSync(join(folder, 'outside'))).toEqual(['secret.md'])
    expect(readFileSync(join(folder, 'outside/secret.md'), 'utf8')).toBe('secret')
  })

  test('are replaced where a file is to be written, and removed as links', () => {
    const disk = createDisk(root)
    expect(disk.write('file.md', 'secret')).toBe(true)
    expect(lstatSync(join(root, 'file.md')).isFile()).toBe(true)
    disk.remove('self')
    expect(disk.list('').some(({ path }) => path === 'self')).toBe(false)
    expect(readFileSync(join(folder, 'outside/secret.md'), 'utf8')).toBe('secret')
  })

  test('may stand for the root itself', () => {
    symlinkSync(root, join(folder, 'link'))
    expect(textOf(createDisk(join(folder, 'link')), 'real/in.md')).toBe('inside')
  })

  test('of the hard kind are files like any other', () => {
    linkSync(join(root, 'real/in.md'), join(root, 'hard.md'))
    expect(textOf(createDisk(root), 'hard.md')).toBe('inside')
    createDisk(root).write('hard.md', 'other')
    expect(readFileSync(join(root, 'real/in.md'), 'utf8')).toBe('inside')
  })
})

describe('what is no regular file', () => {
  beforeEach(() => {
    mkdirSync(root)
  })

  test('a FIFO is reported, and reading it answers at once', { timeout: 5000 }, () => {
    execFileSync('mkfifo', [join(root, 'pipe.md')])
    expect(createDisk(root).list('')).toEqual([{ path: 'pipe.md', type: 'other', size: 0, nameIsText: true }])
    expect(createDisk(root).read('pipe.md')).toBeUndefined()
  })

  test('a socket is reported and not read', async () => {
    const server = createServer().listen(join(root, 'socket.md'))
    await new Promise((resolve) => server.once('listening', resolve))
    expect(createDisk(root).list('')).toEqual([{ path: 'socket.md', type: 'other', size: 0, nameIsText: true }])
    expect(createDisk(root).read('socket.md')).toBeUndefined()
    await new Promise((resolve) => server.close(resolve))
  })

  test('a device is reported and not read', ({ skip }) => {
    try {
      execFileSync('mknod', [join(root, 'zero.md'), 'c', '1', '5'], { stdio: 'ignore' })
    } catch {
      skip('this user may not make devices')
    }
    expect(createDisk(root).list('')).toEqual([{ path: 'zero.md', type: 'other', size: 0, nameIsText: true }])
    expect(createDisk(root).read('zero.md')).toBeUndefined()
  })

  test('a folder is not read as a file', () => {
    mkdirSync(join(root, 'folder.md'))
    expect(createDisk(root).read('folder.md')).toBeUndefined()
  })
})

test('a name that is no UTF-8 is listed with its bytes and not entered', ({ skip }) => {
  mkdirSync(root)
  const name = (bytes: number[]) => Buffer.concat([Buffer.from(`${root}/`), Buffer.from(bytes)])
  try {
    writeFileSync(name([0x66, 0xfc, 0x72]), 'latin')
    mkdirSync(name([0xff]))
  } catch {
    skip('this disk takes no such names')
  }
  writeFileSync(join(root, 'ü\ufffd.md'), 'text')
  writeFileSync(Buffer.concat([name([0xff]), Buffer.from('/in.md')]), 'text')
  expect(createDisk(root).list('')).toEqual([
    { path: '\\xff', type: 'directory', size: 0, nameIsText: false },
    { path: 'f\\xfcr', type: 'file', size: 5, nameIsText: false },
    { path: 'ü\ufffd.md', type: 'file', size: 4, nameIsText: true },
  ])
})

describe('writing', () => {
  test('leaves an unchanged file alone, its time included', () => {
    createDisk(root).write('a/b.html', 'same')
    utimesSync(join(root, 'a/b.html'), 1000, 1000)
    expect(createDisk(root).write('a/b.html', 'same')).toBe(false)
    expect(statSync(join(root, 'a/b.html')).mtimeMs).toBe(1_000_000)
    expect(createDisk(root).write('a/b.html', 'SAME')).toBe(true)
    expect(statSync(join(root, 'a/b.html')).mtimeMs).not.toBe(1_000_000)
  })

  test('leaves no temporary file, not even where the rename fails', () => {
    const disk = createDisk(root)
    disk.write('a/b.html', 'x'.repeat(1_000_000))
    mkdirSync(join(root, 'a/c.html'))
    expect(codeOf(() => disk.write('a/c.html', 'x'))).toBe('EISDIR')
    expect(readdirSync(join(root, 'a'))).toEqual(['b.html', 'c.html'])
  })

  test('takes names as long as the disk does', () => {
    const disk = createDisk(root)
    const names = [`${'x'.repeat(250)}.html`, `${'ü'.repeat(125)}.html`]
    for (const name of names) expect(disk.write(name, name)).toBe(true)
    expect(readdirSync(root).sort()).toEqual(names)
    expect(codeOf(() => disk.write('x'.repeat(256), ''))).toBe('ENAMETOOLONG')
    expect(disk.read('x'.repeat(256))).toBeUndefined()
  })

  test('replaces a file whole: a reader that has it open keeps the old bytes', () => {
    const disk = createDisk(root)
    disk.write('a.html', 'old')
    const old = statSync(join(root, 'a.html')).ino
    disk.write('a.html', 'new')
    expect(statSync(join(root, 'a.html')).ino).not.toBe(old)
  })

  test('says in one sentence that the disk is full, and leaves nothing half done', ({ skip }) => {
    mkdirSync(root)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root], { stdio: 'ignore' })
    } catch {
      skip('this user may not mount a small disk')
    }
    try {
      const disk = createDisk(root)
      disk.write('small.html', 'small')
      const fill = () => disk.write('large.html', new Uint8Array(200_000))
      expect(codeOf(fill)).toBe('ENOSPC')
      expect(fill).toThrow('"large.html" cannot be written: the disk is full')
      expect(readdirSync(root)).toEqual(['small.html'])
    } finally {
      execFileSync('umount', [root])
    }
  })
})

test('what a killed run left is removed, and nothing else', () => {
  const disk = createDisk(root)
  const kept = ['a/.b.html.tmp', 'a/b.1-1.tmp', 'a/b.html', '.git/.x.1-1.tmp']
  for (const path of [...kept, '.a.html.77-1.tmp', 'a/.b.html.123-4567.tmp']) disk.write(path, '')
  symlinkSync(folder, join(root, '.link.1-1.tmp'))
  expect(removeLeftovers(root)).toBe(2)
  expect(readdirSync(root).sort()).toEqual(['.git', '.link.1-1.tmp', 'a'])
  expect(readdirSync(join(root, 'a')).sort()).toEqual(['.b.html.tmp', 'b.1-1.tmp', 'b.html'])
  expect(removeLeftovers(join(root, 'nowhere'))).toBe(0)
})

import { execFileSync } from 'node:child_process'
import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDisk } from '../src/host/disk.ts'
import { codeOf, temporaryFolder, textOf } from './support/host.ts'

let folder: ReturnType<typeof temporaryFolder>
let root = ''

beforeEach(() => {
  folder = temporaryFolder()
  root = join(folder.path, 'root')
})

afterEach(() => folder.remove())

describe('links', () => {
  beforeEach(() => {
    mkdirSync(join(root, 'real'), { recursive: true })
    mkdirSync(join(folder.path, 'outside'))
    writeFileSync(join(root, 'real/in.md'), 'inside')
    writeFileSync(join(folder.path, 'outside/secret.md'), 'secret')
    symlinkSync(join(folder.path, 'outside/secret.md'), join(root, 'file.md'))
    symlinkSync(join(folder.path, 'outside'), join(root, 'away'))
    symlinkSync('real', join(root, 'near'))
    symlinkSync('.', join(root, 'loop'))
    symlinkSync('nowhere', join(root, 'broken'))
    symlinkSync('self', join(root, 'self'))
  })

  test('are listed as links and not entered', () => {
    const links = createDisk(root)
      .list('')
      .filter(({ type }) => type === 'symlink')
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
    expect(readdirSync(join(folder.path, 'outside'))).toEqual(['secret.md'])
    expect(readFileSync(join(folder.path, 'outside/secret.md'), 'utf8')).toBe('secret')
  })

  test('are replaced where a file is to be written, and removed as links', () => {
    const disk = createDisk(root)
    expect(disk.write('file.md', 'secret')).toBe(true)
    expect(lstatSync(join(root, 'file.md')).isFile()).toBe(true)
    disk.remove('self')
    expect(disk.list('').some(({ path }) => path === 'self')).toBe(false)
    expect(readFileSync(join(folder.path, 'outside/secret.md'), 'utf8')).toBe('secret')
  })

  test('may stand for the root itself', () => {
    symlinkSync(root, join(folder.path, 'link'))
    expect(textOf(createDisk(join(folder.path, 'link')), 'real/in.md')).toBe('inside')
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
  expect(createDisk(root, { trust: 'bytes' }).list('')).toEqual([
    { path: '\\xff', type: 'directory', size: 0, nameIsText: false },
    { path: 'f\\xfcr', type: 'file', size: 5, nameIsText: false },
    { path: 'ü\ufffd.md', type: 'file', size: 4, nameIsText: true },
  ])
})

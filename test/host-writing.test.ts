import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDisk } from '../src/host/disk.ts'
import { removeLeftovers } from '../src/host/replace-file.ts'
import { codeOf, temporaryFolder, textOf } from './support/host.ts'

let folder: ReturnType<typeof temporaryFolder>
let root = ''

beforeEach(() => {
  folder = temporaryFolder()
  root = join(folder.path, 'root')
})

afterEach(() => folder.remove())

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

  test('knows what lies there after it was told to forget', () => {
    const disk = createDisk(root)
    disk.write('a/b.html', 'ours')
    disk.forget?.()
    expect(disk.write('a/b.html', 'ours')).toBe(false)
    expect(disk.write('a/c.html', 'new')).toBe(true)
    renameSync(join(root, 'a'), join(root, 'b'))
    symlinkSync(join(root, 'b'), join(root, 'a'))
    disk.forget?.()
    expect(codeOf(() => disk.write('a/d.html', 'x'))).toBe('ELOOP')
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
  symlinkSync(folder.path, join(root, '.link.1-1.tmp'))
  expect(removeLeftovers(root)).toBe(2)
  expect(readdirSync(root).sort()).toEqual(['.git', '.link.1-1.tmp', 'a'])
  expect(readdirSync(join(root, 'a')).sort()).toEqual(['.b.html.tmp', 'b.1-1.tmp', 'b.html'])
  expect(removeLeftovers(join(root, 'nowhere'))).toBe(0)
})

describe('without the rights', () => {
  const nobody = 65534
  let isRoot = false

  beforeEach(() => {
    isRoot = process.geteuid?.() === 0
    chmodSync(folder.path, 0o755)
    mkdirSync(join(root, 'closed'), { recursive: true })
    writeFileSync(join(root, 'secret.md'), 'secret', { mode: 0o600 })
    writeFileSync(join(root, 'open.md'), 'open', { mode: 0o644 })
    writeFileSync(join(root, 'closed/in.md'), 'in')
    chmodSync(root, 0o755)
    chmodSync(join(root, 'closed'), 0o700)
    if (isRoot) process.seteuid?.(nobody)
  })
  afterEach(() => {
    if (isRoot) process.seteuid?.(0)
  })

  test('a file is not read, not written, and said to be so; others are read', ({ skip }) => {
    if (!isRoot) skip('only root can give up rights')
    const disk = createDisk(root)
    expect(codeOf(() => disk.read('secret.md'))).toBe('EACCES')
    expect(codeOf(() => disk.read('closed/in.md'))).toBe('EACCES')
    expect(codeOf(() => disk.write('new.md', ''))).toBe('EACCES')
    expect(codeOf(() => disk.remove('open.md'))).toBe('EACCES')
    expect(textOf(disk, 'open.md')).toBe('open')
  })

  test('a folder is listed as something that cannot be read', ({ skip }) => {
    if (!isRoot) skip('only root can give up rights')
    expect(
      createDisk(root)
        .list('')
        .map(({ path, type }) => `${path} ${type}`),
    ).toEqual(['closed other', 'open.md file', 'secret.md file'])
    expect(codeOf(() => createDisk(root).list('closed'))).toBe('EACCES')
  })
})

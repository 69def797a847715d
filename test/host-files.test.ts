import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDisk } from '../src/host/disk.ts'
import { createMemory } from '../src/host/memory.ts'
import type { Files } from '../src/values/ports.ts'
import { codeOf, temporaryFolder, textOf } from './support/host.ts'

let folder: ReturnType<typeof temporaryFolder>
let root = ''

beforeEach(() => {
  folder = temporaryFolder()
  root = join(folder.path, 'root')
})

afterEach(() => folder.remove())

const twins: ReadonlyArray<readonly [string, () => Files]> = [
  ['the disk', () => createDisk(root)],
  ['the memory', () => createMemory()],
]

describe.each(twins)('%s', (_name, create) => {
  test('is empty where nothing was written', () => {
    expect(create().list('')).toEqual([])
    expect(create().list('de')).toEqual([])
    expect(create().read('de/index.md')).toBeUndefined()
    expect(() => create().remove('de/index.md')).not.toThrow()
  })

  test('lists files and folders by path, in code units', () => {
    const files = create()
    for (const path of ['b.md', 'a/x.md', 'a-b/x.md', 'a/Ä.md', 'a/z.md', 'B.md', 'a/b/c/d.md', 'اللغة.md'])
      files.write(path, path)
    expect(files.list('').map(({ path }) => path)).toEqual([
      'B.md',
      'a',
      'a-b',
      'a-b/x.md',
      'a/b',
      'a/b/c',
      'a/b/c/d.md',
      'a/x.md',
      'a/z.md',
      'a/Ä.md',
      'b.md',
      'اللغة.md',
    ])
    expect(files.list('a/b').map(({ stamp: _, ...entry }) => entry)).toEqual([
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

  test('keeps what was written, whatever becomes of the bytes afterwards', () => {
    const files = create()
    const bytes = Buffer.from('ours')
    files.write('a.txt', bytes)
    bytes.fill(0)
    expect(textOf(files, 'a.txt')).toBe('ours')
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

  test.each(['', '/', '/etc/passwd', '..', '../x', 'a/../../x', 'a//b', 'a/', './a', 'a/.', 'a\0b'])(
    'knows no path %j',
    (path) => {
      const files = create()
      expect(files.read(path)).toBeUndefined()
      expect(() => files.write(path, 'x')).toThrow('is not a path')
      expect(() => files.remove(path)).toThrow('is not a path')
      if (path) expect(files.list(path)).toEqual([])
      expect(existsSync(join(folder.path, 'x'))).toBe(false)
    },
  )
})

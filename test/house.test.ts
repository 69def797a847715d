import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/*
 * The plan of the house (src/README.md): imports run only downward, and rooms on one floor have no doors between them.
 */
const root = join(import.meta.dirname, '..')

/** Rooms by floor, the ground first. A room is a folder; `src/stages` has one room for each stage. */
const floors: ReadonlyArray<readonly string[]> = [
  ['src/ground'],
  ['src/kinds'],
  ['src/values'],
  [
    ...readdirSync(join(root, 'src/stages')).map((stage) => `src/stages/${stage}`),
    ...['src/rules', 'src/outputs', 'src/imports', 'templates'],
  ],
  ['src/flow', 'src/host'],
  ['src/cli'],
  ['src/index.ts'],
]

const effects = /^node:(?!path\/posix$|crypto$)/

interface Import {
  readonly from: string
  readonly to: string
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return targets.map((target) => ({ from: file, to: target.startsWith('.') ? join(dirname(file), target) : target }))
}

function roomOf(file: string): { room: string; floor: number } | undefined {
  for (const [floor, rooms] of floors.entries()) {
    const room = rooms.find((name) => file === name || file.startsWith(`${name}/`))
    if (room) return { room, floor }
  }
  return undefined
}

const files = [...filesBelow('src'), ...filesBelow('templates')]
const imports = files.flatMap(importsOf)

test('every file has a room', () => {
  expect(files.filter((file) => !roomOf(file))).toEqual([])
  expect(files.length).toBeGreaterThan(80)
})

test('imports run only downward, and never to another room on the same floor', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [here, there] = [roomOf(from), roomOf(to)]
    return here && there && here.room !== there.room && there.floor >= here.floor
  })
  expect(wrong).toEqual([])
})

test('only the host and the command line touch the machine', () => {
  const wrong = imports.filter(({ from, to }) => effects.test(to) && !/^src\/(host|cli)\//.test(from))
  expect(wrong).toEqual([])
})

test('only the host and the command line read the clock, and nothing draws lots', () => {
  const wrong = files.filter((file) => {
    if (/^src\/(host|cli)\//.test(file) || file.startsWith('templates/scripts/')) return false
    return /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(readFileSync(join(root, file), 'utf8'))
  })
  expect(wrong).toEqual([])
})

test('files stay short enough to be one idea', () => {
  const long = files.filter((file) => readFileSync(join(root, file), 'utf8').split('\n').length > 220)
  expect(long).toEqual([])
})

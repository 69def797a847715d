import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/host.ts'

/* "A day in the office": every command of that part of the README, as it stands there, one after the other. */
const root = join(import.meta.dirname, '..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const [, section = ''] = /\n## A day in the office\n([\s\S]*?)\n## /.exec(readme) ?? []
const blocks = [...section.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)
const folder = temporaryFolder()
const answers: { readonly stdout: string; readonly stderr: string; readonly status: number | null }[] = []

beforeAll(() => {
  cpSync(join(root, 'content-example'), join(folder.path, 'content-example'), { recursive: true })
  const identity = { NAME: 'Office', EMAIL: 'office@example.org' }
  const env = {
    ...process.env,
    ...Object.fromEntries(
      Object.entries(identity).flatMap(([name, value]) => [
        [`GIT_AUTHOR_${name}`, value],
        [`GIT_COMMITTER_${name}`, value],
      ]),
    ),
    GIT_CONFIG_NOSYSTEM: '1',
    NO_COLOR: '1',
  }
  // `npx integreat` is the program of this checkout.
  const npx = `npx() { shift; "${process.execPath}" "${join(root, 'bin/integreat.js')}" "$@"; }`
  let cwd = folder.path
  for (const block of blocks) {
    const script = `set -e\n${npx}\n${block}\n`
    const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { cwd, env, encoding: 'utf8' })
    answers.push({ stdout, stderr, status })
    cwd = join(folder.path, 'office')
  }
}, 300_000)

afterAll(() => folder.remove())

test('every command does what it is asked for', () => {
  expect(blocks).toHaveLength(8)
  expect(answers.map(({ status, stderr }) => (status === 0 ? 'good' : stderr))).toEqual(blocks.map(() => 'good'))
})

describe('the office sees', () => {
  const library = 'municipalities/lindenstadt/en/leisure/library.md'
  const said = (index: number) => answers[index]?.stdout ?? ''

  test('which translations are out of date', () => {
    expect(said(2)).toContain(`${library}: outdated (1 of 9 blocks)`)
    expect(said(2)).toContain('municipalities/lindenstadt/uk/leisure/library.md: outdated (1 of 9 blocks)')
    expect(said(2).match(/outdated \(/g)).toHaveLength(2)
  })

  test('what changed, beside what the translation says', () => {
    expect(said(3)).toMatch(/0,50 €.* │ .*0,60 €/)
    expect(said(3)).toContain('€0.50')
  })

  test('what was confirmed, and nothing else', () => {
    expect(said(4)).toMatch(new RegExp(`^${library}: was outdated, confirmed against .* \\(1 of 9 blocks\\)\\n.*\\n$`))
  })

  test('a typing error confirmed for all languages, and what was stale before still stale', () => {
    const lines = said(5)
      .split('\n')
      .filter((line) => line.includes('confirmed against'))
    expect(lines).toHaveLength(2)
    expect(lines.find((line) => line.startsWith('municipalities/lindenstadt/uk'))).toContain(
      '1 of 9 blocks still to do',
    )
    expect(lines.find((line) => line.startsWith(library))).not.toContain('still to do')
  })

  test('the board in the published site', () => {
    const board = readFileSync(join(folder.path, 'office/site/lindenstadt/status/index.html'), 'utf8')
    expect(board).toContain(
      'https://git.example.org/network/edit/main/municipalities/lindenstadt/uk/leisure/library.md',
    )
    expect(board).not.toContain(`/${library}`)
  })
})

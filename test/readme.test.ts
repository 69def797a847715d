import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from './support/host.ts'

/*
 * What the README says, done as it says it: in a copy of the tracked files, by a shell, one block after the other.
 */
const root = join(import.meta.dirname, '..')
// "A day in the office" goes on in a folder of its own: test/walkthrough.test.ts runs it.
const readme = readFileSync(join(root, 'README.md'), 'utf8').replace(/^## A day in the office\n[\s\S]*?(?=^## )/m, '')
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code.trim())
const folder = temporaryFolder()
const clone = join(folder.path, 'integreat')

/** Blocks that need more than the clone: told apart by their first word, each with what stands for it. */
const runsItself = 'npm ci && npm test'
const serves = 'npm ci && npm start'

beforeAll(() => {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  for (const path of listed.toString().split('\0').filter(Boolean)) {
    if (!existsSync(join(root, path))) continue
    mkdirSync(dirname(join(clone, path)), { recursive: true })
    cpSync(join(root, path), join(clone, path))
  }
})
afterAll(() => folder.remove())

describe('the README', { timeout: 300_000 }, () => {
  test('has the two commands in front of all others', () => {
    expect(blocks.slice(0, 2)).toEqual([serves, runsItself])
  })

  test('one command installs, builds the example and serves it at the address that it prints', async () => {
    const { address, stop } = await serve(serves)
    try {
      const answer = await fetch(`${address}lindenstadt/de/`)
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('<html lang="de"')
      expect((await fetch(`${address}nowhere/`)).status).toBe(404)
    } finally {
      stop()
    }
  })

  test.each(blocks.filter((block) => block !== serves && block !== runsItself))('%s', (block) => {
    // The platform's list of pages is not ours to ship: a page of its shape stands for it.
    if (block.includes('pages.de.json')) writeFileSync(join(clone, 'pages.de.json'), JSON.stringify([platformPage]))
    const run = () => execFileSync('bash', ['-euo', 'pipefail', '-c', block], { cwd: clone, stdio: 'pipe' })
    expect(run).not.toThrow()
  })

  test('ends with sites that can be published', () => {
    expect(readFileSync(join(clone, 'site/lindenstadt/ar/index.html'), 'utf8')).toContain('dir="rtl"')
    expect(readFileSync(join(clone, 'my-network/municipalities/lkaugsburg/de/welcome.md'), 'utf8')).toContain('Hallo')
  })
})

const platformPage = {
  id: 1,
  path: '/lkaugsburg/de/welcome/',
  title: 'Willkommen',
  content: '<p>Hallo</p>',
  excerpt: '',
  order: 0,
  parent: { id: 0, url: null, path: null },
  available_languages: {},
  last_updated: '2026-01-01T00:00:00+01:00',
  organization: null,
}

/** Runs a command that serves until it is stopped; resolves when it has printed an address. */
function serve(command: string): Promise<{ readonly address: string; stop(): void }> {
  const child: ChildProcess = spawn('bash', ['-c', command], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  // The shell and all that it started: npm passes no signal on.
  const stop = () => process.kill(-Number(child.pid), 'SIGTERM')
  return new Promise((resolve, reject) => {
    let text = ''
    child.on('exit', (code) => reject(new Error(`${command} ended with ${code}:\n${text}`)))
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part
      const address = /http:\/\/\S+/.exec(text)?.[0]
      if (address) resolve({ address, stop })
    })
  })
}

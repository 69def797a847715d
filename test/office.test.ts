import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { compare } from '../src/flow/compare.ts'
import { type ConfirmOptions, confirm } from '../src/flow/confirm.ts'
import { readRelatives } from '../src/flow/relatives.ts'
import { createDisk } from '../src/host/disk.ts'
import { createHistory } from '../src/host/git.ts'
import { createStore } from '../src/host/store.ts'
import { shelves } from './support/build.ts'
import { inEnglish } from './support/findings.ts'
import { temporaryFolder } from './support/host.ts'

/* Confirming and comparing in real Git repositories: good ones, poor ones, and hostile ones. */
let folder: ReturnType<typeof temporaryFolder>
let root: string
const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: join(import.meta.dirname, 'fixtures/no-such-git-config'),
}

beforeEach(() => {
  folder = temporaryFolder()
  root = join(folder.path, 'town')
  write('municipality.yaml', 'name: Neustadt\nbase_url: https://example.org\nlanguages: [de, en, uk]\n')
  write('de/fees.md', german(10))
  write('en/fees.md', '---\ntitle: Fees\n---\n\nIt costs 10 euros.\n\nBring your passport.\n')
  write('uk/fees.md', '---\ntitle: Плата\n---\n\nЦе коштує 10 євро.\n\nВізьміть паспорт.\n')
})

afterEach(() => folder.remove())

function german(fee: number, more = ''): string {
  return `---\ntitle: Gebühren\n---\n\nEs kostet ${fee} Euro.\n\nBringen Sie den Pass mit.${more}\n`
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=Office', '-c', 'user.email=office@example.org', '-c', 'init.defaultBranch=main']
  return execFileSync('git', ['-C', root, ...who, ...args], { env, encoding: 'utf8', stdio: 'pipe' })
}

function commit(): void {
  git('add', '--all')
  git('commit', '--quiet', '--message', 'A commit')
}

function initAndCommit(): void {
  git('init', '--quiet')
  commit()
}

const hostOf = (path = root) => ({ content: createDisk(path), store: createStore() })

function confirmFiles(options: Partial<ConfirmOptions> & Pick<ConfirmOptions, 'files'>) {
  return confirm(hostOf(), shelves, createHistory(root, env), { minor: false, others: 'refuse', ...options })
}

function diff(file: string, path = root) {
  return compare(hostOf(path), shelves, createHistory(path, env), file)
}

async function stateOf(file: string) {
  return (await readRelatives(hostOf(), shelves, [file])).relatives.get(file)?.translation
}

describe('confirming', () => {
  test.each([
    ['line ends of Windows', '---\r\ntitle: Fees\r\n---\r\n\r\nIt costs.\r\n\r\nBring it.\r\n'],
    ['a byte order mark', '\ufeff---\ntitle: Fees\n---\n\nIt costs.\n\nBring it.\n'],
    [
      'comments, quotes and letters in two parts',
      '---\n# Anna\ntitle: "Fe\u0301es"   # x\nslug: fees\n---\nIt costs.\n\nBring it.',
    ],
    ['no line end at the end', '---\ntitle: Fees\n---\nIt costs.\n\nBring it.'],
    [
      'an older pin amid the keys',
      '---\ntitle: Fees\nsource_pin:\n  version: 1\n  language: de\n  blocks:\n    - 0123456789 p x\nslug: fees\n---\n\nIt costs.\n',
    ],
    ['a pin on one line', '---\nsource_pin: {version: 1, language: de, blocks: []}\ntitle: Fees\n---\n\nIt costs.\n'],
    ['a pin without a value', '---\nsource_pin:\ntitle: Fees\n---\n\nIt costs.\n'],
  ])('writes the pin and leaves every other byte: %s', async (_, text) => {
    write('en/fees.md', text)
    const { confirmed, messages } = await confirmFiles({ files: ['en/fees.md'] })
    expect(messages).toEqual([])
    expect(confirmed).toHaveLength(1)
    const withoutPin = (whole: string) => whole.replace(/^source_pin:.*\r?\n(?: +.*\r?\n)*/m, '')
    expect(withoutPin(read('en/fees.md'))).toBe(withoutPin(text))
    expect((await stateOf('en/fees.md'))?.state).toBe('up to date')
    expect(await confirmFiles({ files: ['en/fees.md'] })).toMatchObject({ confirmed: [], unchanged: ['en/fees.md'] })
  })

  test('gives a snippet without front matter one', async () => {
    write('de/snippets/hours.md', 'Offen bis 12 Uhr.\n')
    write('en/snippets/hours.md', 'Open until 12.\n')
    expect((await confirmFiles({ files: ['en/snippets/hours.md'] })).messages).toEqual([])
    expect(read('en/snippets/hours.md')).toMatch(/^---\nsource_pin:\n[\s\S]*\n---\n\nOpen until 12\.\n$/)
  })

  test.each([
    ['the source itself', 'de/fees.md', 'confirm-refused'],
    ['a text that is not there', 'en/fee.md', 'confirm-unknown'],
    ['a file that is no text', 'municipality.yaml', 'confirm-unknown'],
  ])('refuses %s', async (_, file, ruleId) => {
    const { confirmed, messages } = await confirmFiles({ files: [file] })
    expect(confirmed).toEqual([])
    expect(messages).toMatchObject([{ ruleId, file }])
  })

  test('refuses a text with the marks of a merge, and writes nothing to it', async () => {
    const text =
      '---\ntitle: Fees\n---\n\n<<<<<<< ours\nIt costs 10 euros.\n=======\nIt costs 12 euros.\n>>>>>>> theirs\n'
    write('en/fees.md', text)
    const { confirmed, messages } = await confirmFiles({ files: ['en/fees.md'] })
    expect(confirmed).toEqual([])
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['merge-conflict', 'confirm-refused']))
    expect(read('en/fees.md')).toBe(text)
  })

  test('of single blocks leaves the others as they were', async () => {
    await confirmFiles({ files: ['en/fees.md'] })
    write('de/fees.md', '---\ntitle: Gebühren\n---\n\nEs kostet 12 Euro.\n\nBringen Sie den Ausweis mit.\n')
    expect(await stateOf('en/fees.md')).toMatchObject({ state: 'outdated', stale: 2, changed: [1, 2] })
    const { confirmed } = await confirmFiles({ files: ['en/fees.md'], blocks: [2] })
    expect(confirmed).toMatchObject([{ left: 1, blocks: [{ number: 2, kind: 'p' }] }])
    expect(await stateOf('en/fees.md')).toMatchObject({ state: 'outdated', stale: 1, changed: [2], marks: [2] })
  })
})

describe('an edit that changes no meaning', () => {
  test('is confirmed for all translations, and what was stale before stays so', async () => {
    git('init', '--quiet')
    await confirmFiles({ files: ['en/fees.md', 'uk/fees.md'] })
    commit()
    write('de/fees.md', german(12))
    await confirmFiles({ files: ['en/fees.md'] })
    commit()
    write('de/fees.md', german(12, ' Danke!'))
    const { confirmed, messages } = await confirmFiles({ files: ['de/fees.md'], minor: true })
    expect(messages).toEqual([])
    expect(confirmed.map(({ file, left }) => [file, left])).toEqual([
      ['en/fees.md', 0],
      ['uk/fees.md', 1],
    ])
    expect(await stateOf('uk/fees.md')).toMatchObject({ state: 'outdated', changed: [1] })
  })

  test('may be committed already', async () => {
    git('init', '--quiet')
    await confirmFiles({ files: ['en/fees.md'] })
    commit()
    write('de/fees.md', german(10, ' Danke!'))
    commit()
    expect(await confirmFiles({ files: ['de/fees.md'], minor: true })).toMatchObject({ confirmed: [{ left: 0 }] })
  })

  test.each([
    ['without a repository', () => undefined, 'does not lie in a Git repository'],
    ['in one without a commit', () => git('init', '--quiet'), 'Nothing was ever committed'],
    ['in one that has no earlier text', () => initAndCommit(), 'no earlier text'],
  ])('is refused %s, and nothing is written', async (_, prepare, sentence) => {
    await confirmFiles({ files: ['en/fees.md'] })
    prepare()
    const before = read('en/fees.md')
    const { confirmed, messages } = await confirmFiles({ files: ['de/fees.md'], minor: true })
    expect(confirmed).toEqual([])
    expect(messages.map(inEnglish)).toMatchObject([
      { ruleId: 'confirm-refused', reason: expect.stringContaining(sentence) },
    ])
    expect(read('en/fees.md')).toBe(before)
  })

  test('is refused amid a merge', async () => {
    await withMerge()
    const { messages } = await confirmFiles({ files: ['de/fees.md'], minor: true })
    expect(messages.map(inEnglish)).toMatchObject([
      { ruleId: 'confirm-refused', reason: expect.stringContaining('merge') },
    ])
  })
})

/** A repository whose merge waits to be committed. */
async function withMerge(): Promise<void> {
  git('init', '--quiet')
  await confirmFiles({ files: ['en/fees.md'] })
  commit()
  git('branch', 'other')
  write('de/more.md', '---\ntitle: Mehr\n---\n\nText.\n')
  commit()
  git('checkout', '--quiet', 'other')
  write('de/fees.md', german(12))
  commit()
  git('merge', '--quiet', '--no-commit', '--no-ff', 'main')
}

describe('comparing', () => {
  test('finds the old text by what it says, through renames and later commits', async () => {
    git('init', '--quiet')
    await confirmFiles({ files: ['en/fees.md'] })
    commit()
    write('de/fees.md', german(12))
    commit()
    for (const language of ['de', 'en', 'uk']) {
      mkdirSync(join(root, language, 'office'))
      renameSync(join(root, language, 'fees.md'), join(root, language, 'office/fees.md'))
    }
    commit()
    write('de/office/fees.md', german(15))
    commit()
    const { comparison } = await diff('en/office/fees.md')
    expect(comparison).toMatchObject({ isComplete: true, translation: { state: 'outdated', stale: 1, total: 3 } })
    expect(comparison?.blocks).toEqual([
      {
        number: 2,
        kind: 'p',
        line: 5,
        old: 'Es kostet 10 Euro.',
        now: 'Es kostet 15 Euro.',
        hint: 'Es kostet 10',
        isBehind: false,
        own: { text: 'It costs 10 euros.', line: expect.any(Number) },
      },
    ])
  })

  test('says that a clone is shallow, and knows the first words from the pin', async () => {
    git('init', '--quiet')
    await confirmFiles({ files: ['en/fees.md'] })
    commit()
    write('de/fees.md', german(12))
    commit()
    const clone = join(folder.path, 'clone')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone], { env, stdio: 'pipe' })
    const { comparison } = await diff('en/fees.md', clone)
    expect(comparison).toMatchObject({ isComplete: false, history: 'shallow', blocks: [{ hint: 'Es kostet 10' }] })
  })

  test('says that there is no repository', async () => {
    await confirmFiles({ files: ['en/fees.md'] })
    write('de/fees.md', german(12))
    expect((await diff('en/fees.md')).comparison).toMatchObject({ isComplete: false, history: 'absent' })
  })

  test.runIf(process.getuid?.() === 0)('says that the repository belongs to somebody else', async () => {
    git('init', '--quiet')
    await confirmFiles({ files: ['en/fees.md'] })
    commit()
    write('de/fees.md', german(12))
    for (const path of ['', '.git']) chownSync(join(root, path), 65534, 65534)
    expect((await diff('en/fees.md')).comparison).toMatchObject({ isComplete: false, history: 'foreign' })
    expect(createHistory(root, env).changed()).toEqual([])
  })

  test('says that git is not there', async () => {
    await confirmFiles({ files: ['en/fees.md'] })
    write('de/fees.md', german(12))
    const { comparison } = await compare(hostOf(), shelves, createHistory(root, { PATH: folder.path }), 'en/fees.md')
    expect(comparison).toMatchObject({ isComplete: false, history: 'no-git' })
  })

  test('goes on amid a merge', async () => {
    await withMerge()
    const { comparison } = await diff('en/fees.md')
    expect(comparison).toMatchObject({
      isComplete: true,
      blocks: [{ old: 'Es kostet 10 Euro.', now: 'Es kostet 12 Euro.' }],
    })
    expect(createHistory(root, env).state.kind).toBe('merging')
  })
})

describe('git', () => {
  test('names the files that changed, whatever they are called', () => {
    initAndCommit()
    for (const name of ['über-uns', '--output=x', 'a b', "it's", '*']) write(`de/${name}.md`, '---\ntitle: x\n---\n')
    write('de/fees.md', german(12))
    expect(createHistory(root, env).changed()).toEqual(
      ['de/fees.md', ...['über-uns', '--output=x', 'a b', "it's", '*'].map((name) => `de/${name}.md`)].sort(),
    )
    expect(existsSync(join(root, 'x.md'))).toBe(false)
  })

  test('reads the past of a file whose name looks like an option', () => {
    git('init', '--quiet')
    write('de/--output=x.md', 'one')
    commit()
    write('de/--output=x.md', 'two')
    commit()
    const versions = [...createHistory(join(root, 'de'), env).versions('--output=x.md')]
    expect(versions.map((bytes) => Buffer.from(bytes).toString())).toEqual(['two', 'one'])
  })

  test('runs nothing that lies in the content', () => {
    initAndCommit()
    const canary = join(folder.path, 'canary')
    const script = join(folder.path, 'run.sh')
    writeFileSync(script, `#!/bin/sh\ntouch '${canary}'\n`, { mode: 0o755 })
    // A bare repository, hidden in a folder: git would take its configuration for ours.
    const bare = join(root, 'de/hidden')
    execFileSync('git', ['init', '--quiet', '--bare', bare], { env })
    writeFileSync(
      join(bare, 'config'),
      `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = ${script}\n`,
    )
    write('.git/hooks/post-index-change', readFileSync(script))
    for (const path of [root, bare]) {
      const history = createHistory(path, env)
      history.changed()
      expect([...history.versions('fees.md')]).toEqual([])
    }
    expect(existsSync(canary)).toBe(false)
    // The same repository does run it where nobody takes care: the canary is alive.
    execFileSync('git', ['-C', bare, 'status'], { env, stdio: 'pipe' })
    expect(existsSync(canary)).toBe(true)
  })
})

import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { explain } from '../src/cli/explain.ts'
import { createProgram } from '../src/cli/program.ts'
import { buildInMemory } from './support/build.ts'
import { temporaryFolder } from './support/host.ts'

/* `status`, `diff` and `confirm` as a terminal sees them, and what builds do with drafts. */
const fixture = join(import.meta.dirname, 'fixtures/sites/golden-translations/content')
let folder: ReturnType<typeof temporaryFolder>

beforeEach(() => {
  folder = temporaryFolder()
  cpSync(fixture, folder.path, { recursive: true })
})

afterEach(() => folder.remove())

async function run(...argv: readonly string[]) {
  let [stdout, stderr, code] = ['', '', 0]
  const context = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    env: { PATH: process.env['PATH'] },
    cwd: folder.path,
    isDebug: false,
    interrupted: new Promise<never>(() => {}),
  }
  const program = createProgram(context, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    code = explain(error, context)
  }
  return { stdout, stderr, code }
}

describe('status', () => {
  test('shows texts and words by language', async () => {
    const { stdout, code } = await run('status')
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "  language  up to date  outdated  machine  unverified  in progress  missing  words to do  of  up to date
        en                 ·         3        1           ·            ·        1           23  35        34 %
        ar                 ·         1        ·           ·            ·        4           27  32        15 %
      "
    `)
  })

  test('lists the files that need somebody, the most words first', async () => {
    const { stdout } = await run('status', '--files', '--language', 'en')
    expect(stdout.split('\n').slice(2)).toMatchInlineSnapshot(`
      [
        "",
        "  en/fees.md: outdated (2 of 5 blocks), 7 words",
        "  en/snippets/hours.md: outdated (1 of 1 blocks), 6 words",
        "  en/index.md: machine, 4 words",
        "  de/imprint.md → en: missing, 3 words",
        "  en/move.md: outdated (1 of 3 blocks), 3 words",
        "",
      ]
    `)
  })

  test('is JSON for programs, with the same numbers', async () => {
    const { stdout } = await run('status', '--format', 'json')
    const { version, municipalities } = JSON.parse(stdout)
    expect(version).toBe(1)
    expect(municipalities).toHaveLength(1)
    const [{ languages, translations }] = municipalities
    expect(languages[0]).toMatchObject({
      language: 'en',
      percent: expect.any(Number),
      pages: { outdated: 3, machine: 1 },
    })
    expect(translations).toHaveLength(10)
    expect(translations[0]).toMatchObject({ key: '', language: 'en', state: 'machine', file: 'en/index.md' })
  })

  test('fails below the coverage that is asked for, and only then', async () => {
    const { code, stderr } = await run('status', '--min-coverage', '90')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^en: \d+ % are up to date; --min-coverage asks for 90\.\nar: /)
    expect((await run('status', '--min-coverage', '0')).code).toBe(0)
    expect((await run('status', '--min-coverage', '101')).code).toBe(2)
  })
})

describe('diff', () => {
  test('shows each block as it was and is, and what the translation says', async () => {
    const { stdout, code } = await run('diff', 'en/fees.md')
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "en/fees.md: outdated (2 of 5 blocks), translated from de/fees.md

      Block 2 (p), line 5 of de/fees.md
      was                                              │ is
      Die Anmeldung kostet … (no earlier text is       │ Die Anmeldung kostet **12 Euro**.
      known)                                           │
        here, line 14 of en/fees.md:
        Registration costs **10 euros**.

      Block 5 (list), line 11 of de/fees.md
      was                                              │ is
      Montag Dienstag … (no earlier text is known)     │ - Montag
                                                       │ - Mittwoch
        here, line 20 of en/fees.md:
        - Monday
        - Tuesday

      Old texts are missing: the content does not lie in a Git repository.

      When the translation is right again: integreat confirm en/fees.md
      "
    `)
  })

  test('says what is new, and what is out of date in the source itself', async () => {
    expect((await run('diff', 'en/move.md')).stdout).toContain('(new)')
    expect((await run('diff', 'ar/fees.md')).stdout).toContain('(the same words, but out of date in themselves)')
  })

  test.each([
    ['de/fees.md', 'the text that the others are translated from'],
    ['en/fee.md', 'There is no file "en/fee.md".'],
    ['municipality.yaml', 'There is no text "municipality.yaml" in the content.'],
  ])('refuses %s in a sentence', async (file, sentence) => {
    const { code, stderr } = await run('diff', file)
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
  })
})

describe('confirm', () => {
  test('says what it confirms', async () => {
    const { stdout, code } = await run('confirm', 'en/fees.md', 'en/index.md')
    expect(code).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "en/fees.md: was outdated, confirmed against de/fees.md (2 of 5 blocks)
        block 2  p Die Anmeldung kostet
        block 5  list Montag Mittwoch
      en/index.md: was machine, confirmed against de/index.md (2 of 2 blocks); still marked as machine translated
        block 1  title Neustadt
        block 2  p Willkommen in Neustadt
      "
    `)
    expect((await run('confirm', 'en/fees.md')).stdout).toBe('en/fees.md: was confirmed already\n')
  })

  test.each([
    [['confirm'], 2, 'Name at least one file.'],
    [['confirm', '--all-changed'], 2, 'cannot be known: the content does not lie in a Git repository'],
    [['confirm', '--all-changed', 'en', 'de'], 2, '--all-changed takes a content folder and no files'],
    [['confirm', '--block', '2', 'en/fees.md', 'en/move.md'], 2, '--block goes with one translation'],
    [['confirm', 'de/fees.md'], 1, 'confirm-refused'],
    [['confirm', '--minor', 'de/fees.md'], 1, 'does not lie in a Git repository'],
  ])('%j ends with %i and a sentence', async (argv, code, sentence) => {
    const result = await run(...argv)
    expect(result.code).toBe(code)
    expect(result.stderr).toContain(sentence)
  })
})

describe('a build', () => {
  const site = {
    'municipality.yaml': 'name: T\nbase_url: https://example.org\nlanguages: [de, en]\ntime_zone: Europe/Berlin\n',
    'de/index.md': '---\ntitle: T\n---\n\nText.\n',
    'de/imprint.md': '---\ntitle: I\n---\n\nText.\n',
    'de/later.md': '---\ntitle: Später\npublish_at: 2026-05-01\n---\n\nText.\n',
    'de/work.md': '---\ntitle: Arbeit\n---\n\nText.\n',
    'en/work.md': '---\ntitle: Work\nstatus: draft\n---\n\nText.\n',
  }
  const paths = async (options: Parameters<typeof buildInMemory>[1]) => {
    const { result, output } = await buildInMemory(site, options)
    expect(result.messages).toEqual([])
    return { drafts: result.drafts, files: output.files }
  }

  test('publishes a page when its day has come where the municipality lies', async () => {
    expect((await paths({ now: '2026-04-30T21:59:59.000Z' })).files.has('de/later/index.html')).toBe(false)
    expect((await paths({ now: '2026-04-30T22:00:00.000Z' })).files.has('de/later/index.html')).toBe(true)
  })

  test('keeps a translation back that is a draft, and says which texts readers do not get', async () => {
    const { drafts, files } = await paths({ now: '2026-04-01T00:00:00.000Z' })
    expect(drafts).toEqual(['de/later.md', 'en/work.md'])
    const page = new TextDecoder().decode(files.get('en/work/index.html'))
    expect(page).toContain('<h1 lang="de" dir="ltr">Arbeit</h1>')
  })

  test('shows drafts and marks them where it is asked to', async () => {
    const { drafts, files } = await paths({ now: '2026-04-01T00:00:00.000Z', drafts: 'show' })
    expect(drafts).toEqual([])
    for (const path of ['de/later/index.html', 'en/work/index.html']) {
      expect(new TextDecoder().decode(files.get(path)), path).toContain('class="banner draft"')
    }
    expect(new TextDecoder().decode(files.get('de/work/index.html'))).not.toContain('class="banner draft"')
  })

  test('writes no board where none is wanted', async () => {
    const off = { ...site, 'municipality.yaml': `${site['municipality.yaml']}status_board: false\n` }
    expect((await buildInMemory(off)).output.files.has('status/index.html')).toBe(false)
    expect((await buildInMemory(site)).output.files.has('status/index.html')).toBe(true)
  })
})

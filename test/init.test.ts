import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { createContent, createLanguage } from '../src/flow/create/content.ts'
import { startMunicipality, startNetwork } from '../src/flow/create/network.ts'
import { nameFrom } from '../src/flow/create/start.ts'
import { chooseHome, isRefusal, lookAround, settle } from '../src/flow/create/surroundings.ts'
import { editorFiles } from '../src/flow/editor-files.ts'
import { ask } from '../src/host/ask.ts'
import { createMemory, type MemoryFiles } from '../src/host/memory.ts'
import { readStarter } from '../src/host/starter.ts'
import { kinds } from '../src/kinds/index.ts'
import { findSchema, schemaNames } from '../src/kinds/json-schema.ts'
import { buildInMemory, checkInMemory, shelves as shipped } from './support/build.ts'
import { inEnglish } from './support/findings.ts'
import { temporaryFolder } from './support/host.ts'
import { runProgram } from './support/program.ts'

const shelves = { ...shipped, kinds }
const starter = readStarter()
const folder = temporaryFolder()
afterAll(() => folder.remove())

function start(languages: readonly string[], name = 'Musterstadt'): Readonly<Record<string, string>> {
  const files = startNetwork({
    ...starter,
    name,
    languages,
    baseUrl: 'https://example.org',
    packageName: 'integreat-site@0.1.0',
    shelves,
  })
  return Object.fromEntries(files)
}

/** The texts that a Map of files holds. */
function textsOf(files: MemoryFiles): Readonly<Record<string, string>> {
  return Object.fromEntries([...files.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]))
}

async function findingsOf(content: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { messages } = await checkInMemory(content, { warnings: 'errors' })
  return messages.map(inEnglish).map(({ file, ruleId, reason }) => `${file} ${ruleId} ${reason}`)
}

describe('a new network of one', () => {
  test.each([[['de', 'en']], [['en', 'de']], [['de', 'uk', 'ar']], [['en']]])(
    'in %j has no finding and builds at once',
    async (languages) => {
      const content = start(languages)
      expect(await findingsOf(content)).toEqual([])
      const { result, output } = await buildInMemory(content)
      expect(result.published).toEqual([''])
      expect([...output.files.keys()]).toEqual(expect.arrayContaining(languages.map((code) => `${code}/index.html`)))
    },
  )

  test('has what an office needs beside its pages', () => {
    expect(Object.keys(start(['de', 'en']))).toEqual(
      expect.arrayContaining([
        ...['.gitignore', '.gitlab-ci.yml', '.github/workflows/check.yml', '.github/workflows/site.yml'],
        ...['.vscode/settings.json', '.vscode/extensions.json', '.vscode/integreat.code-snippets'],
        ...['README.md', 'README.de.md', 'municipality.yaml', 'de/imprint.md', 'en/snippets/office-hours.md'],
      ]),
    )
  })

  test('keeps a name whatever signs are in it', async () => {
    const content = start(['de'], 'Bad "X": #1 & Söhne, {y} – no')
    expect(await findingsOf(content)).toEqual([])
    const { output } = await buildInMemory(content)
    expect(new TextDecoder().decode(output.files.get('de/index.html'))).toContain('Bad &quot;X&quot;: #1 &amp; Söhne')
  })

  test('does not publish what is not translated, and shows translators the text and where it comes from', async () => {
    const content = start(['de', 'uk'])
    expect(content['uk/imprint.md']).toContain('status: draft # Translate this file from German (de/imprint.md)')
    expect(content['uk/imprint.md']).toContain('## Herausgeberin {#publisher}')
    const { output } = await buildInMemory(content)
    expect(new TextDecoder().decode(output.files.get('uk/imprint/index.html'))).toContain('lang="de"')
  })

  test('leaves no word of its READMEs to fill in', () => {
    const content = start(['de', 'en'])
    expect(`${content['README.md']}${content['README.de.md']}`).not.toMatch(/\{\{/)
    expect(content['README.de.md']).toContain('# Musterstadt')
  })

  test('takes its name from the folder', () => {
    expect(nameFrom('bad-tölz_nord')).toBe('Bad Tölz Nord')
  })
})

const small = {
  'municipality.yaml': 'name: Lindenstadt\nbase_url: https://example.org\nlanguages: [de, en]\n',
  'de/index.md': '---\ntitle: Willkommen\n---\n\nGuten Tag.\n',
  'en/index.md': '---\ntitle: Welcome\n---\n\nGood day.\n',
  'de/imprint.md':
    '---\ntitle: Impressum\nslug: impressum\nupdated: 2026-01-01\n---\n\nStadt, siehe [Start](index.md).\n',
  'de/snippets/hours.md': '---\ntitle: Zeiten\n---\n\nMontag 8 bis 12 Uhr.\n',
  'de/organizations/town.md': '---\ntitle: Stadt\n---\n',
}

function around(content: Readonly<Record<string, string>>) {
  const found = lookAround(createMemory(content), shelves)
  if (isRefusal(found)) throw new Error(found.refusal)
  return found
}

/** What `new` would add to a network; a refusal as its sentence. */
function make(
  content: Readonly<Record<string, string>>,
  kindName: string,
  key: string,
  languages: readonly string[] = [],
  named: Parameters<typeof chooseHome>[1] = {},
): Readonly<Record<string, string>> | string {
  const there = around(content)
  const home = chooseHome(there, named)
  if (isRefusal(home)) return home.refusal
  const kind = kinds.find(({ name }) => name === kindName)
  if (!kind) throw new Error(`There is no kind ${kindName}.`)
  const answer = createContent(there, home, { kind, key, title: 'Mein Titel', languages })
  return isRefusal(answer) ? answer.refusal : Object.fromEntries(answer.files)
}

describe('new', () => {
  test.each(kinds.map(({ name, names }) => [name, names ? 'privacy' : 'housing/rent'] as const))(
    '%s makes files in the languages that are asked for, and they have no finding',
    async (kind, key) => {
      const made = make(small, kind, key, ['en', 'uk'])
      if (typeof made === 'string') throw new Error(made)
      expect(Object.keys(made).map((path) => path.split('/')[0])).toEqual(['de', 'en', 'uk'])
      expect(await findingsOf({ ...small, ...made })).toEqual([])
    },
  )

  test('page makes a draft that is not published until its line is deleted', async () => {
    const made = make(small, 'page', 'rent')
    if (typeof made === 'string') throw new Error(made)
    const draft = made['de/rent.md'] ?? ''
    const path = 'de/rent/index.html'
    expect((await buildInMemory({ ...small, ...made })).output.files.has(path)).toBe(false)
    const done = `${draft.replace(/^status: draft.*\n/m, '')}\nMiete.\n`
    expect((await buildInMemory({ ...small, 'de/rent.md': done })).output.files.has(path)).toBe(true)
  })

  test('page shows the text to translate where the page is there already, and never touches a file', () => {
    const made = make(small, 'page', 'imprint', ['en', 'de'])
    expect(made).toEqual({
      'en/imprint.md':
        '---\ntitle: Impressum\nstatus: draft # Translate this file from German (de/imprint.md), then delete this line.\n' +
        '---\n\nStadt, siehe [Start](index.md).\n',
    })
  })

  test('page lies in the folder that its pages have already', () => {
    const content = { ...small, 'de/housing/rent.md': '---\ntitle: Miete\n---\n\nText.\n' }
    expect(Object.keys(make(content, 'page', 'housing'))).toEqual(['de/housing/index.md'])
  })

  test.each([
    ['a name that no address can have', 'page', 'Housing/rent', /capital letters/],
    ['a name with dots', 'page', '../rent', /cannot be part of an address/],
    ['an empty name', 'snippet', '', /./],
    ['a page in the folder of another kind', 'page', 'snippets/rent', /another kind of file: "snippet"/],
    ['a page beside a page of the same path', 'page', 'imprint/rent', /both this page and a folder/],
    ['a legal page that there is none', 'legal', 'privasy', /there are: imprint, privacy, accessibility/],
  ])('refuses %s', (_, kind, key, sentence) => {
    expect(make(small, kind, key)).toEqual(expect.stringMatching(sentence))
  })

  test('snippet makes a draft that pages cannot use yet, and says so to who tries', async () => {
    const made = make(small, 'snippet', 'contact')
    if (typeof made === 'string') throw new Error(made)
    const content = { ...small, ...made, 'de/index.md': '---\ntitle: Willkommen\n---\n\n::snippet[contact]\n' }
    expect(await findingsOf(content)).toEqual(['de/index.md snippet-unknown The snippet "contact" is not public yet.'])
    const done = (made['de/snippets/contact.md'] ?? '').replace(/^status: draft.*\n/m, '')
    expect(await findingsOf({ ...content, 'de/snippets/contact.md': `${done}\nRufen Sie an.\n` })).toEqual([])
  })

  test('language makes drafts of what is missing, and nothing of it is published', async () => {
    const there = around({
      ...small,
      'uk/index.md': '---\ntitle: Вітаємо\n---\n\nДобрий день, вітаємо вас у нашому місті.\n',
    })
    const home = chooseHome(there, {})
    if (isRefusal(home)) throw new Error(home.refusal)
    const answer = createLanguage(there, home, 'uk')
    if (isRefusal(answer)) throw new Error(answer.refusal)
    expect([...answer.files.keys()]).toEqual(['uk/imprint.md', 'uk/snippets/hours.md'])
    const offered = small['municipality.yaml'].replace('[de, en]', '[de, en, uk]')
    const content = {
      ...textsOf(there.content as MemoryFiles),
      ...Object.fromEntries(answer.files),
      'municipality.yaml': offered,
    }
    expect(await findingsOf(content)).toEqual([])
    expect(createLanguage(around(content), home, 'de')).toHaveProperty('refusal')
  })

  test('language shows the text of the language that it is translated from', () => {
    const content = { ...small, 'municipality.yaml': `${small['municipality.yaml']}translated_from: {ar: en}\n` }
    const there = around(content)
    const home = chooseHome(there, {})
    if (isRefusal(home)) throw new Error(home.refusal)
    const answer = createLanguage(there, home, 'ar')
    if (isRefusal(answer)) throw new Error(answer.refusal)
    expect(answer.files.get('ar/index.md')).toContain('Translate this file from English (en/index.md)')
    expect(answer.files.get('ar/imprint.md')).toContain('Translate this file from German (de/imprint.md)')
  })
})

const network = {
  'integreat.yaml': 'title: Netz\nbase_url: https://example.org\nlanguages: [de, en]\n',
  'shared/germany/layer.yaml': 'name: Germany\n',
  'shared/germany/de/work.md': '---\ntitle: Arbeit\n---\n\nText.\n',
  'municipalities/a/municipality.yaml': 'name: A\nextends: [germany]\n',
  'municipalities/a/de/index.md': '---\ntitle: Willkommen\n---\n\nText.\n',
  'municipalities/a/de/imprint.md': '---\ntitle: Impressum\n---\n\nText.\n',
}

describe('in a network of many', () => {
  test('a new municipality has a start page and an imprint, and no finding', async () => {
    const files = startMunicipality(
      { name: 'Neustadt', languages: ['de', 'en', 'ar'], texts: starter.texts, shelves },
      { id: 'neustadt', layers: ['germany'] },
    )
    const answer = settle(around(network), files)
    expect(isRefusal(answer)).toBe(false)
    const offered = network['integreat.yaml'].replace('[de, en]', '[de, en, ar]')
    expect(await findingsOf({ ...network, 'integreat.yaml': offered, ...Object.fromEntries(files) })).toEqual([])
  })

  test('a municipality cannot have an address of the website itself', () => {
    const files = startMunicipality(
      { name: 'X', languages: ['de'], texts: starter.texts, shelves },
      { id: 'assets', layers: [] },
    )
    expect(settle(around(network), files)).toMatchObject({ refusal: expect.stringContaining('"assets"') })
  })

  test('files go to the municipality or layer that is named; where there are several, one must be', () => {
    expect(Object.keys(make(network, 'page', 'rent', [], { layer: 'germany' }))).toEqual(['shared/germany/de/rent.md'])
    expect(Object.keys(make(network, 'page', 'rent'))).toEqual(['municipalities/a/de/rent.md'])
    const two = { ...network, 'municipalities/b/municipality.yaml': 'name: B\n' }
    expect(make(two, 'page', 'rent')).toBe('Say for which one: --municipality a or b.')
    expect(chooseHome(around(two), { municipality: 'aa' })).toMatchObject({ expected: ['a'] })
  })
})

describe('editor files', () => {
  const fresh = editorFiles({ isSingle: true, existing: new Map() })

  test('are no content', async () => {
    expect(await findingsOf({ ...small, ...Object.fromEntries(fresh.files) })).toEqual([])
  })

  test('hold a schema of every kind of file, and every setting that names one names a file', () => {
    const names = [...fresh.files.keys()].flatMap((path) => /^\.integreat\/schemas\/(.+)\.json$/.exec(path)?.[1] ?? [])
    expect(names).toEqual(schemaNames)
    for (const isSingle of [true, false]) {
      const { files } = editorFiles({ isSingle, existing: new Map() })
      const settings = JSON.parse(files.get('.vscode/settings.json') ?? '')
      const wired = Object.keys(settings['yaml.schemas']).map((path) => path.replace(/^\.\//, ''))
      expect(wired.filter((path) => !files.has(path))).toEqual([])
    }
  })

  test('know the keys of both configurations in a network of one', () => {
    const { properties, required } = findSchema('network-of-one') as { properties: object; required: readonly string[] }
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['name', 'facts', 'base_url', 'rules']))
    expect(required).toEqual(expect.arrayContaining(['name', 'base_url', 'languages']))
  })

  test('offer directives that the parser knows, and the values of each key', async () => {
    const snippets: Record<string, { prefix: string; body: string[] }> = JSON.parse(
      fresh.files.get('.vscode/integreat.code-snippets') ?? '',
    )
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's own form of a choice
    expect(snippets['status']?.body).toEqual(['status: ${1|draft,review,public,archived|}'])
    const boxes = Object.values(snippets).filter(({ prefix }) => prefix === 'note' || prefix === 'details')
    const filled = boxes
      .flatMap(({ body }) => body)
      .join('\n')
      .replace(/\$\{\d:(\w+)\}/g, '$1')
      .replaceAll('$0', 'Text.')
    expect(await findingsOf({ ...small, 'de/index.md': `---\ntitle: Start\n---\n\n${filled}\n` })).toEqual([])
  })

  test('keep what a person has set, and leave a file with comments alone', () => {
    const existing = new Map([
      ['.vscode/settings.json', '{"files.eol": "auto", "yaml.schemas": {"own.json": "x.yaml"}}'],
      ['.vscode/extensions.json', '{\n  // ours\n  "recommendations": []\n}'],
    ])
    const { files, left } = editorFiles({ isSingle: true, existing })
    const settings = JSON.parse(files.get('.vscode/settings.json') ?? '')
    expect(settings['files.eol']).toBe('auto')
    expect(Object.keys(settings['yaml.schemas'])).toEqual(
      expect.arrayContaining(['own.json', './.integreat/schemas/layer.json']),
    )
    expect(left.map(({ file }) => file)).toEqual(['.vscode/extensions.json'])
    expect(files.has('.vscode/extensions.json')).toBe(false)
  })
})

describe('questions', () => {
  const asked = (typed: string) => {
    const input = new PassThrough()
    const output = new PassThrough()
    const answers = ask(
      [
        { text: 'Name?', usual: 'Town' },
        { text: 'Languages?', usual: 'de', judge: (answer) => (answer === 'xx' ? 'No such language.' : undefined) },
      ],
      { input, output },
    )
    input.end(typed)
    return { answers, output }
  }

  test('take what is usual where only Enter is pressed, and ask again where an answer cannot be', async () => {
    const { answers, output } = asked('\nxx\nen\n')
    expect(await answers).toEqual(['Town', 'en'])
    expect(String(output.read())).toContain('No such language.')
  })

  test('end where nobody answers any more', async () => {
    expect(await asked('Town\n').answers).toBeUndefined()
  })
})

describe('the program', { timeout: 120_000 }, () => {
  const town = join(folder.path, 'my-town')

  test('starts a network without asking, checks and builds it, and knows its translations as up to date', async () => {
    const made = await runProgram(['init', town, '--yes'])
    expect(made, made.stderr).toMatchObject({ code: 0 })
    expect(readFileSync(join(town, 'municipality.yaml'), 'utf8')).toContain('name: My Town')
    const check = await runProgram(['check', town, '--strict', '--drafts'])
    expect(check).toMatchObject({ code: 0, stdout: '' })
    const build = await runProgram(['build', '--strict'], { cwd: town })
    expect(build, build.stderr).toMatchObject({ code: 0 })
    expect(await runProgram(['status', town, '--min-coverage', '100'])).toMatchObject({ code: 0 })
  })

  test('refuses a folder that is not empty, names what is there and changes nothing', async () => {
    const full = join(folder.path, 'full')
    mkdirSync(full)
    writeFileSync(join(full, 'notes.txt'), 'mine')
    const run = await runProgram(['init', full])
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('notes.txt')
    mkdirSync(join(folder.path, 'cloned/.git'), { recursive: true })
    expect(await runProgram(['init', join(folder.path, 'cloned'), '-l', 'en,fr'])).toMatchObject({ code: 0 })
    expect(await runProgram(['init', join(full, 'notes.txt')])).toMatchObject({ code: 2 })
  })

  test.each([
    ['a language that there is none', ['init', 'x', '--languages', 'de,ukr'], 'Did you mean "uk"?'],
    ['a first language without texts', ['init', 'x', '--languages', 'fr,de'], 'written in de and en'],
    ['a kind that there is none', ['new', 'pgae', 'rent', 'my-town'], 'Did you mean "page"?'],
    ['a municipality in a network of one', ['new', 'municipality', 'b', 'my-town'], 'network of one'],
    ['a language that has no code', ['new', 'language', 'ukr', 'my-town'], 'Did you mean "uk"?'],
    ['a name that nearly is one', ['new', 'legal', 'privasy', 'my-town'], 'Did you mean "privacy"?'],
  ])('answers %s with what was probably meant', async (_, args, sentence) => {
    const run = await runProgram(args, { cwd: folder.path })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(sentence)
  })

  test('makes pages and languages, prints their paths, and does not write twice', async () => {
    const page = await runProgram(['new', 'page', 'housing/rent', '--title', 'Miete', '-l', 'de,en'], { cwd: town })
    expect(page).toMatchObject({ code: 0, stdout: 'de/housing/rent.md\nen/housing/rent.md\n' })
    const language = await runProgram(['new', 'language', 'uk'], { cwd: town })
    expect(language.stdout.split('\n')).toContain('uk/housing/rent.md')
    expect(language.stderr).toContain('add "uk" to "languages"')
    const again = await runProgram(['new', 'language', 'uk'], { cwd: town })
    expect(again).toMatchObject({ code: 0, stdout: '' })
    expect(await runProgram(['check', town, '--strict'])).toMatchObject({ code: 0, stdout: '' })
  })

  test('writes the schemas again where they have changed', async () => {
    writeFileSync(join(town, '.integreat/schemas/page.json'), '{}')
    const run = await runProgram(['schema', '--write', town])
    expect(run).toMatchObject({ code: 0 })
    expect(run.stderr).toContain('1 of ')
  })
})

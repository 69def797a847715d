import { stripVTControlCharacters } from 'node:util'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { ReportSummary } from '../src/cli/report/format.ts'
import { formatGithubSummary } from '../src/cli/report/github-summary.ts'
import { formats, isFormat } from '../src/cli/report/index.ts'
import { reportJsonSchema } from '../src/cli/report/report-schema.ts'
import { sentence } from '../src/ground/sentence.ts'
import type { Message } from '../src/values/message.ts'
import { plain } from './support/findings.ts'

const sources: Readonly<Record<string, string>> = {
  'municipalities/lindenstadt/de/rent.md': '---\ntitle: Hilfe: Wohnen\norder: 1\n---\n\nText\n',
  'municipalities/lindenstadt/ar/rent.md': '---\ntitle: السكن\n---\n\nاقرأ [المزيد](../work/job.md) هنا.\n',
  'municipalities/lindenstadt/zh-cn/rent.md': '---\ntitle: 住房\n---\n\n\t你好 [工作](../work/job.md)。\n',
  'shared/bavaria/de/long.md': `${'Ein langer Satz ohne Ende, '.repeat(12)}[hier](http://example.org) ${'und noch mehr davon '.repeat(12)}\n`,
}

const link = {
  level: 'error',
  ruleId: 'link-broken',
  reason: plain('The link leads nowhere: there is no page "work/job".'),
} as const

const messages: readonly Message[] = [
  {
    file: 'municipalities/lindenstadt/ar/rent.md',
    place: { line: 5, column: 6, endColumn: 29 },
    ...link,
    expected: ['../work/jobs.md'],
  },
  {
    file: 'municipalities/lindenstadt/de/rent.md',
    place: { line: 2, column: 13 },
    level: 'error',
    ruleId: 'front-matter',
    reason: plain('A value that holds a colon needs quotes.'),
    note: plain('Write it like this:\ntitle: "Hilfe: Wohnen"'),
  },
  { file: 'municipalities/lindenstadt/zh-cn/rent.md', place: { line: 5, column: 5, endColumn: 23 }, ...link },
  {
    file: 'shared/bavaria/de/long.md',
    place: { line: 1, column: 326, endColumn: 352 },
    level: 'warning',
    ruleId: 'link-insecure',
    reason: plain('The link is not encrypted.'),
    municipality: 'lindenstadt',
  },
  {
    file: 'shared/bavaria/media/a\n::error::x\x1b]0;.md',
    level: 'warning',
    ruleId: 'file-ignored',
    reason: plain('::set-output name=x::y ##[add-mask]z \u202e'),
  },
  ...Array.from({ length: 14 }, (_, number) => ({
    file: `shared/bavaria/de/page-${number}.md`,
    place: { line: number + 1, column: 1 },
    level: 'warning' as const,
    ruleId: 'description-missing',
    reason: plain('The page has no description.'),
  })),
]

const summary: ReportSummary = {
  errors: 3,
  warnings: 16,
  published: ['birkenfeld'],
  kept: ['lindenstadt'],
  pages: 40,
  files: { written: 12, unchanged: 100, removed: 1 },
}

const options = {
  sourceOf: (file: string) => sources[file],
  colour: false,
  verbose: false,
  summary,
  folder: '',
  version: '1.2.3',
}

/** Findings in sentences that the program says. */
const told: readonly Message[] = [
  {
    file: 'municipalities/lindenstadt/ar/rent.md',
    place: { line: 5, column: 6, endColumn: 29 },
    level: 'error',
    ruleId: 'link-broken',
    reason: sentence`This link leads nowhere: there is no page ${'../work/job.md'}.`,
    expected: ['../work/jobs.md'],
    note: sentence`Write the path of a Markdown file, from this file, with .md at the end.`,
  },
  ...Array.from({ length: 7 }, (_, number) => ({
    file: `shared/bavaria/de/page-${number}.md`,
    place: { line: number + 1, column: 1 },
    level: 'warning' as const,
    ruleId: 'link-http',
    reason: sentence`The address "${'http://example.org'}" is not protected on its way (http).`,
    municipality: 'lindenstadt',
    fix: { type: 'replace', from: 'a', to: 'b' } as const,
  })),
]

const inGerman = { ...options, language: 'de' } as const

/** A finding that says something hostile wherever it says anything. */
function hostileFinding(text: string): Message {
  return {
    file: text,
    place: { line: 1, column: 1, endColumn: 3 },
    level: 'error',
    ruleId: text,
    reason: plain(text),
    expected: [text],
    note: plain(text),
    municipality: text,
  }
}

const hostile = 'a\n::error::x\x1b]0;\x9b\u202e\u2028##[add-mask]##vso[x]%0A,b:c <script>|`*[y](z) {0} \ud800'
const hostileMessage = hostileFinding(hostile)

describe('the report for people', () => {
  test('has place, sentence, lines and hints, and counts at the end', async () => {
    await expect(formats.pretty(messages, options)).toMatchFileSnapshot('fixtures/report/pretty.txt')
  })

  test('marks with colours where they are wanted, and only there', async () => {
    const coloured = formats.pretty(messages.slice(0, 4), { ...options, colour: true })
    expect(stripVTControlCharacters(coloured)).toBe(formats.pretty(messages.slice(0, 4), options))
    await expect(coloured.replaceAll('\x1b', '␛')).toMatchFileSnapshot('fixtures/report/pretty-colour.txt')
  })

  test('shows everything when asked to', () => {
    const text = formats.pretty(messages, { ...options, verbose: true })
    expect(text.match(/The page has no description\./g)).toHaveLength(14)
    expect(text).not.toContain('more like this')
  })

  test('lists the same finding apart in up to five places', () => {
    const text = formats.pretty(messages.slice(-5), options)
    expect(text.match(/The page has no description\./g)).toHaveLength(5)
    expect(text.split('\n').at(-1)).toBe('5 warnings in 5 files')
  })

  test('shows twenty warnings of a rule and counts the rest, but every error', () => {
    const many = (level: 'error' | 'warning', ruleId: string) =>
      Array.from({ length: 25 }, (_, index) => ({
        file: `de/${index}.md`,
        level,
        ruleId,
        reason: plain(`Number ${index}.`),
      }))
    const found = [...many('error', 'link-broken'), ...many('warning', 'link-http'), ...many('warning', 'image-alt')]
    const text = formats.pretty([...found, ...messages.slice(-7)], options)
    expect(text.match(/error {2}link-broken/g)).toHaveLength(25)
    expect(text.match(/warning {2}link-http/g)).toHaveLength(20)
    expect(text.match(/more like this/g)).toHaveLength(1)
    expect(text).toContain(
      '\n\nWarnings not shown: 5 × link-http, 5 × image-alt (--verbose shows all).\n\n25 errors, 57',
    )
    expect(formats.pretty(found, { ...options, verbose: true })).not.toContain('not shown')
  })

  test('speaks German where it is asked to', async () => {
    await expect(formats.pretty(told, inGerman)).toMatchFileSnapshot('fixtures/report/pretty-german.txt')
    expect(formats.pretty(told.slice(-1), inGerman)).toMatch(
      /\n1 Warnung in 1 Datei\n„integreat check --fix“ behebt 1 /,
    )
  })

  test('is empty where there is nothing to say', () => {
    expect(formats.pretty([], options)).toBe('')
  })

  test('lets nothing through that steers a terminal or a CI system', () => {
    const hostile = '\n::error::x\x1b[2J\x9b\u202e ##[stop]'
    const text = formats.pretty(
      Array.from({ length: 7 }, () => hostileFinding(hostile)),
      { ...options, sourceOf: () => `::warning::x\x1b[2J\x9b\u202e ##[stop]${hostile}` },
    )
    expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e|^\s*::|##\[/mu)
  })
})

describe('the report for programs', () => {
  const report = z.strictObject({
    version: z.literal(1),
    messages: z.array(
      z.strictObject({
        file: z.string(),
        place: z.strictObject({ line: z.int(), column: z.int(), endColumn: z.int().nullable() }).nullable(),
        level: z.enum(['error', 'warning']),
        ruleId: z.string(),
        reason: z.string(),
        expected: z.array(z.string()),
        note: z.string().nullable(),
        fixable: z.boolean(),
        municipality: z.string().nullable(),
        url: z.string().nullable(),
      }),
    ),
    summary: z.strictObject({
      errors: z.int(),
      warnings: z.int(),
      published: z.array(z.string()),
      kept: z.array(z.string()),
      pages: z.int(),
      files: z.strictObject({ written: z.int(), unchanged: z.int(), removed: z.int() }),
    }),
  })

  test('has one shape, whatever a finding lacks', async () => {
    const text = formats.json(messages.slice(0, 5), options)
    expect(report.parse(JSON.parse(text)).messages).toHaveLength(5)
    await expect(text).toMatchFileSnapshot('fixtures/report/report.json')
    expect(report.parse(JSON.parse(formats.json([], options))).messages).toEqual([])
  })

  test('gives every text back as it was, and holds nothing that steers a terminal', () => {
    const hostile = 'a\n::error::x\x1b]0;\x9b\u202e\u2028##[add-mask]##vso[x]'
    const text = formats.json(
      [{ file: hostile, level: 'error', ruleId: 'x', reason: plain(hostile), note: plain(hostile) }],
      options,
    )
    expect(JSON.parse(text).messages[0]).toMatchObject({ file: hostile, reason: hostile, note: hostile })
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]|##\[|##vso\[/u)
  })
})

test('the published schema of the report for programs holds for it, and for one with later keys', () => {
  const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema())
  for (const found of [[], messages, [hostileMessage]]) {
    const given = JSON.parse(formats.json(found, options))
    expect(validate(given), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...given, later: 1 })).toBe(true)
    expect(validate({ ...given, version: 2 })).toBe(false)
    expect(validate({ ...given, messages: [{}] })).toBe(false)
  }
})

describe('the report for GitHub', () => {
  test('has a command for each finding, at its line', async () => {
    await expect(formats.github(messages, options)).toMatchFileSnapshot('fixtures/report/github.txt')
    expect(formats.github([], options)).toBe('')
  })

  test('names files from the root of the repository', () => {
    const text = formats.github(messages.slice(0, 1), { folder: 'content/' })
    expect(text).toMatch(/^::error file=content\/municipalities\/lindenstadt\/ar\/rent\.md,line=5,/)
  })

  test('lets nothing become a command, a property or a line of its own', () => {
    const text = formats.github([hostileMessage], options)
    expect(text).toMatch(/^::error [^:\n]*::[^\n]*$/)
    expect(
      text
        .match(/^::error ([^:]*)::/)?.[1]
        ?.split(',')
        .map((property) => property.split('=')[0]),
    ).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
    expect(text).not.toMatch(/\p{Cc}|[\u202e\u2028]|##\[|##vso\[/u)
    expect(text).toContain('%250A')
  })

  test('sums up the run in Markdown that holds no markup but ours', async () => {
    await expect(formatGithubSummary(messages, options)).toMatchFileSnapshot('fixtures/report/github-summary.md')
    const text = formatGithubSummary([hostileMessage], { ...options, summary: { ...summary, kept: [hostile] } })
    expect(text.match(/<[a-z/]+/g)?.filter((tag) => !/^<\/?(?:table|tr|th|td|code|br|sub|p)$/.test(tag))).toEqual([])
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]|^(?!<|$).*\[y\]/mu)
  })

  test('sums up a run without findings, and one with more than fit', () => {
    const none = { ...summary, errors: 0, warnings: 0, kept: [] }
    expect(formatGithubSummary([], { folder: '', summary: none })).toBe('### integreat: 0 errors, 0 warnings\n\n')
    const many = Array.from({ length: 503 }, () => messages[0] ?? hostileMessage)
    const text = formatGithubSummary(many, options)
    expect(text.match(/<tr><td>/g)).toHaveLength(500)
    expect(text).toContain('… and 3 more, in the log of this step.')
  })
})

describe('the report for GitLab', () => {
  const report = z.array(
    z.strictObject({
      description: z.string().min(1),
      check_name: z.string().min(1),
      fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
      severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
      location: z.strictObject({
        path: z.string().regex(/^(?!\/|\.\/)/),
        lines: z.strictObject({ begin: z.int().min(1) }),
      }),
    }),
  )
  const read = (found: readonly Message[]) => report.parse(JSON.parse(formats.gitlab(found, options)))

  test('has what Code Quality asks for', async () => {
    await expect(formats.gitlab(messages.slice(0, 6), options)).toMatchFileSnapshot('fixtures/report/gitlab.json')
    expect(read(messages)).toHaveLength(messages.length)
    expect(read([])).toEqual([])
    expect(read([hostileMessage])[0]).toMatchObject({ check_name: hostile, location: { path: hostile } })
    expect(formats.gitlab([hostileMessage], options)).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]|##\[|##vso\[/u)
  })

  test('knows a finding again when lines above it come or go, and two alike apart', () => {
    const [one] = messages
    if (!one) throw new Error('There is no message.')
    const lower = { ...one, place: { line: 50, column: 1 } }
    const [first, second] = read([one, lower]).map(({ fingerprint }) => fingerprint)
    expect(second).not.toBe(first)
    expect(read([lower])[0]?.fingerprint).toBe(first)
    expect(new Set(read(messages).map(({ fingerprint }) => fingerprint)).size).toBe(messages.length)
  })
})

describe('the report in SARIF', () => {
  // ajv knows newer drafts only; between draft 4 and 7 the schema's words mean the same.
  const { $schema: _, id: __, ...schema } = sarifSchema
  const ajv = new Ajv({ strict: false, unicodeRegExp: false })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  const read = (found: readonly Message[]) => {
    const log = JSON.parse(formats.sarif(found, options))
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    return log.runs[0]
  }

  test('follows the schema, with the help of each rule that was broken', async () => {
    await expect(formats.sarif(messages.slice(0, 6), options)).toMatchFileSnapshot('fixtures/report/report.sarif')
    expect(read(messages).results).toHaveLength(messages.length)
    expect(read([])).toMatchObject({ columnKind: 'unicodeCodePoints', results: [], tool: { driver: { rules: [] } } })
    expect(validate({ ...JSON.parse(formats.sarif([], options)), version: '2.0.0' })).toBe(false)
  })

  test('points from each result to its rule', () => {
    const { results, tool } = read(messages)
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId)
  })

  test('keeps columns in code points, where a letter takes two UTF-16 units', () => {
    const place = { line: 5, column: 5, endColumn: 23 }
    const [result] = read([{ ...link, file: 'de/🏠.md', place }]).results
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'de/%F0%9F%8F%A0.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 5, startColumn: 5, endLine: 5, endColumn: 23 },
    })
  })

  test('takes hostile text for text', () => {
    const [result] = read([hostileMessage]).results
    expect(result.ruleId).toBe(hostile)
    expect(result.message.text).toContain('[y\\](z) {{0}}')
    expect(formats.sarif([hostileMessage], options)).not.toMatch(/[^\P{Cc}\n]|[\u202e\u2028]|##\[|##vso\[/u)
  })
})

describe('in German', () => {
  const said = 'Dieser Link führt ins Leere: Es gibt keine Seite ../work/job.md.'

  test('the reports of CI systems say so too', () => {
    const whole = `${said}%0AMeinten Sie: ../work/jobs.md%0ASchreiben Sie den Pfad`
    expect(formats.github(told.slice(0, 1), inGerman)).toContain(`title=link-broken::${whole}`)
    const summed = formatGithubSummary(told, inGerman)
    expect(summed).toMatch(/^### integreat: 3 Fehler, 16 Warnungen\n/)
    expect(summed).toContain(`<th>Wo</th><th>Was</th></tr>`)
    expect(summed).toContain(`❌ ${said}<br>Meinten Sie: ../work/jobs.md<br>Schreiben Sie`)
    const { runs } = JSON.parse(formats.sarif(told, inGerman))
    expect(runs[0]).toMatchObject({ language: 'de', results: [{ level: 'error' }, ...told.slice(1).map(() => ({}))] })
    expect(runs[0].results[0].message.text).toMatch(/^Dieser Link führt ins Leere/)
    expect(runs[0].tool.driver.rules[0].shortDescription.text).toMatch(/^Ein Link führt ins Leere/)
  })

  test('a finding keeps its fingerprint', () => {
    const [english, german] = [options, inGerman].map((given) => JSON.parse(formats.gitlab(told, given)))
    expect(german[0].description).toContain(said)
    const fingerprintsOf = (report: ReadonlyArray<{ readonly fingerprint: string }>) =>
      report.map(({ fingerprint }) => fingerprint)
    expect(fingerprintsOf(german)).toEqual(fingerprintsOf(english))
  })

  test('the report for programs keeps its English, with the German beside it', () => {
    const [english, german] = [options, inGerman].map((given) => JSON.parse(formats.json(told, given)))
    expect(german.messages[0]).toEqual({
      ...english.messages[0],
      german: { reason: said, note: expect.stringMatching(/^Schreiben Sie den Pfad/) },
    })
    expect(english.messages[0].german).toBeUndefined()
    const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema())
    expect(validate(german), JSON.stringify(validate.errors)).toBe(true)
  })
})

test('forms of report are known by their names only', () => {
  const names = ['pretty', 'json', 'github', 'gitlab', 'sarif']
  expect([...names, 'toString', '__proto__'].filter(isFormat)).toEqual(names)
})

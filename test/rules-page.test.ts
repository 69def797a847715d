import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import documentation from '../src/rules/documentation.json' with { type: 'json' }
import { addressOfRule, findRule, ruleFamilies } from '../src/rules/documentation.ts'
import { rules } from '../src/rules/index.ts'
import { networkRules } from '../src/rules/network-rules.ts'

/*
 * The table of rules (src/rules/documentation.json): every rule of the program is in it, nothing else is, and
 * src/rules/README.md shows it. After a change: npx vitest run --config test/vitest.config.ts test/rules-page.test.ts -u
 */
const source = join(import.meta.dirname, '../src')
const documented = ruleFamilies.flatMap((family) => family.rules)
const ids = documented.map(({ id }) => id)

const text = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('rules/documentation'))
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n')

/** The ways in which code names a rule, with its level where it stands beside it. */
const namings: ReadonlyArray<readonly [RegExp, 'error' | 'warning' | undefined]> = [
  [/errorFinding\(\s*'([a-z-]+)'/g, 'error'],
  [/warningFinding\(\s*'([a-z-]+)'/g, 'warning'],
  [/say\(\s*\w+,\s*'error',\s*'([a-z-]+)'/g, 'error'],
  [/say\(\s*\w+,\s*'warning',\s*'([a-z-]+)'/g, 'warning'],
  [/say\(\s*\w+,\s*\w+,\s*'([a-z-]+)'/g, undefined],
  [/ruleId: '([a-z-]+)',\s*level: 'error'/g, 'error'],
  [/ruleId: '([a-z-]+)',\s*level: 'warning'/g, 'warning'],
  [/level: 'error',\s*ruleId: '([a-z-]+)'/g, 'error'],
  [/level: 'warning',\s*ruleId: '([a-z-]+)'/g, 'warning'],
  [/ruleId: '([a-z-]+)'/g, undefined],
  [/ruleId(?: \?\?| =|:)[^\n]*? (?:\?|\?\?|:) '([a-z-]+)'/g, undefined],
  [/(?:fault|nowhere)\(\s*'([a-z]+-[a-z-]+)'/g, 'error'],
]

test('every rule that the program names is documented, with the level that it is named with', () => {
  const named = namings.flatMap(([pattern, level]) => [...text.matchAll(pattern)].map(([, id = '']) => ({ id, level })))
  const missing = named.filter(({ id, level }) => {
    const rule = findRule(id)
    return !rule || (level && !rule.levels.includes(level))
  })
  expect(missing).toEqual([])
  expect(new Set(named.map(({ id }) => id)).size).toBeGreaterThan(100)
})

test('every rule that a check over the site may report is documented', () => {
  expect([...rules, ...networkRules].flatMap((rule) => rule.ids).filter((id) => !findRule(id))).toEqual([])
})

test('no rule is documented that the program does not have, and none twice', () => {
  expect(ids.filter((id) => !text.includes(`'${id}'`))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

test('every rule has whole sentences in both languages', () => {
  const sentence = z.string().regex(/^[\p{Lu}"„].{9,}[^ ]$/u)
  const words = z.strictObject({ summary: sentence.endsWith('.'), advice: sentence })
  const levels = z.array(z.enum(['error', 'warning'])).min(1)
  const rule = z.strictObject({ levels, en: words, de: words })
  const title = z.strictObject({ en: z.string(), de: z.string() })
  const id = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/)
  const table = z.array(z.strictObject({ title, rules: z.record(id, rule) })).safeParse(documentation)
  expect(table.error?.issues).toBeUndefined()
})

test('the page of rules shows the table', async () => {
  await expect(writePage()).toMatchFileSnapshot('../src/rules/README.md')
  expect(addressOfRule('link-broken')).toBe('src/rules/README.md#link-broken')
  expect(addressOfRule('link-borken')).toBeUndefined()
})

function writePage(): string {
  const families = ruleFamilies.map(({ title, rules: members }) => {
    const sections = members.map(({ id, levels, en, de }) =>
      [
        `### ${id}`,
        `${levels.join(' or ')} · ${escapeMarkup(en.summary)}`,
        `**What to do:** ${escapeMarkup(en.advice)}`,
        `*Deutsch:* ${escapeMarkup(de.summary)} **Was zu tun ist:** ${escapeMarkup(de.advice)}`,
      ].join('\n\n'),
    )
    return [`## ${title.en}`, ...sections].join('\n\n')
  })
  return `${[head, ...families].join('\n\n')}\n`
}

function escapeMarkup(words: string): string {
  return words.replace(/[<>*[\]#&|`\\_{}]/g, '\\$&')
}

const head = `# Rules

<!-- Written from documentation.json by test/rules-page.test.ts; do not edit. -->

What \`integreat check\` may say, by the name that stands beside each finding. An error keeps a municipality's last good site, a warning is published. A network sets another level in \`integreat.yaml\`:

\`\`\`yaml
rules:
  link-http: error
  asset-unused: off
\`\`\`

*Deutsch:* Was \`integreat check\` sagen kann, nach dem Namen, der bei jeder Meldung steht. Ein Fehler („error“) lässt die letzte gute Website einer Kommune stehen, eine Warnung („warning“) wird veröffentlicht.

To add a check over the site, copy a file of this folder, add a line to \`index.ts\` and an entry to \`documentation.json\`. What it says stands behind the tag \`sentence\`, and in German in \`german.json\`.`

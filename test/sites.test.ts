import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formats } from '../src/cli/report/index.ts'
import { rules } from '../src/rules/index.ts'
import { networkRules } from '../src/rules/network-rules.ts'
import type { Message } from '../src/values/message.ts'
import { buildInMemory } from './support/build.ts'
import { listInGerman } from './support/findings.ts'

/*
 * Whole examples: a folder in, findings and a folder out. A new case is a new folder with `content/`, or with a map
 * `content.json` where the names are such that not every disk could hold them; with an empty `output/FILES.txt` beside
 * it, what is built is golden too.
 */
const fixtures = join(import.meta.dirname, 'fixtures/sites')
const cases = readdirSync(fixtures).sort()
const seen: Message[] = []

describe.each(cases)('%s', (name) => {
  const folder = join(fixtures, name)
  const content = readContent(folder)

  test('says what is wrong, and nothing else', async () => {
    const { result } = await buildInMemory(content)
    seen.push(...result.messages)
    await expect(show(result.messages, content)).toMatchFileSnapshot(join(folder, 'messages.txt'))
  })

  test.runIf(existsSync(join(folder, 'output')))('builds these files', async () => {
    const { output } = await buildInMemory(content)
    const paths = [...output.files.keys()].sort()
    await expect(`${paths.join('\n')}\n`).toMatchFileSnapshot(join(folder, 'output', 'FILES.txt'))
    for (const path of paths.filter((candidate) => !/\.(png|pdf)$/.test(candidate))) {
      const text = new TextDecoder().decode(output.files.get(path))
      await expect(text).toMatchFileSnapshot(join(folder, 'output', path))
    }
  })
})

test('every rule on the shelf is seen in a case', () => {
  const ids = [...rules, ...networkRules].flatMap((rule) => rule.ids)
  expect(ids.filter((id) => !seen.some(({ ruleId }) => ruleId === id))).toEqual([])
})

test('all of it is said in German', async () => {
  await expect(listInGerman(seen)).toMatchFileSnapshot(join(import.meta.dirname, 'fixtures/german/sites.txt'))
})

type Content = string | Readonly<Record<string, string>>

function readContent(folder: string): Content {
  const map = join(folder, 'content.json')
  return existsSync(map) ? JSON.parse(readFileSync(map, 'utf8')) : join(folder, 'content')
}

function readSource(content: Content, file: string): string | undefined {
  if (typeof content !== 'string') return content[file]
  return existsSync(join(content, file)) ? readFileSync(join(content, file), 'utf8') : undefined
}

function show(messages: readonly Message[], content: Content): string {
  const sourceOf = (file: string) => readSource(content, file)
  return formats.pretty(messages, { sourceOf, colour: false, verbose: true })
}

import { expect, test } from 'vitest'
import { check } from '../src/flow/build.ts'
import { sentence } from '../src/ground/sentence.ts'
import { createMemory } from '../src/host/memory.ts'
import { type Message, warningFinding } from '../src/values/message.ts'
import type { Rule } from '../src/values/rule.ts'
import { createTestHost, shelvesWith } from './support/build.ts'

// A hundred municipalities with two thousand pages each have so many, and more than a function takes arguments.
const many = 200_000

const chatty: Rule = {
  ids: ['chatty'],
  judge: () =>
    Array.from(
      { length: many },
      (_, line): Message => ({
        ...warningFinding('chatty', sentence`Line ${line}.`, { place: { line: line + 1, column: 1 } }),
        file: 'de/index.md',
      }),
    ),
}

test('a network may have more findings than a function has arguments', async () => {
  const content = createMemory({
    'municipality.yaml': 'name: Testort\nlanguages: [de]\nbase_url: https://example.org\n',
    'de/index.md': '---\ntitle: Start\n---\n\nText.\n',
  })
  const host = createTestHost(content, createMemory())
  const { messages } = await check(host, shelvesWith({ rules: [chatty] }), {
    drafts: 'hide',
    warnings: 'allowed',
    now: '2026-03-01T00:00:00.000Z',
  })
  expect(messages.filter(({ ruleId }) => ruleId === 'chatty')).toHaveLength(many)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BuildResult, build } from '../src/flow/build.ts'
import type { Host } from '../src/flow/shelves.ts'
import { createMemory, type MemoryFiles } from '../src/host/memory.ts'
import { createByteCache, createTestHost, shelves } from './support/build.ts'
import { isDeep } from './support/deep.ts'
import { type Content, type Edit, edits, startContent } from './support/edits.ts'

/* The law that everything about speed stands under: a warm build equals a cold one, byte for byte. */
const sequences = isDeep ? 1000 : 200
const options = { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' } as const

/** What an observer sees of a run. */
function seen(result: BuildResult, output: MemoryFiles) {
  const { files: _, ...rest } = result
  const texts = [...output.files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('latin1')] as const)
  return { ...rest, output: Object.fromEntries(texts.sort(([one], [other]) => (one < other ? -1 : 1))) }
}

/** A content folder that keeps the bytes of what was not touched, as a disk does. */
function createFolder(): { readonly memory: MemoryFiles; readonly take: (content: Content) => void } {
  const memory = createMemory()
  return {
    memory,
    take(content) {
      for (const path of [...memory.files.keys()]) if (!content.has(path)) memory.files.delete(path)
      for (const [path, text] of content) memory.write(path, text)
    },
  }
}

async function holdsAfter(steps: readonly Edit[], isResident: boolean): Promise<void> {
  const cache = createByteCache()
  const [warm, cold] = [createMemory(), createMemory()]
  const folder = createFolder()
  // As `dev` does, which keeps in memory what a build would read again.
  const recent: Host['recent'] = isResident ? new Map() : undefined
  const warmHost = () => ({ ...createTestHost(folder.memory, warm), cache, recent })
  const content = startContent()
  for (const step of [undefined, ...steps]) {
    step?.apply(content)
    folder.take(content)
    const coldResult = await build(createTestHost(folder.memory, cold), shelves, options)
    const warmResult = await build(warmHost(), shelves, options)
    expect(seen(warmResult, warm), `after: ${step?.what ?? 'nothing'}`).toEqual(seen(coldResult, cold))
  }
  const before = new Map(warm.files)
  const again = await build(warmHost(), shelves, options)
  expect(again.files.written, 'written where nothing changed').toBe(0)
  expect([...warm.files].every(([path, bytes]) => before.get(path) === bytes)).toBe(true)
}

test(`a warm build equals a cold one after any sequence of edits (${sequences} of them)`, {
  timeout: 1_800_000,
}, async () => {
  const property = fc.asyncProperty(fc.array(edits, { minLength: 1, maxLength: 6 }), fc.boolean(), holdsAfter)
  await fc.assert(property, { seed: 20_250_301, numRuns: sequences })
})

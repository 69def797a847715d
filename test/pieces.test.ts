import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPieceWorker } from '../src/flow/pieces.ts'
import type { Host } from '../src/flow/shelves.ts'
import { createDisk } from '../src/host/disk.ts'
import { createKnownFiles, emit, type WriteResult } from '../src/stages/emit/index.ts'
import type { View } from '../src/values/view.ts'
import { shelvesWith } from './support/build.ts'
import { temporaryFolder } from './support/host.ts'

let folder: ReturnType<typeof temporaryFolder>

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const path = 'linden/de/index.html'

/** A page that another thread writes; then the build ends in this one. */
async function writePage(meanwhile: () => void) {
  const worker = createPieceWorker(
    { output: createDisk(folder.path) } as Host,
    shelvesWith({ render: () => '<p>ours</p>' }),
  )
  const pages = [{ path, view: {} as View }]
  const results = (await worker({ piece: 'write', language: 'de', pages })) as readonly WriteResult[]
  meanwhile()
  // A stamp is believed from then on.
  await setTimeout(100)
  const written = new Map(results.map((result) => [path, result] as const))
  const groups = [{ paths: [path], write: async () => written }]
  const { files } = await emit(createDisk(folder.path), { id: 'linden', groups, previous: undefined, orphans: 'keep' })
  return { hash: results[0]?.hash, known: createKnownFiles(createDisk(folder.path), files).hashAt(path) }
}

test('what another thread has written is recognised by the next build', async () => {
  const { hash, known } = await writePage(() => undefined)
  expect(known).toBe(hash)
})

test('what somebody else writes over it before the build ends is not taken for ours', async () => {
  const { known } = await writePage(() => writeFileSync(join(folder.path, path), '<p>else</p>'))
  expect(known).toBeUndefined()
})

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { build } from '../../src/flow/build.ts'
import { readAssets } from '../../src/host/assets.ts'
import { createMemory } from '../../src/host/memory.ts'
import { createTestHost, shelves } from './build.ts'

const root = join(import.meta.dirname, '../..')

/** The styles and scripts of pages, made anew. */
export function buildAssets() {
  execFileSync(process.execPath, ['src/dist.mjs', '--assets'], { cwd: root })
  return readAssets(join(root, 'dist/assets'))
}

/**
 * Builds a site with the styles and scripts that readers get.
 * @param content folder, or a map of paths to texts
 * @returns its files by address
 */
export async function buildForBrowser(
  content: string | Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const output = createMemory()
  const files = typeof content === 'string' ? content : createMemory(content)
  const host = { ...createTestHost(files, output), assets: buildAssets() }
  await build(host, shelves, { drafts: 'hide', warnings: 'allowed', now: '2026-03-01T00:00:00.000Z' })
  return new Map([...output.files].map(([path, bytes]) => [`/${path}`, bytes]))
}

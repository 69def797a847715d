import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './process.ts'

/**
 * Stands for everything that a built page depends on beside its content: the program's own code, the exact versions of
 * its packages, what Node knows of Unicode, and the kind of processor, which encoded pictures depend on. Undefined where the program runs from its sources, whose state nobody
 * has hashed: then nothing may be kept for later runs.
 */
export function toolFingerprint(): string | undefined {
  if (import.meta.filename.endsWith('.ts')) return undefined
  const folder = packageFolder()
  const dist = join(folder, 'dist')
  // The entries name their chunks, and the chunks are named by their content.
  const entries = readdirSync(dist).filter((name) => name.endsWith('.js'))
  const hash = createHash('sha256').update(readFileSync(join(folder, 'package.json')))
  for (const name of entries.sort()) hash.update(readFileSync(join(dist, name)))
  const { node, unicode } = process.versions
  return hash.update(`${node.split('.')[0]} ${unicode} ${process.arch}`).digest('hex')
}

import { join } from 'node:path'
import type { Files } from '../values/ports.ts'
import { createDisk } from './disk.ts'
import { packageFolder } from './process.ts'

/** What the package brings for new networks, by path. */
export interface Starter {
  /** READMEs, and pages and snippets by language: `templates/init/`. */
  readonly texts: ReadonlyMap<string, string>
  /** Recipes for CI systems: those of the example network. */
  readonly recipes: ReadonlyMap<string, string>
}

/** Reads what new networks start from. */
export function readStarter(): Starter {
  const example = createDisk(join(packageFolder(), 'content-example'))
  const names = [...pathsIn(example, '.github'), '.gitlab-ci.yml']
  const texts = createDisk(join(packageFolder(), 'templates/init'))
  return { texts: readAll(texts, pathsIn(texts, '')), recipes: readAll(example, names) }
}

function pathsIn(files: Files, folder: string): string[] {
  return files.list(folder).flatMap(({ type, path }) => (type === 'file' ? path : []))
}

function readAll(files: Files, paths: readonly string[]): ReadonlyMap<string, string> {
  return new Map(paths.map((path) => [path, new TextDecoder().decode(files.read(path))]))
}

import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../exit.ts'

/** Files of one content root, as somebody named them. */
export interface ContentFiles {
  /** Absolute path of the content root. */
  readonly content: string
  /** Paths below it, with `/`. */
  readonly files: readonly string[]
}

/** The content root that holds these files: the nearest folder above with `integreat.yaml`, else `municipality.yaml`. */
export function findContentFiles(cwd: string, given: readonly string[]): ContentFiles {
  const paths = given.map((name) => {
    const path = resolve(cwd, name)
    if (!existsSync(path)) throw new UsageError(`There is no file "${name}".`)
    return { name, path: join(realpathSync(dirname(path)), path.slice(dirname(path).length + 1)) }
  })
  const [first] = paths
  if (!first) throw new UsageError('Name at least one file.')
  const content = rootAbove(first.path)
  if (content === undefined) throw new UsageError(`"${first.name}" does not lie in a content folder.`)
  const files = paths.map(({ name, path }) => {
    if (!path.startsWith(content + sep)) throw new UsageError(`"${name}" belongs to another content folder.`)
    return relative(content, path).split(sep).join('/')
  })
  return { content, files }
}

function rootAbove(path: string): string | undefined {
  const folders: string[] = []
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder)
    if (dirname(folder) === folder) break
  }
  const holding = (name: string) => folders.find((folder) => existsSync(join(folder, name)))
  return holding('integreat.yaml') ?? holding('municipality.yaml')
}

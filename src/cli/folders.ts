import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from './exit.ts'

/** The content root that a user means: absolute, and with a configuration in it. */
export function findContent(cwd: string, given: string): string {
  const folder = resolve(cwd, given)
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder "${given}".`)
  const names = ['integreat.yaml', 'municipality.yaml']
  if (names.some((name) => existsSync(join(folder, name)))) return folder
  const near = ['content', 'content-example'].map((name) => join(folder, name)).find((path) => existsSync(join(path, 'integreat.yaml')))
  const hint = near ? ` Did you mean "${relative(cwd, near)}"?` : ''
  throw new UsageError(`There is no integreat.yaml and no municipality.yaml in "${given}".${hint}`)
}

/** The output folder that a user means: absolute, and neither the content nor a folder above it. */
export function findOutput(cwd: string, given: string, content: string): string {
  const output = resolve(cwd, given)
  const place = realPlace(output)
  const root = realPlace(content)
  const isInMunicipalities = place.startsWith(join(root, 'municipalities') + sep) || place.startsWith(join(root, 'shared') + sep)
  if (place === root || root.startsWith(place + sep) || isInMunicipalities) {
    throw new UsageError(`The output folder "${given}" holds the content; choose another with --out.`)
  }
  return output
}

/** Where a folder really is, or will be. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPlace(parent), path.slice(parent.length + (parent.endsWith(sep) ? 0 : 1)))
}

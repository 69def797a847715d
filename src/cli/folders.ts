import { existsSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { unfinishedMark } from '../host/disk.ts'
import { removeLeftovers } from '../host/replace-file.ts'
import { UsageError } from './exit.ts'

/** The content root that a user means: absolute, and with a configuration in it. */
export function findContent(cwd: string, given: string): string {
  const folder = resolve(cwd, given)
  if (!isFolder(folder)) throw new UsageError(`There is no folder "${given}".`)
  const names = ['integreat.yaml', 'municipality.yaml']
  if (names.some((name) => existsSync(join(folder, name)))) return folder
  const folders = ['content', 'content-example'].map((name) => join(folder, name))
  const near = folders.find((path) => existsSync(join(path, 'integreat.yaml')))
  const hint = near ? ` Did you mean "${relative(cwd, near)}"?` : ''
  throw new UsageError(`There is no integreat.yaml and no municipality.yaml in "${given}".${hint}`)
}

/**
 * The output folder that a user means: absolute, and nowhere near the content, which would be published over or read
 * again as content.
 */
export function findOutput(cwd: string, given: string, content: string): string {
  const output = resolve(cwd, given)
  if (existsSync(output) && !isFolder(output)) throw new UsageError(`"${given}" is a file; choose a folder with --out.`)
  const place = realPlace(output)
  const root = realPlace(content)
  if (isWithin(root, place))
    throw new UsageError(`The output folder "${given}" holds the content; choose another with --out.`)
  if (isContent(root, place)) {
    throw new UsageError(`The output folder "${given}" lies in the content; choose another with --out.`)
  }
  return output
}

/**
 * The way from the repository's root to the content root, as CI systems want it in front of a file: with `/` at its end,
 * empty where they are one. The root is what GitHub or GitLab says, else the current folder.
 */
export function folderInRepository(
  content: string,
  { env, cwd }: { readonly env: Readonly<Record<string, string | undefined>>; readonly cwd: string },
): string {
  const root = resolve(cwd, env['GITHUB_WORKSPACE'] || env['CI_PROJECT_DIR'] || '.')
  if (content === root || !isWithin(content, root)) return ''
  return `${relative(root, content).split(sep).join('/')}/`
}

/**
 * Removes temporary files that an earlier build left, because it was killed.
 * @returns whether there were any
 */
export function removeTraces(output: string): boolean {
  // Only where a build was not done: walking a whole site takes longer than finding that nothing has changed.
  return existsSync(join(output, unfinishedMark)) && removeLeftovers(output) > 0
}

/** Says that a build is done; see {@link removeTraces}. */
export function markDone(output: string): void {
  rmSync(join(output, unfinishedMark), { force: true })
}

/** True where a build would take what lies there for content. */
function isContent(root: string, place: string): boolean {
  if (!isWithin(place, root)) return false
  if (existsSync(join(root, 'integreat.yaml'))) {
    return ['municipalities', 'shared'].some((name) => isWithin(place, join(root, name)))
  }
  const [top = ''] = relative(root, place).split(sep)
  // The folders that the inventory passes over at the root of a network of one.
  return !top.startsWith('.') && !['site', 'dist', 'node_modules'].includes(top)
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

/** Where a folder really is, or will be. */
function realPlace(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const parent = dirname(path)
  return parent === path ? path : join(realPlace(parent), path.slice(parent.length + (parent.endsWith(sep) ? 0 : 1)))
}

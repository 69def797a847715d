import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import type { CommandContext } from './context.ts'

/**
 * The folder in which runs keep what later ones may use: `--cache-dir`; else below `XDG_CACHE_HOME`, where somebody has
 * set it, as CI recipes do, since `npm ci` empties `node_modules`; else in the `node_modules` where the command runs;
 * else where the system keeps caches.
 * @returns undefined for `--no-cache`
 */
export function findCacheFolder(
  options: Readonly<Record<string, unknown>>,
  { cwd, env }: Pick<CommandContext, 'cwd' | 'env'>,
  content: string,
): string | undefined {
  if (options['cache'] === false) return undefined
  const given = options['cacheDir']
  if (typeof given === 'string') return resolve(cwd, given)
  // Relative, so that a restored cache serves another checkout too; two networks must not take turns in one folder.
  const packages = join(cwd, 'node_modules')
  if (!env['XDG_CACHE_HOME'] && existsSync(packages))
    return join(packages, '.cache/integreat', nameOf(relative(cwd, content)))
  return join(systemCaches(env), 'integreat', nameOf(content))
}

function nameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function systemCaches(env: CommandContext['env']): string {
  if (env['XDG_CACHE_HOME']) return env['XDG_CACHE_HOME']
  if (process.platform === 'win32' && env['LOCALAPPDATA']) return env['LOCALAPPDATA']
  return join(env['HOME'] || homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache')
}

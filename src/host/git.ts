import { spawnSync } from 'node:child_process'
import type { History, HistoryState } from '../values/ports.ts'
import { HostError } from './host-error.ts'

/*
 * Git is asked and never told: no command here writes. A content tree may come from anybody, so nothing in it may make
 * git run a program: no hooks, no monitor, no repository hidden in a folder, no signatures checked, no paths that are
 * options or patterns. What lies in `.git/config` is the user's own.
 */
const safely = [
  '--literal-pathspecs',
  '--no-pager',
  ...['safe.bareRepository=explicit', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'].flatMap(asSetting),
  ...['log.showSignature=false', 'core.quotePath=true', 'protocol.allow=never'].flatMap(asSetting),
]

function asSetting(setting: string): readonly string[] {
  return ['-c', setting]
}

/** Versions of one file that are looked at, at most. */
const mostVersions = 500
/** A version of a file larger than this is no text of ours. */
const mostBytes = 64 * 1024 * 1024

/**
 * The history of the folder, as git knows it.
 * @param root absolute path of the content root
 */
export function createHistory(root: string, env: Readonly<Record<string, string | undefined>>): History {
  const git = (args: readonly string[]) => run(root, env, args)
  let state: HistoryState | undefined
  const history: History = {
    get state() {
      state ??= findState(git)
      return state
    },
    *versions(path) {
      if (!hasPast(history.state)) return
      for (const blob of findBlobs(git, path)) {
        const { status, stdout } = git(['cat-file', 'blob', blob])
        // In a clone without all objects, an old one may be missing.
        if (status === 0) yield new Uint8Array(stdout)
      }
    },
    changed: () => (hasPast(history.state) ? findChanged(git) : []),
  }
  return history
}

type Git = (args: readonly string[]) => {
  readonly status: number
  readonly stdout: Buffer
  readonly stderr: string
}

function run(root: string, env: Readonly<Record<string, string | undefined>>, args: readonly string[]) {
  // A hook's own variables would make git look at another repository than that of the folder.
  const kept = Object.entries(env).filter(([name]) => !/^GIT_(?!CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$)/.test(name))
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', root, ...safely, ...args], {
    cwd: '/',
    env: {
      ...Object.fromEntries(kept),
      GIT_TERMINAL_PROMPT: '0',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      LC_ALL: 'C',
    },
    maxBuffer: mostBytes,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (error) return { status: -1, stdout: Buffer.alloc(0), stderr: String('code' in error ? error.code : error) }
  return { status: status ?? -1, stdout, stderr: stderr.toString() }
}

function hasPast({ kind }: HistoryState): boolean {
  return kind === 'whole' || kind === 'shallow' || kind === 'merging'
}

function findState(git: Git): HistoryState {
  const { status, stdout, stderr } = git(['rev-parse', '--is-inside-work-tree', '--is-shallow-repository'])
  if (status !== 0) {
    if (stderr === 'ENOENT') return { kind: 'no-git' }
    return { kind: /dubious ownership|unsafe repository/.test(stderr) ? 'foreign' : 'absent' }
  }
  const [inside, shallow] = stdout.toString().split('\n')
  if (inside !== 'true') return { kind: 'absent' }
  const has = (name: string) => git(['rev-parse', '--quiet', '--verify', `${name}^{commit}`]).status === 0
  if (!has('HEAD')) return { kind: 'unborn' }
  if (['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'REBASE_HEAD'].some(has)) return { kind: 'merging' }
  return { kind: shallow === 'true' ? 'shallow' : 'whole' }
}

/** Ids of what a file held, newest first, each once. */
function findBlobs(git: Git, path: string): readonly string[] {
  const { status, stdout } = git([
    ...['log', '--follow', '--raw', '-z', '--no-abbrev', '--no-ext-diff', '--no-textconv', '--format='],
    ...[`--max-count=${mostVersions}`, '--', path],
  ])
  if (status !== 0) return []
  // `:100644 100644 <old> <new> M`: only regular files.
  const entries = stdout.toString().matchAll(/:\d{6} (?:100644|100755) [0-9a-f]{40,64} ([0-9a-f]{40,64}) [A-Z]\d*\0/g)
  return [...new Set([...entries].map((entry) => entry[1] ?? ''))]
}

function findChanged(git: Git): readonly string[] {
  const prefix = git(['rev-parse', '--show-prefix']).stdout.toString().replace(/\n$/, '')
  const { status, stdout, stderr } = git([
    ...['status', '--porcelain=v1', '-z', '--untracked-files=all', '--ignore-submodules=all', '--no-renames'],
    ...['--', '.'],
  ])
  if (status !== 0) throw new HostError({ code: 'GIT', path: '.git', what: 'read', sentence: `git: ${stderr.trim()}` })
  // `-z`: git quotes "über-uns.md" as "\303\274ber-uns.md" otherwise.
  return stdout
    .toString()
    .split('\0')
    .filter((entry) => entry.length > 3)
    .map((entry) => entry.slice(3))
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .sort()
}

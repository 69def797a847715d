import type { Stats } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { codeOf } from './host-error.ts'

/** What happened together. */
export interface Changes {
  /** Files that hold something else now; paths below the folder, with slashes. */
  readonly saved: readonly string[]
  /** True where something came or went. */
  readonly hasMore: boolean
}

/** A watch that goes on until it is closed. */
export interface Watching {
  close(): Promise<void>
}

/** What to leave out, and whom to tell. */
export interface WatchOptions {
  /** Folders whose changes are nobody's edits, such as the output folder. */
  readonly ignored?: readonly string[]
  /** Called at once when something changes, before it is known what else does. */
  readonly onNotice?: () => void
  /** Hears a sentence where the system cannot watch so many folders, or one of them. */
  readonly onWarning?: (sentence: string) => void
}

// Longer than an editor takes to replace a file, shorter than anybody notices.
const quiet = 30
const pollingInterval = 500

/**
 * Calls `onChange` when something below a folder was added, changed or removed, once for all that happens together.
 * Names that start with a dot, `node_modules` and editors' temporary files do not count. Links are not followed.
 */
export async function watchFolder(
  root: string,
  onChange: (changes: Changes) => void,
  options: WatchOptions = {},
): Promise<Watching> {
  const folder = resolve(root)
  const change = collectChanges(folder, onChange, options.onNotice)
  const ignored = ignoring(folder, options.ignored ?? [])
  let isPolling = false
  let watcher: FSWatcher
  await new Promise<void>((resolveReady) => {
    function start(usePolling: boolean): FSWatcher {
      // `atomic`: a file that vanishes and comes back within 100 ms was replaced, not removed.
      const common = { ignored, ignoreInitial: true, followSymlinks: false, atomic: true }
      const started = watch(folder, { ...common, usePolling, interval: pollingInterval })
      return started.on('all', change.hear).on('error', hear).once('ready', resolveReady)
    }

    function hear(error: unknown): void {
      const isFull = ['ENOSPC', 'EMFILE', 'ENFILE'].includes(codeOf(error))
      if (!isFull) options.onWarning?.(`Changes below "${root}" may be missed: ${sentenceOf(error)}.`)
      if (!isFull || isPolling) return
      isPolling = true
      options.onWarning?.(`${tooMany} (${codeOf(error)}).`)
      void watcher.close()
      // What changed between the two was seen by neither.
      watcher = start(true).once('ready', change.hearSomething)
    }

    watcher = start(false)
  })
  return {
    close() {
      change.never()
      return watcher.close()
    },
  }
}

const tooMany =
  'This system cannot watch so many folders; they are looked at twice a second instead. ' +
  'On Linux, a higher fs.inotify.max_user_watches helps'

function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Tells of changes when nothing more has happened for a moment. */
function collectChanges(folder: string, tell: (changes: Changes) => void, notice: () => void = () => {}) {
  const saved = new Set<string>()
  let hasMore = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    notice()
    clearTimeout(timer)
    timer = setTimeout(() => {
      const changes = { saved: [...saved], hasMore }
      saved.clear()
      hasMore = false
      tell(changes)
    }, quiet)
  }
  const hearSomething = () => {
    hasMore = true
    soon()
  }
  return {
    hear(event: string, path: string) {
      if (event !== 'change') return hearSomething()
      saved.add(relative(folder, path).split(sep).join('/'))
      soon()
    },
    hearSomething,
    never: () => clearTimeout(timer),
  }
}

// Vim's, Emacs', JetBrains', browsers' and our own; names with a dot in front are left out anyway.
const temporary = /~$|\.(?:tmp|temp|swp|swx|swo|part|crdownload)$|^#.*#$|^4913$|___jb_(?:tmp|old)___$/

function ignoring(root: string, folders: readonly string[]): (path: string, stats?: Stats) => boolean {
  const outside = folders.map((folder) => resolve(folder))
  return (path, stats) => {
    const absolute = resolve(path)
    if (absolute === root) return false
    // chokidar does not list what a link leads to, but would watch it.
    if (stats?.isSymbolicLink()) return true
    if (outside.some((folder) => absolute === folder || absolute.startsWith(folder + sep))) return true
    const names = relative(root, absolute).split(sep)
    return names.some((name) => name.startsWith('.') || name === 'node_modules') || temporary.test(names.at(-1) ?? '')
  }
}

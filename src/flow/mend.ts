import { applyMends, type PlacedMend } from '../ground/mend.ts'
import { sentence } from '../ground/sentence.ts'
import { errorFinding, type Message } from '../values/message.ts'
import { type BuildResult, check } from './build.ts'
import { createOverlay, type Overlay } from './overlay.ts'
import type { BuildOptions, Host, Shelves } from './shelves.ts'

/** What mending came to. */
export interface MendResult {
  /** What is left, as a check finds it. */
  readonly result: BuildResult
  /** The files that were written, sorted, with the findings that they no longer have. */
  readonly mended: ReadonlyArray<{ readonly file: string; readonly findings: readonly Message[] }>
}

/** A mend may uncover another, as a link that only becomes one; more often than this, nothing good is going on. */
const mostRounds = 100

type Fixable = Message & PlacedMend

/**
 * Does what findings carry as their `fix`, and looks again until there is nothing to mend. All of it happens over the
 * files; a file is written once, whole, when it has proved to be better: fewer findings than before, none of a new kind.
 */
export async function mend(host: Host, shelves: Shelves, options: BuildOptions): Promise<MendResult> {
  const overlay = createOverlay(host.content)
  // Other threads would read the disk.
  const { threads: _, ...rest } = host
  const look = () => check({ ...rest, content: overlay.files }, shelves, options)
  const done = new Map<string, readonly Message[]>()
  const given = new Set<string>()
  let result = await look()
  for (let round = 0; round < mostRounds; round++) {
    const tried = mendAll(result.messages, overlay, given)
    if (tried.length === 0) break
    const after = await look()
    const worse = tried.filter(({ file }) => !isBetter(file, result.messages, after.messages))
    for (const { file, text } of worse) {
      given.add(file)
      restore(overlay, file, text)
    }
    for (const { file, findings } of tried) {
      if (!given.has(file)) done.set(file, [...(done.get(file) ?? []), ...findings])
    }
    result = worse.length === 0 ? after : await look()
  }
  const failed = writeAll(host, overlay)
  const mended = [...done]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([file, findings]) => ({ file, findings }))
  const messages = [...result.messages, ...failed]
  return {
    result: { ...result, messages },
    mended: mended.filter(({ file }) => !failed.some((message) => message.file === file)),
  }
}

interface Tried {
  readonly file: string
  /** What the file held before this round. */
  readonly text: string
  readonly findings: readonly Message[]
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function mendAll(messages: readonly Message[], overlay: Overlay, given: ReadonlySet<string>): readonly Tried[] {
  const byFile = new Map<string, Fixable[]>()
  for (const message of messages) {
    if (!isFixable(message) || given.has(message.file)) continue
    const ofFile = byFile.get(message.file)
    if (ofFile) ofFile.push(message)
    else byFile.set(message.file, [message])
  }
  return [...byFile].flatMap(([file, fixable]): readonly Tried[] => {
    const bytes = overlay.files.read(file)
    if (!bytes) return []
    const text = strict.decode(bytes)
    const { text: mended, done } = applyMends(text, fixable)
    if (mended === text) return []
    overlay.change(file, bytes, mended)
    return [{ file, text, findings: done }]
  })
}

function isFixable(message: Message): message is Fixable {
  return message.fix !== undefined
}

/** Back to what the file held before this round; what earlier rounds did to it stays. */
function restore(overlay: Overlay, file: string, text: string): void {
  const before = overlay.changed.get(file)?.before
  if (!before) return
  if (strict.decode(before) === text) overlay.revert(file)
  else overlay.change(file, before, text)
}

function isBetter(file: string, before: readonly Message[], after: readonly Message[]): boolean {
  const [had, has] = [countByRule(file, before), countByRule(file, after)]
  const isNowhereWorse = [...has].every(([ruleId, count]) => count <= (had.get(ruleId) ?? 0))
  return isNowhereWorse && sumOf(has) < sumOf(had)
}

function countByRule(file: string, messages: readonly Message[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { file: of, ruleId } of messages) if (of === file) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return counts
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}

/** Writes every changed file whole, unless somebody else has changed it meanwhile. */
function writeAll(host: Pick<Host, 'content'>, { changed }: Overlay): readonly Message[] {
  return [...changed].flatMap(([file, { before, text }]): readonly Message[] => {
    const bytes = host.content.read(file)
    if (bytes && strict.decode(bytes) === strict.decode(before)) {
      host.content.write(file, text)
      return []
    }
    const note = sentence`Run the command again when nothing else writes to the folder.`
    return [
      { ...errorFinding('file-vanished', sentence`This file changed while it was being mended.`, { note }), file },
    ]
  })
}

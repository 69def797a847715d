import { align, type Change } from '../ground/align.ts'
import type { Doc } from '../values/doc.ts'
import { type Pin, type PinnedBlock, pinOf } from '../values/pin.ts'

/** The pin with some blocks renewed: those take the place of what stood there before, the others stay as they are. */
export function confirmSome(before: Pin, source: Doc, numbers: readonly number[]): Pin {
  const now = pinOf(source)
  const wanted = new Set(numbers.map((number) => number - 1))
  const changes = align(before.blocks, now.blocks).filter(({ now: index }) => index !== undefined && wanted.has(index))
  return { ...before, language: source.language, blocks: splice(before.blocks, now.blocks, changes) }
}

function splice(
  before: readonly PinnedBlock[],
  now: readonly PinnedBlock[],
  changes: readonly Change[],
): readonly PinnedBlock[] {
  const replaced = new Map(changes.flatMap(({ old, now: index }) => (old === undefined ? [] : [[old, index] as const])))
  const kept = before.flatMap((block, index) => {
    if (!replaced.has(index)) return [block]
    const place = replaced.get(index)
    return place === undefined ? [] : (now[place] ?? [])
  })
  const added = changes.flatMap(({ old, now: index }) => (old === undefined && index !== undefined ? [index] : []))
  // A new block goes behind the one that stands before it in the source.
  return added.reduce<readonly PinnedBlock[]>((blocks, index) => {
    const before = now.slice(0, index).toReversed()
    const hash = before.find((candidate) => blocks.some((block) => block.hash === candidate.hash))?.hash
    const at = hash === undefined ? 0 : blocks.findLastIndex((block) => block.hash === hash) + 1
    const block = now[index]
    return block ? [...blocks.slice(0, at), block, ...blocks.slice(at)] : blocks
  }, kept)
}

/** The pin after an edit of its source that changed no meaning: blocks that were up to date before still are. */
export function carry(pin: Pin, before: Pin, now: Pin, changes: readonly Change[]): Pin {
  const carried = changes.flatMap(({ old, now: index }): readonly Change[] => {
    if (old === undefined) return [{ old, now: index }]
    const at = pin.blocks.findIndex((block) => block.hash === before.blocks[old]?.hash)
    return at < 0 ? [] : [{ old: at, now: index }]
  })
  // New blocks are the edit's as long as the pin knew all that stood there before.
  const wasWhole = align(pin.blocks, before.blocks).length === 0
  return {
    ...pin,
    blocks: splice(pin.blocks, now.blocks, wasWhole ? carried : carried.filter(({ old }) => old !== undefined)),
  }
}

/** What a pin compares. */
export function hashesOf({ blocks }: Pin): readonly string[] {
  return blocks.map(({ hash }) => hash)
}

/** Whether two pins say the same, whatever stands beside their hashes. */
export function isSamePin(one: Pin | undefined, other: Pin): boolean {
  return one?.language === other.language && hashesOf(one).join() === hashesOf(other).join()
}

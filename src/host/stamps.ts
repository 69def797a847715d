import type { Stats } from 'node:fs'

/** Whether a file's times are believed: `bytes` believes nothing but its bytes. */
export type Trust = 'stamps' | 'bytes'

// Disks note times by the kernel's tick, some by whole seconds. Within it, two states of a file may look alike.
const tick = 50
const coarseTick = 2100

/**
 * What tells two states of a file apart: its size, its number on the disk, and both its times. The second of them is the
 * system's own, which `touch` and copying tools cannot set back. Undefined for a file that changed a moment ago: it may
 * change once more and look the same.
 */
export function stampOf({ size, ino, mtimeMs, ctimeMs }: Stats, trust: Trust): string | undefined {
  const isCoarse = ctimeMs % 1000 === 0
  const age = Date.now() - ctimeMs
  return trust === 'bytes' || age < (isCoarse ? coarseTick : tick) ? undefined : `${size} ${ino} ${mtimeMs} ${ctimeMs}`
}

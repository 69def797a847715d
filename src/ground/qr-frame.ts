/** Everything of a QR code that depends on its version alone: made once for each, and shared. */
export interface QrFrame {
  /** Modules on a side. */
  readonly size: number
  /** 1 for a dark module of the fixed patterns, row by row. */
  readonly fixed: Uint8Array
  /** Positions of the data's modules in the order in which its bits are laid. */
  readonly order: readonly number[]
}

const frames = new Map<number, QrFrame>()

/** The frame of a version (1 to 40) at level L with mask 0 (ISO/IEC 18004, sections 6.3 and 7.9 to 7.10). */
export function qrFrame(version: number): QrFrame {
  const known = frames.get(version)
  if (known) return known
  const size = version * 4 + 17
  const fixed = new Uint8Array(size * size)
  const taken = new Uint8Array(size * size)
  const set = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    fixed[y * size + x] = dark ? 1 : 0
    taken[y * size + x] = 1
  }
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0)
    set(at, 6, at % 2 === 0)
  }
  drawFinders(size, set)
  drawAlignments(version, size, set)
  drawFormat(size, set)
  if (version >= 7) drawVersion(version, size, set)
  const frame = { size, fixed, order: orderOf(size, taken) }
  frames.set(version, frame)
  return frame
}

type SetModule = (x: number, y: number, dark: boolean) => void

function drawFinders(size: number, set: SetModule): void {
  for (const [left, top] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    for (let dy = -4; dy <= 4; dy++) {
      for (let dx = -4; dx <= 4; dx++) {
        const distance = Math.max(Math.abs(dx), Math.abs(dy))
        set(left + dx, top + dy, distance !== 2 && distance !== 4)
      }
    }
  }
}

function drawAlignments(version: number, size: number, set: SetModule): void {
  const centres = alignmentCentres(version, size)
  const last = centres.length - 1
  for (const [row, y] of centres.entries()) {
    for (const [column, x] of centres.entries()) {
      const isAtFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0)
      if (isAtFinder) continue
      for (let dy = -2; dy <= 2; dy++) {
        for (let dx = -2; dx <= 2; dx++) set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1)
      }
    }
  }
}

function alignmentCentres(version: number, size: number): readonly number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  const centres = Array.from({ length: count - 1 }, (_, index) => size - 7 - index * step)
  return [6, ...centres.reverse()]
}

/** Level L, mask 0, with the BCH code that protects them. */
function drawFormat(size: number, set: SetModule): void {
  const bits = withRemainder(0b01000, 10, 0x537) ^ 0x5412
  const bit = (index: number) => ((bits >>> index) & 1) === 1
  for (let index = 0; index < 15; index++) {
    const along = index < 6 ? index : index < 8 ? index + 1 : size - 15 + index
    const back = index < 8 ? size - 1 - index : index === 8 ? 7 : 14 - index
    set(8, along, bit(index))
    set(back, 8, bit(index))
  }
  set(8, size - 8, true)
}

function drawVersion(version: number, size: number, set: SetModule): void {
  const bits = withRemainder(version, 12, 0x1f25)
  for (let index = 0; index < 18; index++) {
    const [far, near] = [size - 11 + (index % 3), Math.floor(index / 3)]
    set(far, near, ((bits >>> index) & 1) === 1)
    set(near, far, ((bits >>> index) & 1) === 1)
  }
}

function withRemainder(data: number, length: number, generator: number): number {
  let remainder = data
  for (let index = 0; index < length; index++) {
    remainder = (remainder << 1) ^ ((remainder >>> (length - 1)) * generator)
  }
  return (data << length) | remainder
}

/** Two columns at a time from the far end, up and down in turn, past the timing pattern. */
function orderOf(size: number, taken: Uint8Array): readonly number[] {
  const order: number[] = []
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    const isUpward = ((right + 1) & 2) === 0
    for (let step = 0; step < size; step++) {
      const y = isUpward ? size - 1 - step : step
      for (const x of [right, right - 1]) if (!taken[y * size + x]) order.push(y * size + x)
    }
  }
  return order
}

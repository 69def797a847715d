import type { Artifact } from '../values/artifact.ts'

/** Path and length of each file, in the order in which their bytes follow. */
type Heads = ReadonlyArray<readonly [path: string, length: number]>

const lineEnd = 10

/** Puts files into one piece of bytes: a line of JSON that lists them, then their contents. */
export function packFiles(files: readonly Artifact[]): Uint8Array {
  const contents = files.map(({ content }) => (typeof content === 'string' ? Buffer.from(content) : content))
  const heads: Heads = files.map(({ path }, index) => [path, contents[index]?.length ?? 0])
  return Buffer.concat([Buffer.from(`${JSON.stringify(heads)}\n`), ...contents])
}

/** What {@link packFiles} has packed; the contents are views of its bytes. */
export function unpackFiles(packed: Uint8Array): ReadonlyArray<Artifact & { readonly content: Uint8Array }> {
  const end = packed.indexOf(lineEnd)
  const heads = JSON.parse(Buffer.from(packed.subarray(0, end)).toString()) as Heads
  let at = end + 1
  return heads.map(([path, length]) => {
    const content = packed.subarray(at, at + length)
    at += length
    return { path, content }
  })
}

import { dirname, join, relative } from 'node:path/posix'
import type { Nodes } from 'mdast'
import { cutFile } from './front-matter.ts'
import { type ExistingFile, keyFile } from './layout.ts'
import { parseMarkdown } from './shape.ts'

/** Files that move because their page became a section: path below the municipality's folder → new path. */
export type Moves = ReadonlyMap<string, string>

/** Finds the files that have to move. A page that has both files is a mistake for `check` to tell, and stays. */
export function findMoves(existing: readonly ExistingFile[], sections: ReadonlySet<string>): Moves {
  const paths = new Set(existing.map((file) => file.path))
  return new Map(
    existing.flatMap(({ path, key, language }) => {
      const to = key === undefined ? path : `${language}/${keyFile(key, sections)}`
      return to === path || paths.has(to) ? [] : [[path, to] as const]
    }),
  )
}

/**
 * The text of a file whose own place or whose targets moved: relative addresses are written anew, every other byte
 * stays.
 * @param path where the file stood, below the municipality's folder
 */
export function relink(text: string, path: string, moves: Moves): string {
  const { body } = cutFile(text)
  const to = moves.get(path) ?? path
  const changes: { start: number; end: number; url: string }[] = []
  collect(parseMarkdown(body))
  if (changes.length === 0) return text
  let moved = body
  for (const { start, end, url } of changes.sort((one, other) => other.start - one.start)) {
    moved = moved.slice(0, start) + url + moved.slice(end)
  }
  return text.slice(0, text.length - body.length) + moved

  function collect(node: Nodes): void {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const change = changeOf(node.url, node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)
      if (change) changes.push(change)
    }
    if ('children' in node) for (const child of node.children) collect(child)
  }

  function changeOf(url: string, start: number, end: number): { start: number; end: number; url: string } | undefined {
    if (/^[a-z][a-z+.-]*:|^[/#]/i.test(url)) return undefined
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/.exec(url) ?? []
    if (file === '') return undefined
    const target = join(dirname(path), file)
    const moved = relative(dirname(to), moves.get(target) ?? target)
    const at = body.slice(start, end).lastIndexOf(url)
    // An address that was written with escapes is left to `check`, which names it with its line.
    if (moved === file || at === -1) return undefined
    return { start: start + at, end: start + at + url.length, url: moved + rest }
  }
}

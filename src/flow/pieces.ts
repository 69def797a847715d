import { type WriteResult, writeFiles } from '../stages/emit/index.ts'
import type { View } from '../values/view.ts'
import { type PackedShelf, packShelf, type Shelf } from './shelf.ts'
import type { Host, Shelves } from './shelves.ts'
import { createTranslators } from './translators.ts'

/** One language of a municipality to read: plain data, so that it can be handed to another thread. */
export interface ParsePiece {
  readonly piece: 'parse'
  readonly shelf: Shelf
}

/** One language of a municipality to write. */
export interface WritePiece {
  readonly piece: 'write'
  /** Code of the language. */
  readonly language: string
  readonly pages: ReadonlyArray<{ readonly path: string; readonly view: View }>
}

export type Piece = ParsePiece | WritePiece

/** Does pieces of what another thread builds. */
export function createPieceWorker(
  host: Host,
  shelves: Shelves,
): (piece: Piece) => Promise<PackedShelf | readonly WriteResult[]> {
  let translators: ReturnType<typeof createTranslators> | undefined
  return async (piece) => {
    const workshop = await shelves.workshop()
    if (piece.piece === 'parse') return packShelf(host, workshop, piece.shelf)
    translators ??= createTranslators(shelves.languages, workshop)
    const translate = translators(piece.language)
    const files = piece.pages.map(({ path, view }) => ({ path, content: () => workshop.render(view, translate) }))
    const results = await writeFiles(host.output, files, host.pause)
    // Whether somebody else has written a file since is known only where it was written: empty where just its bytes tell.
    return results.map((result, index) => ({ ...result, stamp: host.output.stamp(files[index]?.path ?? '') ?? '' }))
  }
}

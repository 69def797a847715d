import type { MediaFile } from '../importer.ts'
import { createMediaFolder, type MediaFolder } from './images.ts'

/** The media of a whole list. */
export interface MediaList {
  /** Media as a page in this file sees them, below the content root. */
  readonly folderFor: (pageFile: string) => MediaFolder
  /** Every file once, in the order of its address; one that is shown counts as shown, not as a thumbnail. */
  readonly all: () => MediaFile[]
}

/** An empty list. */
export function createMediaList(options: { folder: string; fetched: ReadonlySet<string> }): MediaList {
  const found = new Map<string, MediaFile>()
  const remember = (media: MediaFile): void => {
    const known = found.get(media.url)
    if (!known || known.use === 'thumbnail') found.set(media.url, media)
  }
  return {
    folderFor: (pageFile) => createMediaFolder(`${options.folder}/${pageFile}`, { ...options, remember }),
    all: () => [...found.values()].sort((one, other) => (one.url < other.url ? -1 : one.url > other.url ? 1 : 0)),
  }
}

/** Where a file of a `media/` folder is published. */
export interface PublishedMedia {
  /** Path below the output folder. */
  readonly path: string
  /** Pixels, where the file is an image whose header says so. */
  readonly width?: number
  readonly height?: number
}

/** Says where a media file is published; undefined where its bytes are not what its name promises. */
export type MediaLookup = (file: string) => PublishedMedia | undefined

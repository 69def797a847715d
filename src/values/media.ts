/** A picture in one format, in several widths. */
export interface PictureSource {
  /** Media type: `image/avif`. */
  readonly type: string
  readonly files: ReadonlyArray<{ readonly path: string; readonly width: number }>
}

/** Where a file of a `media/` folder is published. */
export interface PublishedMedia {
  /** Path below the output folder. */
  readonly path: string
  /** Pixels, where the file is an image whose header says so. */
  readonly width?: number
  readonly height?: number
  /** Lighter forms of the same picture, the lightest format first; `path` is for browsers that know none of them. */
  readonly sources?: readonly PictureSource[]
}

/**
 * Says where a media file is published; undefined where its bytes are not what its name promises.
 * @param use `show` for a picture in a text, `link` for a file that is opened by itself, in its full size, `icon` for what
 *   home screens show of a site: squares, as `sources`, where this machine can make them
 */
export type MediaLookup = (file: string, use: MediaUse) => PublishedMedia | undefined

export type MediaUse = 'show' | 'link' | 'icon'

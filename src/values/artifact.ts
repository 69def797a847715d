/** One file of the output. */
export interface Artifact {
  /** Path below the output folder, with `/`, never absolute. */
  readonly path: string
  readonly content: string | Uint8Array
}

/** A file of the output that is made when its turn to be written comes. */
export interface PlannedFile {
  readonly path: string
  readonly content: Artifact['content'] | (() => Artifact['content'])
  /** SHA-256 of the content, where an earlier run has made the same: then it need not be made to be compared. */
  readonly hash?: string | undefined
}

/** One page as the search index takes it. */
export interface SearchRecord {
  /** Address below the site's origin. */
  readonly url: string
  /** Number of the page among all pages of the municipality, by key; the same in each of its languages. */
  readonly page: number
  /** BCP 47 tag of the language that the text is in. */
  readonly language: string
  readonly title: string
  /** Plain text. */
  readonly text: string
  /** Titles of the sections above, joined for display; empty at the top. */
  readonly section: string
  readonly headings: readonly string[]
  readonly keywords: readonly string[]
  /** Title and keywords in the language that the text is translated from, never shown; empty for an original. */
  readonly original: readonly string[]
}

/** The compiled styles and scripts that pages refer to; the host reads them from the package. */
export interface Assets {
  readonly files: readonly Artifact[]
  /** Paths below the output folder, by role. */
  readonly paths: Readonly<Record<'style' | 'search' | 'chooser' | 'status' | 'early' | 'page' | 'keep', string>>
  /** Code that stands in a service worker, behind what a site puts in front of it; `retire` ends one. */
  readonly workers: Readonly<Record<'worker' | 'retire', string>>
}

/**
 * The package's own sign as squares, the smallest first; none where the package was prepared without sharp.
 * @param base path that the site is served below, without the slash at its end
 */
export function assetIcons({ files }: Assets, base: string): ReadonlyArray<{ href: string; width: number }> {
  return files
    .flatMap(({ path }) => {
      const [, width] = /\/icon-(\d+)\.[^/]*$/.exec(path) ?? []
      return width === undefined ? [] : [{ href: `${base}/${path}`, width: Number(width) }]
    })
    .sort((one, other) => one.width - other.width)
}

/**
 * The addresses of what pages load, by role.
 * @param base path that the site is served below, without the slash at its end
 */
export function assetAddresses({ paths }: Assets, base: string): Assets['paths'] {
  const { style, search, chooser, status, early, page, keep } = paths
  return {
    style: `${base}/${style}`,
    search: `${base}/${search}`,
    chooser: `${base}/${chooser}`,
    status: `${base}/${status}`,
    early: `${base}/${early}`,
    page: `${base}/${page}`,
    keep: `${base}/${keep}`,
  }
}

import { dirname, relative } from 'node:path/posix'
import type { Image } from 'mdast'
import type { MediaFile } from '../importer.ts'
import { isPlatformHost } from './addresses.ts'
import { iconName } from './icons.ts'
import type { Notes } from './notes.ts'
import { decodePercent, safeSegment, shortHash } from './segment.ts'

/** A picture or document on the platform's servers. */
export interface FoundMedia {
  /** Path from the page's file to the file in `media/`, where it has been fetched. */
  readonly fetched: string | undefined
}

/** The media of one page. */
export interface MediaFolder {
  /**
   * Remembers a file on the platform's servers; undefined for any other address.
   * @param use a `document` may also be a picture that a link leads to
   */
  readonly find: (address: string, use: MediaFile['use']) => FoundMedia | undefined
}

/** What {@link createMediaFolder} is told. */
export interface MediaOptions {
  /** Folder of the municipality below the content root. */
  readonly folder: string
  readonly fetched: ReadonlySet<string>
  /** Receives every file that is found. */
  readonly remember: (media: MediaFile) => void
}

/**
 * Media as one page sees them.
 * @param pageFile the page's file below the content root
 */
export function createMediaFolder(pageFile: string, options: MediaOptions): MediaFolder {
  return {
    find(address, use) {
      const name = mediaName(address)
      if (name === undefined) return undefined
      const file = `${options.folder}/media/${name}`
      const kind = use === 'document' && !name.endsWith('.pdf') ? 'image' : use
      options.remember({ url: address, file, use: kind })
      const fetched = options.fetched.has(address) ? relative(dirname(pageFile), file) : undefined
      return { fetched }
    },
  }
}

/**
 * The name that a platform file has in `media/`; undefined for what lies elsewhere or is neither picture nor PDF. The
 * hash keeps two files apart that had one name in different folders.
 */
export function mediaName(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const match = /([^/]+)\.(png|jpe?g|gif|webp|avif|pdf)$/i.exec(decodePercent(url.pathname))
  if (!match?.[1] || !match[2] || !/^https?:$/.test(url.protocol) || !isPlatformHost(url.hostname)) return undefined
  return `${safeSegment(match[1])}-${shortHash(address).slice(0, 6)}.${match[2].toLowerCase()}`
}

/**
 * What a picture becomes: itself, where it has been fetched, else its alternative text, where that says something.
 * @param around text of the block in which it stands
 */
export function resolveImage(image: Image, around: string, media: MediaFolder, notes: Notes): Image | string {
  const alt = meaningfulAlt(image.alt ?? '', image.url)
  const found = media.find(image.url, 'image')
  const shown = image.url === '' || image.url.startsWith('data:') ? '(picture inside the text)' : image.url
  if (found?.fetched !== undefined) {
    notes.line('kept', 'image', `${shown} → ${found.fetched}`)
    if (alt === '') notes.line('check', 'image without a description', shown)
    return { type: 'image', url: found.fetched, alt }
  }
  const why = found ? 'not fetched' : 'not on the platform’s servers'
  notes.line('dropped', 'image', `${shown}: ${why}${alt ? `; its description stays: ${alt}` : ''}`)
  return alt !== '' && !around.toLowerCase().includes(alt.toLowerCase()) ? alt : ''
}

/** A description that is only the file's name says nothing. */
function meaningfulAlt(alt: string, source: string): string {
  const text = alt.replace(/\s+/gu, ' ').trim()
  const slug = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const file =
    decodePercent(source)
      .split(/[?#]/)[0]
      ?.split('/')
      .at(-1)
      ?.replace(/\.[a-z]{3,4}$/i, '') ?? ''
  const numbered = /^(?:\d+[-_]|img|dsc|image|bild|foto|logo|icon|grafik)?[\s_-]*\d*$/i.test(text)
  const named = slug(file).includes(slug(text)) || slug(text) === slug(iconName(source)) || /\.[a-z]{3,4}$/i.test(text)
  return text === '' || numbered || named ? '' : text
}

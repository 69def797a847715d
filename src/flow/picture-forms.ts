import { readCameraNotes } from '../ground/exif.ts'
import { sha256 } from '../ground/hash.ts'
import type { MediaHeader } from '../ground/image-header.ts'
import type { MediaUse, PublishedMedia } from '../values/media.ts'
import type { PictureForm } from '../values/ports.ts'

/** A picture as it will be published: where its forms will stand, and how each is made. */
export interface PlannedPicture {
  readonly published: PublishedMedia
  readonly forms: ReadonlyArray<PictureForm & { readonly path: string }>
}

/** Widths in pixels: a phone of today, and a phone with twice the dots or the column of a wide screen. */
const widths = [480, 960] as const
/** Below this a picture is a sign or a line; other formats would make nothing of it lighter. */
const smallest = 96

/**
 * Plans the forms of a picture by its first bytes alone. Names come from what goes in, so that pages can be written
 * before anything is encoded.
 * @param place path that the published names begin with, without a hash
 * @returns undefined for what is published as it is
 */
export function planPicture(
  bytes: Uint8Array,
  header: MediaHeader,
  { place, version, use }: { readonly place: string; readonly version: string; readonly use: MediaUse },
): PlannedPicture | undefined {
  const { type, width = 0, height = 0 } = header
  if (type === 'gif' || type === 'svg' || type === 'pdf' || !width || !height) return undefined
  const { width: across = width, height: down = height } = sizeOf(bytes, header)
  const hash = sha256(`${version} ${sha256(bytes)}`).slice(0, 8)
  if (use === 'icon') return planIcons(`${place}.${hash}`)
  const form = (format: PictureForm['format'], wide: number) => ({
    format,
    width: wide,
    path: `${place}.${hash}-${wide}.${format === 'jpeg' ? 'jpg' : format}`,
  })
  // Browsers that know no AVIF are few, and know WebP.
  const plain = form(type === 'avif' ? 'webp' : type, use === 'link' ? across : Math.min(across, widths[1]))
  const size = { width: plain.width, height: Math.max(1, Math.round((down * plain.width) / across)) }
  if (use === 'link' || across < smallest) return { published: { path: plain.path, ...size }, forms: [plain] }
  const wanted = [...new Set(widths.map((wide) => Math.min(wide, across)))]
  const sources = (['avif', 'webp'] as const).map((format) => ({
    type: `image/${format}`,
    files: wanted.map((wide) => form(format, wide)),
  }))
  const forms = [plain, ...sources.flatMap(({ files }) => files)]
  const unique = [...new Map(forms.map((one) => [one.path, one])).values()]
  const published = {
    path: plain.path,
    ...size,
    sources: sources.map(({ type: name, files }) => ({
      type: name,
      files: files.map(({ path, width: wide }) => ({ path, width: wide })),
    })),
  }
  return { published, forms: unique }
}

/** Squares of a sign: for home screens, and for those that cut a circle out of it (W3C: two fifths as radius). */
const icons = [
  { width: 180, share: 0.8 },
  { width: 192, share: 0.56 },
  { width: 512, share: 0.56 },
] as const

function planIcons(place: string): PlannedPicture {
  const forms = icons.map(({ width, share }) => ({
    format: 'png' as const,
    width,
    share,
    path: `${place}-icon-${width}.png`,
  }))
  const files = forms.map(({ path, width }) => ({ path, width }))
  return { published: { path: forms[0]?.path ?? '', sources: [{ type: 'image/png', files }] }, forms }
}

/** Width and height as a reader sees them: a camera that was held sideways notes that instead of turning the picture. */
export function sizeOf(bytes: Uint8Array, { width, height }: MediaHeader): Pick<PublishedMedia, 'width' | 'height'> {
  if (!width || !height) return {}
  return readCameraNotes(bytes).isTurned ? { width: height, height: width } : { width, height }
}

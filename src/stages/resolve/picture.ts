import { encodeAddress } from '../../ground/address.ts'
import { escapeAttribute } from '../../ground/html.ts'
import type { PublishedMedia } from '../../values/media.ts'

/** How wide a picture is shown: the column of text on a wide screen, the whole of a narrow one. */
const sizes = '(min-width: 45em) 40rem, 100vw'

/**
 * Makes a picture's HTML: the lighter forms for browsers that know them, in the width that the screen needs, loaded when
 * it comes near.
 * @param base path of `base_url`, with slashes at both ends
 */
export function writePicture(
  media: PublishedMedia,
  { alt, title }: { readonly alt: string; readonly title?: string },
  base: string,
): string {
  const address = (path: string) => escapeAttribute(encodeAddress(`${base}${path}`))
  const size = media.width && media.height ? ` width="${media.width}" height="${media.height}"` : ''
  const named = title === undefined ? '' : ` title="${escapeAttribute(title)}"`
  const image = `<img src="${address(media.path)}" alt="${escapeAttribute(alt)}"${named}${size} loading="lazy" decoding="async">`
  if (!media.sources) return image
  const sources = media.sources.map(({ type, files }) => {
    const set = files.map(({ path, width }) => `${address(path)} ${width}w`).join(', ')
    return `<source type="${type}" srcset="${set}" sizes="${sizes}">`
  })
  return `<picture>${sources.join('')}${image}</picture>`
}

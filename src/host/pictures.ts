import type { PictureForm, PictureMaker, Pictures } from '../values/ports.ts'

/** Changes with what is asked of sharp below. */
const settings = 1
/** More than any camera that people carry; beyond it a picture is refused before it is decoded. */
const mostPixels = 60_000_000

/** Pictures by sharp, whose native part is loaded when the first picture is there, and may not be there at all. */
export function createPictures(load: () => Promise<typeof import('sharp')> = () => import('sharp')): Pictures {
  let opened: Promise<PictureMaker | undefined> | undefined
  return {
    open: () => {
      opened ??= load().then(
        ({ default: sharp }) => createMaker(sharp),
        () => undefined,
      )
      return opened
    },
  }
}

function createMaker(sharp: typeof import('sharp').default): PictureMaker {
  // What was decoded is not asked for again, and memory is for pages.
  sharp.cache(false)
  const read = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
  return {
    version: `sharp ${sharp.versions.sharp ?? ''} ${settings}`,
    isSound: (bytes) =>
      // Small, so that a JPEG is decoded at an eighth of its size; still from its first to its last byte.
      read(bytes)
        .resize({ width: 16, height: 16, fit: 'inside' })
        .raw()
        .toBuffer()
        .then(
          () => true,
          () => false,
        ),
    make: async (bytes, form) => {
      // Turned as the camera was held, in the colours of the web; all that a camera has noted is left out.
      const upright = read(bytes).autoOrient()
      const sized = form.share
        ? frame(upright, form.width, form.share)
        : upright.resize({ width: form.width, withoutEnlargement: true })
      const picture = sized.toColourspace('srgb')
      return new Uint8Array(await encode(picture, form))
    },
  }
}

/** Sets a picture into the middle of a white square. */
function frame(picture: import('sharp').Sharp, width: number, share: number): import('sharp').Sharp {
  const inner = Math.round(width * share)
  const before = Math.floor((width - inner) / 2)
  const after = width - inner - before
  const background = '#fff'
  return picture
    .resize({ width: inner, height: inner, fit: 'contain', background })
    .extend({ top: before, bottom: after, left: before, right: after, background })
    .flatten({ background })
}

function encode(picture: import('sharp').Sharp, { format, share }: PictureForm): Promise<Buffer> {
  switch (format) {
    case 'avif':
      return picture.avif({ quality: 50, effort: 2 }).toBuffer()
    case 'webp':
      return picture.webp({ quality: 72, effort: 4 }).toBuffer()
    case 'jpeg':
      return picture.jpeg({ quality: 78, progressive: true }).toBuffer()
    case 'png':
      // A sign has few colours: a palette of 256 makes it a third.
      return picture.png({ compressionLevel: 9, palette: share !== undefined }).toBuffer()
  }
}

import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../src/flow/build.ts'
import type { Host, Shelves } from '../src/flow/shelves.ts'
import { readCameraNotes } from '../src/ground/exif.ts'
import { sha256 } from '../src/ground/hash.ts'
import { readMediaHeader } from '../src/ground/image-header.ts'
import { readSvg } from '../src/ground/svg.ts'
import { createCacheFolder } from '../src/host/cache-folder.ts'
import { createMemory, type MemoryFiles } from '../src/host/memory.ts'
import { createPictures } from '../src/host/pictures.ts'
import { createStore } from '../src/host/store.ts'
import type { Pictures } from '../src/values/ports.ts'
import { createTestHost, shelves } from './support/build.ts'
import { temporaryFolder } from './support/host.ts'

/** A photo as a phone writes it: turned by a note, with the place and the device. */
let photo: Uint8Array
let flat: Uint8Array

beforeAll(async () => {
  const noise = { mean: 128, sigma: 4, type: 'gaussian' } as const
  const picture = sharp({ create: { width: 800, height: 600, channels: 3, background: '#888', noise } })
  const notes = { IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 22/1 0/1' } }
  photo = await picture.clone().withMetadata({ orientation: 6 }).withExifMerge(notes).jpeg().toBuffer()
  flat = await picture.clone().resize(400).avif({ effort: 0 }).toBuffer()
})

const text = '---\ntitle: Seite\n---\n![Ein Plan](../media/plan.jpg)\n\n[Der Plan](../media/plan.jpg)\n'

function hashes(files: ReadonlyMap<string, Uint8Array>) {
  return [...files].map(([path, bytes]) => [path, sha256(bytes)])
}

/** Pictures that nobody may ask for anything that was found out before. */
function idlePictures(): Pictures {
  const again = () => Promise.reject(new Error('made again'))
  const made = createPictures()
  return {
    open: async () => {
      const maker = await made.open()
      return maker && { ...maker, make: again, isSound: again }
    },
  }
}

async function publish(
  files: Readonly<Record<string, string | Uint8Array>>,
  pictures: Pictures,
  { output = createMemory(), ...kept }: Partial<Pick<Host, 'store' | 'cache'>> & { readonly output?: MemoryFiles } = {},
  tools: Shelves = shelves,
) {
  const content = {
    'municipality.yaml': 'name: Linden\nbase_url: https://example.org\nlanguages: [de]\n',
    'de/index.md': text,
    ...files,
  }
  const legal = Object.fromEntries(
    ['imprint', 'privacy', 'accessibility'].map((key) => [`de/${key}.md`, '---\ntitle: R\n---\nR\n']),
  )
  const host = { ...createTestHost(createMemory({ ...content, ...legal }), output), pictures, ...kept }
  const { messages } = await build(host, tools, {
    drafts: 'hide',
    warnings: 'allowed',
    now: '2026-03-01T00:00:00.000Z',
  })
  const media = new Map([...output.files].filter(([path]) => path.startsWith('media/')))
  const html = new TextDecoder().decode(output.files.get('de/index.html'))
  const manifest: { icons: ReadonlyArray<{ src: string; sizes: string; purpose?: string }> } = JSON.parse(
    new TextDecoder().decode(output.files.get('de/manifest.webmanifest')) || '{}',
  )
  return { messages: messages.map(({ ruleId }) => ruleId), media, html, manifest }
}

describe('a photo', () => {
  test('is published in light forms, upright, in the size that it is shown in', async () => {
    const { media, html, messages } = await publish({ 'media/plan.jpg': photo }, createPictures())
    expect(messages.filter((id) => /image|asset/.test(id))).toEqual(['asset-location'])
    const picture = /<picture>.*?<\/picture>/.exec(html)?.[0].replace(/\.[0-9a-f]{8}/g, '') ?? ''
    const set = (format: string) =>
      `<source type="image/${format}" srcset="/media/plan-480.${format} 480w, /media/plan-600.${format} 600w" sizes="(min-width: 45em) 40rem, 100vw">`
    const image =
      '<img src="/media/plan-600.jpg" alt="Ein Plan" width="600" height="800" loading="lazy" decoding="async">'
    expect(picture).toBe(`<picture>${set('avif')}${set('webp')}${image}</picture>`)
    for (const [path, bytes] of media) {
      const [, width = '', format] = /-(\d+)\.(\w+)$/.exec(path) ?? []
      const found = await sharp(bytes).metadata()
      expect([found.width, found.exif, found.xmp, found.orientation], path).toEqual([
        Number(width),
        undefined,
        undefined,
        undefined,
      ])
      expect(found.height, path).toBe(Math.round((Number(width) * 4) / 3))
      expect(found.format === 'heif' ? 'avif' : found.format, path).toBe(format === 'jpg' ? 'jpeg' : format)
      expect(readCameraNotes(bytes).hasLocation, path).toBe(false)
    }
    expect([...media.keys()].map((path) => path.replace(/\.[0-9a-f]{8}/, '')).sort()).toEqual(
      ['plan-480.avif', 'plan-480.webp', 'plan-600.avif', 'plan-600.jpg', 'plan-600.webp'].map(
        (name) => `media/${name}`,
      ),
    )
    expect(html).toMatch(/<a href="\/media\/plan\.[0-9a-f]{8}-600\.jpg"/)
  })

  test('comes out with the same bytes each time, and is made once for a store', async () => {
    const store = createStore()
    const first = await publish({ 'media/plan.jpg': photo }, createPictures(), { store })
    const again = await publish({ 'media/plan.jpg': photo }, createPictures())
    expect(hashes(again.media)).toEqual(hashes(first.media))
    const from = await publish({ 'media/plan.jpg': photo }, idlePictures(), { store })
    expect(hashes(from.media)).toEqual(hashes(first.media))
  })

  test('is made once for all runs: not again for another text, nor where the output is gone', async () => {
    const folder = temporaryFolder()
    const onTrouble = () => undefined
    const cache = createCacheFolder({ folder: folder.path, fingerprint: 'test', onTrouble })
    const output = createMemory()
    const first = await publish({ 'media/plan.jpg': photo }, createPictures(), { cache, output })
    const files = { 'media/plan.jpg': photo, 'de/index.md': `${text}\nMehr.\n` }
    const edited = await publish(files, idlePictures(), { cache, output })
    expect(edited.html).toContain('Mehr.')
    expect(hashes(edited.media)).toEqual(hashes(first.media))
    const gone = await publish(files, idlePictures(), { cache })
    expect(hashes(gone.media)).toEqual(hashes(first.media))
    // One that somebody has changed in the output is put back.
    const [path = ''] = first.media.keys()
    output.write(path, 'else')
    const mended = await publish({ ...files, 'de/index.md': text }, idlePictures(), { cache, output })
    expect(hashes(mended.media)).toEqual(hashes(first.media))
    folder.remove()
  })

  test('is made lighter as soon as sharp can be loaded, also where everything else is as it was', async () => {
    const folder = temporaryFolder()
    const cache = createCacheFolder({ folder: folder.path, fingerprint: 'test', onTrouble: () => undefined })
    const output = createMemory()
    const files = { 'media/plan.jpg': photo }
    const none = createPictures(() => Promise.reject(new Error('no binary for this machine')))
    await publish(files, none, { cache, output })
    // Until then nothing is made again.
    const idle = { ...shelves, workshop: () => Promise.reject(new Error('made again')) }
    expect((await publish(files, none, { cache, output }, idle)).messages).toContain('image-unchanged')
    const mended = await publish(files, createPictures(), { cache, output })
    expect(mended.messages).not.toContain('image-unchanged')
    expect(hashes(mended.media)).toEqual(hashes((await publish(files, createPictures())).media))
    folder.remove()
  })

  test('that was cut off or damaged inside is found before anything is published', async () => {
    const png = new Uint8Array(await sharp(photo).png().toBuffer())
    const hole = Uint8Array.from(png)
    hole.fill(0xff, png.length / 2, png.length / 2 + 5000)
    const cases = { 'plan.jpg': photo.slice(0, photo.length / 2), 'plan.png': hole }
    for (const [name, bytes] of Object.entries(cases)) {
      const files = { [`media/${name}`]: bytes, 'de/index.md': text.replaceAll('plan.jpg', name) }
      const { messages, html } = await publish(files, createPictures())
      expect(messages, name).toContain('asset-damaged')
      expect(html, name).toBe('')
    }
  })

  test('is published as it is, and said so, where sharp cannot be loaded', async () => {
    const none = createPictures(() => Promise.reject(new Error('no binary for this machine')))
    const { messages, media, html } = await publish({ 'media/plan.jpg': photo }, none)
    expect(messages).toContain('image-unchanged')
    expect([...media.values()].map(sha256)).toEqual([sha256(photo)])
    expect(html).toContain('width="600" height="800"')
    expect(html).not.toContain('<picture>')
  })
})

test('sharp is not loaded where there are no pictures', async () => {
  let loads = 0
  const pictures = createPictures(() => {
    loads += 1
    return import('sharp')
  })
  await publish({ 'de/index.md': '---\ntitle: Seite\n---\nText.\n' }, pictures)
  expect(loads).toBe(0)
})

test('the size of an AVIF is read from its first bytes', () => {
  expect(readMediaHeader(flat)).toEqual({ type: 'avif', width: 400, height: 300 })
})

describe('a drawing', () => {
  const svg = (inner: string, attributes = '') => `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inner}</svg>`

  test.each([
    svg('<script>alert(1)</script>'),
    svg('<SCRIPT>alert(1)</SCRIPT>'),
    svg('', ' onload="alert(1)"'),
    svg('<g ONCLICK="alert(1)"/>'),
    svg('<foreignObject><body/></foreignObject>'),
    svg('<a href="javascript:alert(1)"><path d="M0 0"/></a>'),
    svg('<use href="https://elsewhere.example/x.svg#a"/>'),
    svg('<use xlink:href="data:image/svg+xml;base64,AAAA#a"/>'),
    svg('<image href="https://elsewhere.example/x.png"/>'),
    svg('<path fill="url(https://elsewhere.example/#a)"/>'),
    svg('<path fill="u&#114;l(//elsewhere.example/#a)"/>'),
    svg('<path style="fill:url(//elsewhere.example)"/>'),
    svg('<style>@import "//elsewhere.example"</style>'),
    svg('<animate attributeName="href" to="javascript:alert(1)"/>'),
    svg('<set attributeName="onclick" to="alert(1)"/>'),
    svg('<![CDATA[<script>alert(1)</script>]]>'),
    svg('<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>'),
    svg('<g xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></g>'),
    svg('<?xml-stylesheet href="//elsewhere.example"?>'),
    svg('<path d="M0 0" / onclick="alert(1)">'),
    svg('<path d=M0 onclick=alert(1)>'),
    svg('<path d="<" onclick="alert(1)"/>'),
    svg('&x;', '').replace('<svg', '<svg a="&x;"'),
    svg('<!-- --><script>alert(1)</script><!-- -->'),
    svg('<g/>'.repeat(6000)),
  ])('that could run or load something is unsafe: %s', (text) => {
    expect(readSvg(text)?.unsafe).toBeTruthy()
  })

  test.each([`<!DOCTYPE svg [<!ENTITY x "y">]>${svg('&x;')}`, '<html><svg/></html>', '', 'GIF89a'])(
    'is none: %s',
    (text) => {
      expect(readSvg(text)).toBeUndefined()
    },
  )

  test('that only draws is safe, and says its size', () => {
    const drawing = svg(
      "<title>Karte</title><defs><linearGradient id='a'><stop offset='0'/></linearGradient></defs><path d='M0 0h9' fill='url(#a)' class='x'/><use href='#b'/>",
      ' viewBox="0 0 24.4 12" xml:lang="de"',
    )
    expect(readSvg(`\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${drawing}`)).toEqual({
      width: 24,
      height: 12,
    })
    expect(readSvg(svg('', ' width="10mm" height="5" viewBox="0 0 1 1"'))).toEqual({ width: 10, height: 5 })
  })
})

describe('the logo of a municipality', () => {
  const config = 'name: Linden\nbase_url: https://example.org\nlanguages: [de]\ntheme:\n  logo: media/logo.png\n'
  const content = async () => ({
    'municipality.yaml': config,
    'media/logo.png': new Uint8Array(await sharp(photo).resize(300, 100).png().toBuffer()),
    'de/index.md': '---\ntitle: Seite\n---\nText.\n',
  })

  test('becomes squares for home screens, whole, and with white around it where devices cut', async () => {
    const { media, html, manifest } = await publish(await content(), createPictures())
    expect(html.replace(/\.[0-9a-f]{8}/g, '')).toContain(
      '<link rel="icon" href="/media/logo-300.png"/><link rel="apple-touch-icon" href="/media/logo-icon-180.png"/>',
    )
    const icons = manifest.icons.map(({ src, sizes, purpose }) => [src.replace(/\.[0-9a-f]{8}/, ''), sizes, purpose])
    expect(icons).toEqual([
      ['/media/logo-300.png', '300x100', undefined],
      ['/media/logo-icon-180.png', '180x180', undefined],
      ['/media/logo-icon-192.png', '192x192', 'maskable'],
      ['/media/logo-icon-512.png', '512x512', 'maskable'],
    ])
    for (const width of [180, 192, 512]) {
      const [, bytes = new Uint8Array()] = [...media].find(([path]) => path.endsWith(`-icon-${width}.png`)) ?? []
      const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
      expect([info.width, info.height]).toEqual([width, width])
      const pixel = (x: number) => [...data.subarray((Math.floor(width / 2) * width + x) * 4).subarray(0, 4)]
      expect(pixel(Math.floor(width / 2)), `the middle of ${width}`).not.toEqual([255, 255, 255, 255])
      expect(pixel(2), `the edge of ${width}`).toEqual([255, 255, 255, 255])
    }
    expect(hashes((await publish(await content(), createPictures())).media)).toEqual(hashes(media))
  })

  test('is shown as it is where sharp cannot be loaded', async () => {
    const none = createPictures(() => Promise.reject(new Error('no binary for this machine')))
    const { media, html, manifest } = await publish(await content(), none)
    expect(html.replace(/\.[0-9a-f]{8}/g, '')).toContain('<link rel="icon" href="/media/logo.png"/><link rel="canon')
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['300x100'])
    expect(media.size).toBe(1)
  })
})

import { sha256 } from '../ground/hash.ts'
import { type MediaHeader, readMediaHeader } from '../ground/image-header.ts'
import { sentence } from '../ground/sentence.ts'
import { readSvg } from '../ground/svg.ts'
import type { KnownFiles } from '../stages/emit/index.ts'
import type { PlannedFile } from '../values/artifact.ts'
import type { MediaLookup, MediaUse, PublishedMedia } from '../values/media.ts'
import { type Message, warningFinding } from '../values/message.ts'
import type { Files, PictureMaker } from '../values/ports.ts'
import type { Site } from '../values/site.ts'
import { damaged, judgeMedia } from './media-faults.ts'
import { createPictureDesk, type PictureHost } from './picture-desk.ts'
import { type PlannedPicture, planPicture, sizeOf } from './picture-forms.ts'

/** The media files that a site's pages asked for. */
export interface MediaDesk {
  readonly lookup: MediaLookup
  /** Looks through every picture to its end; faults of the pictures that were asked for. */
  readonly findDamaged: () => Promise<readonly Message[]>
  /** The files; pictures are made only where they do not lie in the output. */
  readonly files: (known: KnownFiles) => Promise<readonly PlannedFile[]>
  readonly messages: () => readonly Message[]
  /** True where a picture is published as it is, because this machine cannot make it lighter. */
  readonly isMakeshift: () => boolean
}

/** True for a picture that is published in lighter forms. */
export function isPicture(file: string): boolean {
  return /\.(?:png|jpe?g|webp|avif)$/i.test(file)
}

interface Tools extends PictureHost {
  readonly content: Files
  /** Undefined where there are no pictures, or where this machine cannot make them lighter. */
  readonly maker: PictureMaker | undefined
}

interface Known {
  readonly bytes: Uint8Array
  readonly header: MediaHeader
}

/** Hands out the addresses of media files by content hash, and remembers which were asked for. */
export function createMediaDesk({ content, maker, ...host }: Tools, site: Site): MediaDesk {
  const known = new Map<string, Known | undefined>()
  const published = new Map<string, PublishedMedia | undefined>()
  const plain = new Map<string, Uint8Array>()
  const pictures = new Map<string, Uint8Array>()
  const planned: Array<{ readonly bytes: Uint8Array; readonly forms: PlannedPicture['forms'] }> = []
  const messages: Message[] = []
  const { id } = site.municipality
  const desk = maker && createPictureDesk(host, id, maker)
  const say = (message: Message) => messages.push({ ...message, municipality: id })

  const lookup: MediaLookup = (file, use) => {
    const key = `${use} ${file}`
    if (!published.has(key)) published.set(key, publish(file, use))
    return published.get(key)
  }

  function publish(file: string, use: MediaUse): PublishedMedia | undefined {
    const found = open(file)
    if (!found) return undefined
    const { bytes, header } = found
    const place = placeOf(file, id)
    if (isPicture(file)) {
      const plan = maker && planPicture(bytes, header, { place, version: maker.version, use })
      if (plan) {
        pictures.set(file, bytes)
        planned.push({ bytes, forms: plan.forms })
        return plan.published
      }
      if (!maker && pictures.size === 0) say(unchanged(file))
      pictures.set(file, bytes)
    }
    const path = `${place}.${sha256(bytes).slice(0, 8)}${file.slice(file.lastIndexOf('.')).toLowerCase()}`
    plain.set(path, bytes)
    return { path, ...sizeOf(bytes, header) }
  }

  function open(file: string): Known | undefined {
    if (known.has(file)) return known.get(file)
    const bytes = content.read(file)
    const header = bytes && readHeader(file, bytes)
    const faults = judgeMedia(file, bytes, header, { isLightened: maker !== undefined && isPicture(file) })
    faults.forEach(say)
    const isWrong = faults.some(({ level }) => level === 'error')
    known.set(file, bytes && header && !isWrong ? { bytes, header } : undefined)
    return known.get(file)
  }

  async function findDamaged(): Promise<readonly Message[]> {
    const found: Message[] = []
    for (const [file, bytes] of desk ? pictures : []) {
      if (!(await desk?.isSound(bytes))) found.push({ ...damaged(file), municipality: id })
    }
    desk?.remember()
    return found
  }

  async function files(output: KnownFiles): Promise<readonly PlannedFile[]> {
    const made = new Map([...plain].map(([path, content]): [string, PlannedFile] => [path, { path, content }]))
    for (const { bytes, forms } of planned) {
      for (const form of forms) if (desk) made.set(form.path, await desk.plan(bytes, form, output))
    }
    desk?.remember()
    return [...made.values()].sort((one, other) => (one.path < other.path ? -1 : 1))
  }

  return { lookup, findDamaged, files, messages: () => messages, isMakeshift: () => !maker && pictures.size > 0 }
}

function readHeader(file: string, bytes: Uint8Array): MediaHeader | undefined {
  if (!/\.svg$/i.test(file)) return readMediaHeader(bytes)
  const svg = readSvg(new TextDecoder().decode(bytes))
  return svg && { type: 'svg', ...(svg.width && svg.height ? { width: svg.width, height: svg.height } : {}) }
}

/** Path below the output folder, without hash and ending. */
function placeOf(file: string, municipality: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const stem = name
    .slice(0, name.lastIndexOf('.'))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
  return [municipality, 'media', stem.replace(/^-|-$/g, '') || 'file'].filter(Boolean).join('/')
}

/** Said once a municipality, at the first picture that it concerns. */
function unchanged(file: string): Message {
  const reason = sentence`This machine cannot make pictures lighter, so this and all others are published as they are, with what cameras write into them: time, device, perhaps the place.`
  const note = sentence`The package "sharp" could not be loaded. Run "npm ci" on this machine, with its optional packages.`
  return { ...warningFinding('image-unchanged', reason, { note }), file }
}

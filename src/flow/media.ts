import { sha256 } from '../ground/hash.ts'
import { type MediaHeader, readMediaHeader } from '../ground/image-header.ts'
import type { Artifact } from '../values/artifact.ts'
import type { MediaLookup, PublishedMedia } from '../values/media.ts'
import { errorFinding, type Message, warningFinding } from '../values/message.ts'
import type { Files } from '../values/ports.ts'
import type { Site } from '../values/site.ts'

/** The media files that a site's pages asked for. */
export interface MediaDesk {
  readonly lookup: MediaLookup
  readonly artifacts: () => readonly Artifact[]
  readonly messages: () => readonly Message[]
}

const typeOfEnding: Readonly<Record<string, MediaHeader['type']>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  pdf: 'pdf',
}

/** Largest file that is published, and from which on a reader with little data should be spared, in bytes. */
const limits = { error: 20 * 1024 * 1024, warning: 1024 * 1024, pixels: 60_000_000 }

/** Hands out the addresses of media files by content hash, and remembers which were asked for. */
export function createMediaDesk(content: Files, site: Site): MediaDesk {
  const known = new Map<string, PublishedMedia | undefined>()
  const artifacts = new Map<string, Artifact>()
  const messages: Message[] = []
  const lookup: MediaLookup = (file) => {
    if (known.has(file)) return known.get(file)
    const bytes = content.read(file)
    const header = bytes && readMediaHeader(bytes)
    const fault = judge(file, bytes, header)
    if (fault) messages.push({ ...fault, municipality: site.municipality.id })
    const published = bytes && header && fault?.level !== 'error' ? publish(file, bytes, header, site) : undefined
    known.set(file, published)
    if (bytes && published) artifacts.set(published.path, { path: published.path, content: bytes })
    return published
  }
  return {
    lookup,
    artifacts: () => [...artifacts.values()].sort((one, other) => (one.path < other.path ? -1 : 1)),
    messages: () => messages,
  }
}

function publish(file: string, bytes: Uint8Array, header: MediaHeader, site: Site): PublishedMedia {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const cut = name.lastIndexOf('.')
  const stem = name
    .slice(0, cut)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .slice(0, 60)
  const hashed = `${stem.replace(/^-|-$/g, '') || 'file'}.${sha256(bytes).slice(0, 8)}${name.slice(cut).toLowerCase()}`
  const path = [site.municipality.id, 'media', hashed].filter(Boolean).join('/')
  const { width, height } = header
  return { path, ...(width && height ? { width, height } : {}) }
}

function judge(file: string, bytes: Uint8Array | undefined, header: MediaHeader | undefined): Message | undefined {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  if (!bytes)
    return {
      ...errorFinding('file-vanished', 'This file could not be read.', { note: 'Run the command again.' }),
      file,
    }
  if (bytes.length > limits.error) {
    const note = 'Make it smaller, or link to it elsewhere.'
    return { ...errorFinding('asset-too-large', 'This file is larger than 20 MB.', { note }), file }
  }
  if (!header || header.type !== typeOfEnding[ending]) {
    const reason = `The content of this file is not what its ending ".${ending}" says.`
    return { ...errorFinding('asset-type', reason, { note: 'Open it in an image editor and save it anew.' }), file }
  }
  if (header.width === 0 || header.height === 0 || (header.width ?? 0) * (header.height ?? 0) > limits.pixels) {
    const reason = `An image of ${header.width} × ${header.height} pixels cannot be shown.`
    return { ...errorFinding('asset-too-large', reason, { note: 'Make it at most 4,000 pixels wide.' }), file }
  }
  if (bytes.length > limits.warning) {
    const note = 'Readers pay for their data: make it smaller than 200 KB.'
    return { ...warningFinding('asset-large', `This file has ${Math.round(bytes.length / 1024)} KB.`, { note }), file }
  }
  return undefined
}

import { readCameraNotes } from '../ground/exif.ts'
import { reachesEnd } from '../ground/image-end.ts'
import type { MediaHeader } from '../ground/image-header.ts'
import { sentence } from '../ground/sentence.ts'
import { readSvg } from '../ground/svg.ts'
import { errorFinding, type Finding, type Message, warningFinding } from '../values/message.ts'

const typeOfEnding: Readonly<Record<string, MediaHeader['type']>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  svg: 'svg',
  pdf: 'pdf',
}

/** Largest file that is published, and from which on a reader with little data should be spared, in bytes. */
const limits = { error: 20 * 1024 * 1024, warning: 1024 * 1024, pixels: 60_000_000 }

/**
 * What is wrong with a media file, as far as its bytes say without being decoded.
 * @param isLightened whether readers get a lighter form of it
 */
export function judgeMedia(
  file: string,
  bytes: Uint8Array | undefined,
  header: MediaHeader | undefined,
  { isLightened }: { readonly isLightened: boolean },
): readonly Message[] {
  const fault = bytes ? judgeBytes(file, bytes, header) : vanished
  const place = bytes && !fault && isLightened && readCameraNotes(bytes).hasLocation ? located : undefined
  const large = bytes && !fault && !isLightened && bytes.length > limits.warning ? tooMuch(bytes.length) : undefined
  return [fault, place, large].flatMap((finding) => (finding ? [{ ...finding, file }] : []))
}

/** A picture that cannot be decoded to its end. */
export function damaged(file: string): Message {
  const note = sentence`Take the file from its source once more, or save it anew in an image editor.`
  return { ...errorFinding('asset-damaged', sentence`This picture is damaged or was cut off.`, { note }), file }
}

const vanished = errorFinding('file-vanished', sentence`This file could not be read.`, {
  note: sentence`Run the command again.`,
})

const located = warningFinding('asset-location', sentence`This picture says where it was taken.`, {
  note: sentence`Readers get it without that, but everybody who can read this folder sees it: remove the place in an image editor.`,
})

function tooMuch(length: number): Finding {
  const note = sentence`Readers pay for their data: make it smaller than 200 KB.`
  return warningFinding('asset-large', sentence`This file has ${Math.round(length / 1024)} KB.`, { note })
}

function judgeBytes(file: string, bytes: Uint8Array, header: MediaHeader | undefined): Finding | undefined {
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase()
  if (bytes.length > limits.error) {
    const note = sentence`Make it smaller, or link to it elsewhere.`
    return errorFinding('asset-too-large', sentence`This file is larger than 20 MB.`, { note })
  }
  if (!header || header.type !== typeOfEnding[ending]) {
    const reason = sentence`The content of this file is not what its ending ".${ending}" says.`
    return errorFinding('asset-type', reason, { note: sentence`Open it in an image editor and save it anew.` })
  }
  const { width = 1, height = 1 } = header
  if (width === 0 || height === 0 || width * height > limits.pixels) {
    const reason = sentence`An image of ${width} × ${height} pixels cannot be shown.`
    return errorFinding('asset-too-large', reason, { note: sentence`Make it at most 4,000 pixels wide.` })
  }
  if (header.type === 'svg') return judgeSvg(bytes)
  const isSized = header.type === 'pdf' || header.width !== undefined
  return isSized && reachesEnd(bytes, header.type) ? undefined : damaged(file)
}

function judgeSvg(bytes: Uint8Array): Finding | undefined {
  const unsafe = readSvg(new TextDecoder().decode(bytes))?.unsafe
  if (unsafe === undefined) return undefined
  const reason = sentence`This drawing holds something that a browser could run or load: ${unsafe}`
  const note = sentence`Save it as "plain" or "optimised" SVG without scripts, styles and embedded pictures, or as PNG.`
  return errorFinding('svg-unsafe', reason, { note })
}

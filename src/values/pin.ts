import posix from 'node:path/posix'
import { shortHash } from '../ground/hash.ts'
import { type Sentence, sentence } from '../ground/sentence.ts'
import type { Block, Doc } from './doc.ts'

/*
 * `source_pin` in a translation's front matter: what its source said when it was translated, a line for each block.
 *
 *   source_pin:
 *     version: 1
 *     language: de
 *     blocks:
 *       - 3f9a1c2e7b title Miete und Kaution
 *       - 0c4d5e6f8a p Melden Sie sich
 *
 * Only the hash is compared; what follows it is for people, and holds nothing that YAML tools quote, fold or type.
 */

/** The form of pins that this version writes and understands. */
export const pinVersion = 1

/** What a translation was made from. */
export interface Pin {
  /** Code of the language that it was translated from. */
  readonly language: string
  readonly blocks: readonly PinnedBlock[]
}

export interface PinnedBlock {
  readonly hash: string
  readonly kind: string
  readonly hint: string
}

/** What a pin may be instead of one. */
export type PinFault =
  | { readonly fault: 'malformed'; readonly what: Sentence; readonly path: string }
  | { readonly fault: 'version'; readonly what: string }

/**
 * The hash of a block as pins hold it: its own, with the pages and files that it links to. They are named by their path
 * in their municipality or layer, so that moving the text moves nothing in the pin.
 */
export function fingerprint(doc: Pick<Doc, 'file' | 'scope'>, block: Block): string {
  if (block.links.length === 0) return block.hash
  const below = doc.scope === '' ? doc.file : doc.file.slice(doc.scope.length + 1)
  const targets = block.links.map((link) => targetOf(link, posix.dirname(below)))
  return shortHash([block.hash, ...targets].join('\n'))
}

function targetOf(link: string, folder: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? []
  const target = posix.join(folder, decodePath(path)).replace(/(?:(?:^|\/)index)?\.md$|\/$/, '')
  return `${target}${rest}`.normalize('NFC')
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The pin of a text as it is now. */
export function pinOf(source: Doc): Pin {
  const blocks = source.blocks.map((block) => ({
    hash: fingerprint(source, block),
    kind: block.kind,
    hint: block.hint,
  }))
  return { language: source.language, blocks }
}

/** The lines of a pin in front matter, its key included. */
export function formatPin({ language, blocks }: Pin): readonly string[] {
  return [
    'source_pin:',
    `  version: ${pinVersion}`,
    `  language: ${language}`,
    ...(blocks.length === 0 ? ['  blocks: []'] : ['  blocks:']),
    ...blocks.map(({ hash, kind, hint }) => `    - ${[hash, kind, hint].filter(Boolean).join(' ')}`),
  ]
}

/**
 * Reads the pin of a translation.
 * @param value what YAML holds under `source_pin`
 * @returns undefined where there is none
 */
export function readPin(value: unknown): Pin | PinFault | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: 'malformed', what: sentence`It must have version, language and blocks.`, path: 'source_pin' }
  }
  const { version, language, blocks } = value as Readonly<Record<string, unknown>>
  if (typeof version !== 'string' || !/^[1-9]\d{0,5}$/.test(version)) {
    return { fault: 'malformed', what: sentence`Its version must be a number.`, path: 'source_pin.version' }
  }
  if (Number(version) > pinVersion) return { fault: 'version', what: version }
  if (typeof language !== 'string' || language === '') {
    return { fault: 'malformed', what: sentence`Its language must be a language code.`, path: 'source_pin.language' }
  }
  if (!Array.isArray(blocks)) {
    return { fault: 'malformed', what: sentence`Its blocks must be a list.`, path: 'source_pin.blocks' }
  }
  const read = blocks.map(readBlock)
  const bad = read.indexOf(undefined)
  if (bad >= 0) {
    const what = sentence`Block ${bad + 1} must be ten hexadecimal digits and a word.`
    return { fault: 'malformed', what, path: `source_pin.blocks.${bad}` }
  }
  return { language, blocks: read.filter((block) => block !== undefined) }
}

function readBlock(value: unknown): PinnedBlock | undefined {
  const match = typeof value === 'string' ? /^([0-9a-f]{10}) ([a-z]+)(?: ([^\n]*))?$/.exec(value) : null
  return match ? { hash: match[1] ?? '', kind: match[2] ?? '', hint: match[3] ?? '' } : undefined
}

/** True for a block that stands in front matter. */
export function isMeta({ kind }: { readonly kind: string }): boolean {
  return kind === 'title' || kind === 'description'
}

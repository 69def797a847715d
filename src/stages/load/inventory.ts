import { addAll } from '../../ground/add-all.ts'
import { nearest } from '../../ground/nearest.ts'
import { sentence } from '../../ground/sentence.ts'
import type { Placement } from '../../kinds/placements.ts'
import type { Media, Source } from '../../values/doc.ts'
import type { Language } from '../../values/language.ts'
import { errorFinding, type Finding, type Message, warningFinding } from '../../values/message.ts'
import type { FileEntry } from '../../values/ports.ts'
import { judgeTextSize } from '../../values/text-size.ts'
import { findCollisions } from './collisions.ts'
import { glossaryName, synonymsName } from './file-names.ts'
import { createNames, type Names } from './names.ts'

/** What lies in the tree of one municipality or layer. */
export interface ScopeInventory {
  /** Path below the content root; empty for a network of one. */
  readonly scope: string
  /** Folder name: the municipality's or layer's id. */
  readonly id: string
  readonly type: 'municipality' | 'layer'
  /** Path of `municipality.yaml` or `layer.yaml`; undefined where there is none. */
  readonly config: string | undefined
  readonly sources: readonly Source[]
  readonly media: readonly Media[]
}

/** Everything that lies below a content root, by its paths alone. */
export interface Inventory {
  /** Whether the root itself is a municipality. */
  readonly isSingle: boolean
  readonly scopes: readonly ScopeInventory[]
  readonly messages: readonly Message[]
}

/** What the inventory knows of the shelves. */
export interface InventoryOptions {
  readonly placements: readonly Placement[]
  readonly languages: ReadonlyMap<string, Language>
  /** The language that another spelling means, for hints: `de-si` → `de-simple`. */
  readonly resolveAlias: (code: string) => Language | undefined
}

/** Folders of content types that this version does not publish yet. */
const plannedFolders = new Set(['events', 'places', 'news', 'contacts'])
const quietFiles = /^(\.git(keep|ignore|attributes)|\.DS_Store|\.editorconfig|README(\.[a-z-]+)?\.md|LICENSE(\.md)?)$/i
const imageOrDocument = /\.(png|jpe?g|webp|gif|avif|svg|pdf)$/i

/**
 * Sorts a listing of the content root into scopes, content files and media. Nothing is read: kind, language and key
 * follow from the path.
 */
export function takeInventory(entries: readonly FileEntry[], options: InventoryOptions): Inventory {
  const isSingle =
    entries.some((entry) => entry.path === 'municipality.yaml') &&
    !entries.some((entry) => entry.path === 'integreat.yaml')
  const byScope = new Map<string, FileEntry[]>()
  for (const entry of entries) {
    const scope = isSingle && !entry.path.startsWith('shared/') ? '' : scopeOf(entry.path)
    if (scope === undefined) continue
    const ofScope = byScope.get(scope)
    if (ofScope) ofScope.push(entry)
    else byScope.set(scope, [entry])
  }
  const scopes: ScopeInventory[] = []
  const messages: Message[] = []
  const names = createNames()
  for (const [scope, ofScope] of byScope) {
    const found = takeScope(scope, ofScope, options, names)
    scopes.push(found.inventory)
    addAll(messages, found.messages)
  }
  return { isSingle, scopes, messages }
}

// \p{Cc}, which takes several times as long.
const controlCharacter = /[\0-\x1f\x7f-\x9f]/

function scopeOf(path: string): string | undefined {
  const match = /^((?:municipalities|shared)\/[^/]+)\//.exec(path)
  return match?.[1]
}

function takeScope(scope: string, entries: readonly FileEntry[], options: InventoryOptions, names: Names) {
  const type = scope.startsWith('shared/') ? 'layer' : 'municipality'
  const configName = `${type}.yaml`
  const prefix = scope === '' ? '' : `${scope}/`
  const sources: Source[] = []
  const media: Media[] = []
  const messages: Message[] = []
  let config: string | undefined
  const unknownFolders = new Set<string>()

  for (const entry of entries) {
    const say = (finding: Finding) => messages.push({ ...finding, file: entry.path })
    const below = entry.path.slice(prefix.length)
    const [top = '', ...rest] = below.split('/')
    if (isForeign(scope, top)) continue
    if (!entry.nameIsText || controlCharacter.test(entry.path)) {
      say(
        errorFinding('name-encoding', sentence`This name holds bytes that are not readable text.`, {
          note: sentence`Rename the file.`,
        }),
      )
      continue
    }
    if (entry.type === 'symlink' || entry.type === 'other') {
      say(
        errorFinding('not-a-regular-file', sentence`This is a link or a device, not a file.`, {
          note: sentence`Put the file itself here.`,
        }),
      )
      continue
    }
    if (entry.type === 'directory') continue
    if (below === configName) {
      config = entry.path
    } else if ((below === synonymsName || below === glossaryName) && type === 'municipality') {
      // Read with the configuration.
    } else if (rest.length === 0 || quietFiles.test(rest.at(-1) ?? '')) {
      if (!quietFiles.test(rest.at(-1) ?? top)) say(ignoredFile(scope, type))
    } else if (top === 'media') {
      if (imageOrDocument.test(below)) media.push({ file: entry.path, scope, size: entry.size, stamp: entry.stamp })
      else say(wrongMedia())
    } else if (options.languages.has(top)) {
      const result = classify(below, rest, options, names)
      const size = result.source && judgeTextSize(entry.size)
      const finding = result.finding ?? size
      if (finding) say(finding)
      if (result.source && !size) {
        sources.push({ ...result.source, file: entry.path, scope, language: top, stamp: entry.stamp })
      }
    } else if (!unknownFolders.has(top)) {
      unknownFolders.add(top)
      messages.push({ ...unknownFolder(top, options), file: `${prefix}${top}` })
    }
  }
  addAll(messages, findCollisions(sources, names))
  const id = scope.slice(scope.lastIndexOf('/') + 1)
  return { inventory: { scope, id, type, config, sources, media } satisfies ScopeInventory, messages }
}

/** At the root of a network of one lie also the repository's own files. */
function isForeign(scope: string, top: string): boolean {
  return scope === '' && (top.startsWith('.') || ['node_modules', 'site', 'dist'].includes(top))
}

function classify(below: string, rest: readonly string[], { placements }: InventoryOptions, names: Names) {
  const name = rest.at(-1) ?? ''
  if (!name.endsWith('.md')) {
    return {
      finding: warningFinding('ignored-file', sentence`Only Markdown files (.md) are read in a language folder.`, {
        note: sentence`Images and documents belong in media/; remove everything else.`,
      }),
    }
  }
  const [first = ''] = rest
  if (rest.length > 1 && plannedFolders.has(first)) {
    return {
      finding: warningFinding(
        'ignored-file',
        sentence`The folder "${first}" is kept for ${first}, which are not published yet.`,
        {
          note: sentence`The file stays out of the website.`,
        },
      ),
    }
  }
  const path = below.slice(below.indexOf('/') + 1, -'.md'.length)
  for (const [index, segment] of path.split('/').entries()) {
    const isIndex = segment === 'index' && index === rest.length - 1
    const check = index === 0 ? names.top : names.below
    const finding = isIndex ? undefined : check(segment)
    if (finding?.level === 'error') return { finding }
    if (finding) return { finding, source: toSource(path.normalize('NFC'), first, rest, placements) }
  }
  return { source: toSource(path, first, rest, placements) }
}

function toSource(path: string, first: string, rest: readonly string[], placements: readonly Placement[]) {
  const ofFolder = rest.length > 1 ? placements.find(({ folder }) => folder === first) : undefined
  if (ofFolder) return { kind: ofFolder.name, key: path.slice(first.length + 1) }
  const key = path === 'index' ? '' : path.replace(/\/index$/, '')
  return { kind: placements.find(({ names }) => names?.includes(key))?.name ?? 'page', key } as const
}

function ignoredFile(scope: string, type: string): Finding {
  return warningFinding('ignored-file', sentence`This file is not part of the content and was not read.`, {
    note:
      scope === ''
        ? sentence`In this folder belong ${type}.yaml, media/ and one folder for each language.`
        : sentence`In ${scope} belong ${type}.yaml, media/ and one folder for each language.`,
  })
}

function wrongMedia(): Finding {
  return errorFinding('asset-type', sentence`Files of this type are not published.`, {
    expected: ['.png', '.jpg', '.webp', '.gif', '.avif', '.svg', '.pdf'],
    note: sentence`Save it in one of these formats, or remove it from media/.`,
  })
}

function unknownFolder(name: string, { languages, resolveAlias }: InventoryOptions): Finding {
  const meant = resolveAlias(name)
  return errorFinding('language-unknown', sentence`"${name}" is not a language code that integreat knows.`, {
    expected: meant ? [meant.code] : nearest(name, [...languages.keys()]),
    note: sentence`Rename the folder to a code of the language table, or move its files.`,
  })
}
